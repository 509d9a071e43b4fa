import { fold } from '#i18n/fold.ts';
import { nameOf, type Person } from '../../describe-edition.ts';
import { isParticle, isTitle, matchPerson } from '../../names.ts';
import { hasVerb, isOffice, machine } from '../../natures.ts';

/** Words at the beginning of a line that may say who speaks, and what follows them. */
export interface Candidate {
	label: string;
	rest: string;
	/** How they are set apart: « Nom : », « [Nom] », « (Nom) », « Nom. – », in bold. */
	form: 'colon' | 'square' | 'round' | 'dash' | 'bold';
}

/** What may stand before a name: a dash of dialogue, the mark of captioners for somebody else. */
const opening = String.raw`^\s*(?:[-–—•]\s*|>{1,3}\s*)?`;

const forms: readonly [form: Candidate['form'], pattern: RegExp][] = [
	['square', new RegExp(String.raw`${opening}\[([^\][\n]{1,80})\]\s*[:：]?\s*(.*)$`, 'su')],
	['round', new RegExp(String.raw`${opening}\(([^()\n]{1,80})\)\s*[:：]?\s*(.*)$`, 'su')],
	[
		'colon',
		new RegExp(
			String.raw`${opening}(?=\S)((?:[^:：\n([]|\([^)\n]*\)|\[[^\]\n]*\]){1,110}?)\s?[:：](?:\s+|(?=[\p{L}«“"])|$)(?!//)(.*)$`,
			'su',
		),
	],
	['dash', new RegExp(String.raw`${opening}(\p{Lu}[^:\n–—]{2,70}?)\.\s?[–—]\s+(.*)$`, 'su')],
];

/** Words that begin sentences with a colon, and are nobody. */
const openers = new Set(
	(
		'question questions reponse reponses conclusion conclusions exemple exemples resultat resultats attention remarque remarques note notes nota bref rappel ' +
		'premierement deuxiemement troisiemement quatriemement primo secundo tertio ensuite enfin puis voila voici moralite morale constat constats bilan objectif objectifs ' +
		'probleme problemes solution solutions consequence consequences preuve citation chiffre chiffres point points idee idees mot mots merci hier aujourd demain ' +
		'autrement alors donc mais or ainsi ca cela ceci bien oui non si bonjour bonsoir total totaux resume synthese contexte methode titre sujet theme date lieu ' +
		'objet source sources suite fin debut partie chapitre section etape etapes avantage avantages inconvenient precision detail details comment pourquoi quand ' +
		'imaginez ecoutez regardez retenez notez disons prenons citons resultats verdict comparaison variante hypothese hypotheses defi defis enjeu enjeux ' +
		'answer answers example examples result results warning remark reminder first firstly second secondly third finally then next however so but and well yes no ' +
		'problem problems solution issue context summary method title subject topic location object source moral fact facts step steps look listen imagine remember ' +
		'annexe encadre box figure tableau video photo musique pause intermede transcription transcript participants participantes invites presents duree langue language duration'
	).split(' '),
);

/** A sound that captions describe: nobody. */
const sound =
	/^(?:.*\b)?(?:musique|music|rires?|laughs?|laughter|laughing|applaudissements?|applause|silence|inaudible|incompréhensible|unintelligible|crosstalk|toux|coughs?|bruits?|noise|pause|brouhaha|blank_audio|sonnerie|soupirs?|sic|chuchotements?|sourires?|murmures?|cheering|cloches?|générique)\b/iu;

/** True where brackets hold what is heard and not who speaks. */
function isSound(words: string): boolean {
	return sound.test(words) || /[♪♫]/.test(words);
}

/** Finds the words that may say who speaks at the beginning of a line. */
export function findCandidate(text: string): Candidate | undefined {
	for (const [form, pattern] of forms) {
		const [, label, rest] = pattern.exec(text) ?? [];
		if (label === undefined || rest === undefined) continue;
		const trimmed = label.replaceAll('**', '').trim();
		if (!/\p{L}/u.test(trimmed) || trimmed.split(/\s+/).length > 14) continue;
		if ((form === 'square' || form === 'round') && isSound(trimmed)) continue;
		return { label: trimmed, rest: rest.replace(/^\*\*\s*/, '').trim(), form };
	}
	return undefined;
}

/** How a file writes names, drawn from those that are certainly names. */
export interface Habits {
	/** How often each label stands at the beginning of a line, by its folded form. */
	counts: ReadonlyMap<string, number>;
	/** Shapes in which names that are certain are written. */
	shapes: ReadonlySet<string>;
	/** All the words of the text, folded, that are written in lower case. */
	lowerCase: ReadonlySet<string>;
	/** Bodies and terms of the edition, folded. */
	bodies: ReadonlySet<string>;
	/** True where captions are single lines that begin with « Nom: », as meetings write them: the name is whatever the device was called. */
	isAnnounced: boolean;
	/** True where all of them do. */
	isAlwaysAnnounced: boolean;
}

/** Capitals or not, and how it is set apart: files keep to one way. */
export function shapeOf({ label, form }: Candidate): string {
	return `${form} ${isInCapitals(label) ? 'capitals' : 'title'}`;
}

function isInCapitals(label: string): boolean {
	const letters = label.replaceAll(/\([^)]*\)/g, '').replaceAll(/[^\p{L}]/gu, '');
	return letters.length > 1 && letters === letters.toUpperCase();
}

/** True for who is certainly somebody, whatever the rest of the file: known, announced by a title, called by an office or a number. */
export function isCertain({ label, form }: Candidate, people: readonly Person[]): boolean {
	if (people.some((person) => person.isUnknown && fold(nameOf(person)) === fold(label))) return true;
	if (matchPerson(label, people, people)?.isSure) return form !== 'colon' || isName(label);
	const words = label.split(/\s+/);
	const [first, second] = words;
	// « Mme X a parlé : trois mots » is a sentence.
	if (
		first &&
		second &&
		isTitle(first) &&
		!hasVerb(words.filter((word) => /^\p{Ll}/u.test(word))) &&
		/^\p{Lu}/u.test(first) &&
		/\p{Lu}/u.test(label.slice(first.length))
	)
		return true;
	return machine.test(label) || isOffice(label);
}

/** « Marc Marnant, géographe », and not « Marc Marnant l’a écrit ». */
function isName(label: string): boolean {
	const [name = ''] = label.replaceAll(/\s*[([][^)\]]*[)\]]/g, '').split(/\s*(?:[,|]|\s[–—-]\s)\s*/);
	const words = name.split(/\s+/).filter((word) => !isParticle(word) && !isTitle(word));
	return words.every((word) => /^(?:[dl]['’])?\p{Lu}/u.test(word)) && /\p{Lu}/u.test(label);
}

/**
 * True where the words say who speaks, as far as a file shows it: « ONU : c’est le mot » and « Une chose : le silence » are sentences.
 */
export function isLabel(candidate: Candidate, people: readonly Person[], habits: Habits): boolean {
	const { label, form, rest } = candidate;
	if (isCertain(candidate, people) || (habits.isAlwaysAnnounced && form === 'colon')) return true;
	const outside = label.replaceAll(/\s*[([][^)\]]*[)\]]/g, '').trim();
	const words = outside.split(/[\s,]+/).filter(Boolean);
	const key = fold(outside);
	// « iPhone de Tiago: » comes back, where « Trois chiffres : » does not.
	if (habits.isAnnounced && form === 'colon' && (habits.counts.get(key) ?? 0) > 1 && !openers.has(key))
		return true;
	if (words.length === 0 || words.length > 7 || /[.!?;…«»“”"]$/.test(outside) || hasVerb(words)) return false;
	if (habits.bodies.has(key) || openers.has(key)) return false;
	if (words.some((word) => openers.has(fold(word))) && words.length < 3) return false;
	// A given name alone: the editor is asked whose it is.
	if (words.length === 1 && people.some(({ given }) => given !== undefined && fold(given) === key))
		return true;
	const isProper = words.every((word) => /^(?:[dl]['’])?\p{Lu}/u.test(word) || isParticle(word));
	if (!isProper) return false;
	const times = habits.counts.get(key) ?? 0;
	const isUsual = habits.shapes.has(shapeOf(candidate));
	const letters = outside.replaceAll(/[^\p{L}]/gu, '');
	if (form === 'bold' || form === 'square' || form === 'round')
		return words.length > 1 || isUsual || times > 1;
	if (isInCapitals(outside)) {
		if (words.length > 1) return !words.every((word) => habits.lowerCase.has(fold(word)));
		// An acronym begins a sentence; a name in capitals is longer, or comes back.
		return (
			(letters.length >= 5 || (times > 1 && isUsual)) &&
			(isUsual || rest === '' || !habits.lowerCase.has(key))
		);
	}
	if (words.filter((word) => !isParticle(word)).length > 1)
		return (
			!words.every((word) => habits.lowerCase.has(fold(word))) && (isUsual || times > 1 || words.length < 5)
		);
	return (isUsual || times > 1) && !habits.lowerCase.has(key);
}
