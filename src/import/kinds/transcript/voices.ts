import { fold } from '#i18n/fold.ts';
import { defaultLocale, isLocale } from '#i18n/locales.ts';
import { getTranslate } from '#i18n/strings.ts';
import { formatTime } from '#media/time.ts';
import { type ImportEdition, nameOf, type Person } from '../../describe-edition.ts';
import {
	nameTokens,
	isFamilyOnly,
	isNamesake,
	isTitle,
	matchPerson,
	toChoices,
	tokensOf,
} from '../../names.ts';
import { machine } from '../../natures.ts';
import type { Answers, Question } from '../../proposal.ts';
import type { Utterance } from './utterances.ts';

/** Who a label is taken for. */
export interface Voice {
	/** The label as the file first writes it. Empty: somebody who is not named. */
	label: string;
	/** How often it begins to speak. */
	turns: number;
	/** The person, where it is known. */
	person: Person | undefined;
	/** The name that the transcript gives. */
	name: string;
	/** What is asked, where it is not known. */
	question: Question | undefined;
}

/** The number from which somebody called, which nobody publishes: « +33 6 12 XX XX 41 ». */
const telephone = /^\+?\(?\d[\dX*•.\s()-]{6,}$/iu;

/** Labels that say nothing of who speaks. */
const isAnonymous = (label: string) =>
	label === '' ||
	machine.test(label) ||
	telephone.test(label) ||
	/^(?:(?:unknown|unidentified|inconnue?)\b.*|speaker|locuteur|locutrice|orateur|oratrice|voix|voice)$|\bnon identifiée?$/iu.test(
		label,
	);

/** What stands for somebody of whom nobody knows the name. */
export function namelessIn(language: string): string {
	return getTranslate(isLocale(language) ? language : defaultLocale)('transcript.unidentified');
}

/** The value of the answer « nobody knows ». */
export const nobody = '?';

/** Labels that are the same but for their capitals, accents and brackets. */
export function keyOf(label: string): string {
	return tokensOf(label.replaceAll(/\s*[([][^)\]]*[)\]]/g, '') || label).join(' ');
}

/**
 * Finds who each label is: surely, by an answer, or left to be asked.
 * @param first those who speak in the intervention
 */
export function findVoices(
	utterances: readonly Utterance[],
	edition: Pick<ImportEdition, 'people'>,
	first: readonly Person[],
	otherVoices: readonly string[],
	language: string,
	answers: Answers,
): Map<string, Voice> {
	const named = utterances.filter(({ label }) => label !== undefined);
	const keys = [...new Set(named.map(({ label }) => keyOf(label!)))];
	const isKnown = (key: string) => matchPerson(key, first, edition.people) !== undefined;
	const wholes = new Map(keys.map((key) => [key, isKnown(key) ? key : wholeOf(key, keys)]));
	const groups = Map.groupBy(named, ({ label }) => wholes.get(keyOf(label!))!);
	const labels = [...groups.values()].map(([utterance]) => utterance!.label!);
	const nameless = [...groups.values()].filter(([utterance]) => isAnonymous(utterance!.label!)).length;
	const voices = new Map<string, Voice>();
	let number = 0;
	for (const [key, said] of groups) {
		const label = said[0]!.label!;
		const match = whoIs(label, said, labels, first, edition.people);
		const known = otherVoices.find((voice) => fold(voice) === fold(label));
		const id = `voice:${label}`;
		const answer = answers[id];
		const person = match?.isSure ? match.person : edition.people.find((one) => one.id === answer);
		const isUnnamed = isAnonymous(label) || answer === nobody;
		if (isUnnamed) number += 1;
		const unnamed = `${namelessIn(language)}${nameless > 1 ? ` ${String(number)}` : ''}`;
		const typed = answer !== undefined && answer !== nobody && answer !== '' ? answer : undefined;
		const voice: Voice = {
			label,
			turns: said.length,
			person,
			name: person ? nameOf(person) : (typed ?? known ?? (isUnnamed ? unnamed : tidy(label))),
			question:
				person || known || label === '' || answer !== undefined
					? undefined
					: {
							id,
							ask: `« ${label} » : qui est-ce ?`,
							context: describeFirst(said),
							choices: [...toChoices(first, edition.people), { value: nobody, label: 'on ne sait pas' }],
							...(match && { suggested: match.person.id }),
							takesText: true,
							isRequired: false,
						},
		};
		for (const [own, whole] of wholes) if (whole === key) voices.set(own, voice);
	}
	return voices;
}

/** « Lt-col. N’Guessan » is « Lt-col. Marie-Ange N’Guessan », where no other of that name speaks. */
function wholeOf(key: string, keys: readonly string[]): string {
	const family = nameTokens(key).join(' ');
	const longer =
		family.length < 3 ? [] : keys.filter((other) => nameTokens(other).join(' ').endsWith(` ${family}`));
	return longer.length === 1 ? longer[0]! : key;
}

/** Any of the ways in which a file writes a label may say more than the first: « LA PRÉSIDENTE (Mme de l’Étoile) ». */
function whoIs(
	label: string,
	said: readonly Utterance[],
	labels: readonly string[],
	first: readonly Person[],
	all: readonly Person[],
): ReturnType<typeof matchPerson> {
	const written = [...new Set(said.map((utterance) => utterance.label!))];
	const matches = written.flatMap((form) => matchPerson(form, first, all) ?? []);
	const match = matches.find(({ isSure }) => isSure) ?? matches[0];
	if (!match) return undefined;
	// « MARNANT » where another Marnant speaks too.
	const isShared =
		isFamilyOnly(label, match.person) && labels.some((other) => isNamesake(other, match.person));
	return { ...match, isSure: match.isSure && !isShared };
}

function describeFirst(said: readonly Utterance[]): string {
	const { start, text } = said[0]!;
	const words = text.length > 80 ? `${text.slice(0, 80).replace(/\s\S*$/, '')}…` : text;
	return `${start === undefined ? '' : `${formatTime(start)} `}« ${words} »`;
}

/** The family name after the given one, where an account has them the other way round. */
function inOrder(label: string): string {
	const [, before, after] =
		/^((?:\p{Lu}[\p{L}'’-]*\s?){1,3}),\s(\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)?)$/u.exec(label) ??
		/^(\p{Lu}[\p{Lu}'’-]+(?:\s\p{Lu}[\p{Lu}'’-]+)*)\s(\p{Lu}\p{Ll}[\p{L}'’-]*)$/u.exec(label) ??
		[];
	if (before === undefined || after === undefined || isTitle(before) || isTitle(after)) return label;
	return `${after} ${before === before.toUpperCase() ? lowered(before) : before}`;
}

const lowered = (name: string) =>
	name.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());

/** What programs of meetings write after the name of an account. */
const account =
	/\s*\((?:invitée?|guest|externe|external|unverified|non vérifiée?|hôte|host|co-?hôte|co-?host|organi[sz]er|organisat(?:eur|rice)|presenter|présentat(?:eur|rice)|moi|me|you|vous)\)\s*$/iu;

/** A label as a name is written: « MME KERGUELEN » gives « Mme Kerguelen », « LA PRÉSIDENTE », « La présidente », « KERGUELEN Anne » and « Kerguelen, Anne », « Anne Kerguelen ». */
function tidy(written: string): string {
	const label = inOrder(written.replace(account, ''));
	const letters = label.replaceAll(/[^\p{L}]/gu, '');
	if (letters !== letters.toUpperCase() || letters.length < 3) return label;
	const lower = label.toLowerCase();
	return /^(?:le|la|les|l['’]|un|une|the|an?)[\s'’]|^[^\s]+$/.test(lower)
		? lower.replace(/\p{L}/u, (letter) => letter.toUpperCase())
		: lowered(label);
}
