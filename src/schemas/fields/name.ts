import { z } from 'zod';
import { LineSchema, LocalizedSchema } from './text.ts';

/** The parts of a person's name. */
const parts = () => ({
	given: LineSchema().optional().meta({ title: 'Prénom' }),
	/** What joins the family name to the given one, and what lists leave behind: « de », « d’ ». What they sort by is written in `family`. */
	particle: LineSchema().optional().meta({
		title: 'Particule',
		description: '« de », « d’ » : ce que les listes laissent derrière le nom.',
	}),
	/** The family name; the only name of who has one. */
	family: LineSchema().meta({ title: 'Nom de famille', description: 'Ou le seul nom de qui n’en a qu’un.' }),
	/** « Jr. », « III ». */
	suffix: LineSchema().optional().meta({ title: 'Suffixe', description: '« Jr. », « III ».' }),
});

/** The name of a person, in its parts: a bibliography sorts by the family name. */
export const PersonNameSchema = () => z.strictObject(parts());

/** Who spoke: a person, a body, or somebody of whom the name is not known. */
export const SpeakerNameSchema = () =>
	z
		.strictObject({
			/** The style used by the organisers: « S.E. M. ». */
			honorific: LocalizedSchema().optional().meta({ title: 'Civilité', description: 'S.E. M., Mme…' }),
			...parts(),
			family: parts()
				.family.optional()
				.meta({ title: 'Nom de famille', description: 'Ou le seul nom de qui n’en a qu’un.' }),
			/** The name of a body that spoke: « Délégation de… ». */
			body: LocalizedSchema()
				.optional()
				.meta({ title: 'Organisme', description: 'S’il a parlé d’une seule voix : « Délégation de… ».' }),
			/** What stands for a name that is not known: « Une intervenante ». Once it is known, transcripts still call them so. */
			unknown: LocalizedSchema().optional().meta({
				title: 'Ce qui tient lieu de nom',
				description: '« Une intervenante », tant que le nom n’est pas connu.',
			}),
		})
		.superRefine((name, context) => {
			const fault = explainName(name);
			if (!fault) return;
			context.addIssue({
				code: 'custom',
				message: fault.message,
				params: { hint: fault.hint, hintInPage: fault.hintInPage },
				path: fault.path,
				input: name,
			});
		})
		.meta({
			shapes: [
				{ label: 'une personne', fields: ['honorific', 'given', 'particle', 'family', 'suffix'] },
				{ label: 'un organisme', fields: ['body'] },
				{ label: 'quelqu’un qui n’est pas identifié', fields: ['unknown'] },
			],
		});

/** What is wrong with what is given of a name, and what to write. */
function explainName(
	name: Partial<
		Record<'honorific' | 'given' | 'particle' | 'family' | 'suffix' | 'body' | 'unknown', unknown>
	>,
) {
	const { given, family, body, unknown } = name;
	const person = (['honorific', 'given', 'particle', 'family', 'suffix'] as const).find((part) => name[part]);
	if (body && (person ?? unknown))
		return {
			path: ['body'],
			message: `« body » nomme une organisation, et « ${person ?? 'unknown'} » une personne`,
			hint: 'gardez « body: { fr: … } » seul, ou retirez-le',
			hintInPage: 'sous « C’est », choisissez ce qui convient',
		};
	if (family || body || (unknown && !person)) return undefined;
	if (given)
		return {
			path: ['family'],
			message: 'cette personne a un prénom et pas de nom',
			hint: 'si elle n’a qu’un nom, écrivez-le dans « family: » et retirez « given: »',
			hintInPage: 'si elle n’a qu’un nom, écrivez-le dans « Nom de famille », et effacez le prénom',
		};
	return {
		path: ['family'],
		message: 'rien ne dit qui c’est',
		hint: 'écrivez « family: » (et « given: ») pour une personne, « body: { fr: … } » pour une organisation, « unknown: { fr: Une intervenante } » pour qui n’est pas identifié',
		hintInPage:
			'écrivez un nom de famille ; pour un organisme, ou qui n’est pas identifié, choisissez-le sous « C’est »',
	};
}
