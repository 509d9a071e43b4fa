import { fold } from '#i18n/fold.ts';

/** What somebody is whom a text names; nobody, where it says that the name will come. */
type Nature = 'person' | 'body' | 'unknown' | 'nobody';

/** A name given by a machine: « SPEAKER_00 », « spk_1 », « Locuteur 3 », « S2 », « Speaker A ». */
export const machine =
	/^(?:speaker|spk|spkr|locuteur|locutrice|orateur|oratrice|intervenante?|participante?|personne|person|voix|voice|guest|invitée?|talker|channel|interlocuteur|user|utilisateur|attendee|unknown speaker|s)[\s_#.-]*(?:\d{1,3}|[A-Z])$/iu;

/** Words that stand for somebody, folded. */
const somebody =
	'intervenante?|participante?|oratrice|orateur|locutrice|locuteur|auditrice|auditeur|spectatrice|spectateur|personne|voix|femme|homme|etudiante?|journaliste|membre|dame|monsieur|speaker|participant|voice|person|woman|man|student|journalist|member|attendee|panell?ist|delegate|delegue?e?|guest|invitee?';

/** What somebody is called who is not named: an office, a place in the room, a number given by a machine. */
const roles = new Set(
	(
		'president presidente presidence vice-president vice-presidente coprésident moderateur moderatrice animateur animatrice rapporteur rapporteuse rapporteure secretaire interprete traducteur traductrice ' +
		'journaliste salle public assistance auditoire intervenant intervenante orateur oratrice locuteur locutrice participant participante participants voix interlocuteur interlocutrice ' +
		'invite invitee auditeur auditrice spectateur spectatrice etudiant etudiante delegue deleguee representant representante ambassadeur ambassadrice ministre directeur directrice ' +
		'conferencier conferenciere presentateur presentatrice enqueteur enquetrice temoin inconnu inconnue personne homme femme monsieur madame professeur professeure docteur organisateur organisatrice ' +
		'chair chairman chairwoman chairperson president moderator host facilitator speaker speakers interpreter translator audience delegate representative ambassador minister director ' +
		'interviewer interviewee narrator narrateur narratrice unknown unidentified participant panelist panellist guest attendee member membre man woman spk spkr talker voice channel general'
	)
		.split(' ')
		.map(fold),
);

/** Articles and numerals before an office: « Le deuxième intervenant ». */
const articles =
	/^(?:le |la |les |l['’]|un |une |the |a |an |premier |première |deuxième |second |seconde |troisième |autre )+/i;

/** What politeness sets before an office: « Mme la présidente ». */
const courtesy = /^(?:M\.|MM\.|Mmes?|Mr|Monsieur|Madame|Messieurs|Mesdames)\s+(?=(?:l[ae]s?\s|l[’']))/iu;

/** A name that will come, folded: « À confirmer », « TBC », « N. N. ». */
const toCome =
	/^(?:a (?:confirmer|determiner|preciser|designer)|t\.?b\.?[acd]\.?|to be (?:confirmed|announced|determined)|n\.?\s?n\.?|x{1,3}|\?+)$/;

/** Somebody whose name is not known, folded: « Une participante », « Deuxième intervenant », « Oratrice non identifiée ». */
const unknown = new RegExp(
	`^(?:une?|an?)\\s|^(?:(?:une? autre|another|premiere?|deuxieme|second|seconde|troisieme|first|third)\\s+)+(?:${somebody})s?\\b|\\b(?:non identifiee?|inconnue?|unidentified|unknown)\\b`,
);

/** What begins, or says in the middle, that a name is that of a body, folded. */
const body =
	/^(?:l['’]|la |le |les |the )?(?:(?:permanent|united|joint|national|international|royal)[ -])*(?:delegation|mission|representation|secretariat|ministere|ministry|ambassade|embassy|departement|department|bureau|office|comite|committee|commission|organisation|organization|institut|institute|universite|university|ecole|school|association|societe|society|fondation|foundation|collectif|collective|union|conseil|council|agence|agency|groupe|group|centre|center|reseau|network|federation|syndicat|observatoire|observatory|guilde|guild|chambre|direction|gouvernement|government|equipe|team|force|fonds|fund|programme|cabinet|etat-major|nations unies|united nations)s?\b|\b(?:delegation|embassy|university|institute|foundation|society|association|committee|council|ministry|office|department|agency)$/;

/**
 * Says what somebody is by the words that name them.
 * @param bodies names and acronyms of bodies that are known
 */
export function natureOf(label: string, bodies: readonly string[]): Nature {
	const name = fold(label).trim();
	if (toCome.test(name)) return 'nobody';
	if (machine.test(label.trim()) || unknown.test(name) || isUnheld(label)) return 'unknown';
	return body.test(name) || bodies.some((one) => fold(one) === name) ? 'body' : 'person';
}

/** True for an office, or a place in the room, beside which nobody is named: « Représentante du Bureau », and not « Directeur Martin Marnant ». */
export function isUnheld(label: string): boolean {
	const [head = '', next] = label.replace(articles, '').split(/\s+/);
	const isTitle = /^(?:monsieur|madame|docteure?|professeure?)$/i.test(head);
	return !isTitle && isOffice(label) && (next === undefined || /^[^\p{Lu}]/u.test(next));
}

/** True for words that name an office and nobody who holds it: « La présidente », « Deuxième intervenant (salle) ». */
export function isOffice(label: string): boolean {
	const outside = label
		.replaceAll(/\s*\([^)]*\)/g, '')
		.replace(courtesy, '')
		.replace(articles, '');
	const words = outside.split(/[\s,]+/).filter(Boolean);
	const head = fold(words[0] ?? '').replace(/[.;]$/, '');
	return (
		words.length > 0 &&
		words.length <= 7 &&
		roles.has(head) &&
		/^\p{Lu}|^\d|^[a-z]+_\d/u.test(label) &&
		!hasVerb(words)
	);
}

/** A sentence has a verb or a pronoun: « La salle est pleine : … ». */
export function hasVerb(words: readonly string[]): boolean {
	return words.some((word) =>
		/^(?:est|sont|a|ont|était|étaient|avait|dit|disait|disent|demande|demandait|répond|répondait|fut|fait|faisait|peut|doit|nous|vous|je|il|elle|on|ils|elles|qui|que|ne|pas|is|are|was|were|has|have|had|said|says|asked|we|you|i|he|she|they|it|who|that|which|not)$/iu.test(
			word,
		),
	);
}
