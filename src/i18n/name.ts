/** The name of a person, in its parts. Who has one name has it for a family name. */
export interface PersonName {
	readonly given?: string | undefined;
	/** What joins the family name to what precedes it, and what lists leave behind: « de », « d’ » (CSL’s dropping particle). */
	readonly particle?: string | undefined;
	readonly family: string;
	/** « Jr. », « III ». */
	readonly suffix?: string | undefined;
}

/** The family name with its particle, as it is said after a title: « de la Tour », « d’Ormes ». */
export function familyName({ particle, family }: PersonName): string {
	if (!particle) return family;
	return /['’-]$/.test(particle) ? particle + family : `${particle} ${family}`;
}

/** The name as it is said: « Ann de la Tour III ». */
export function fullName(name: PersonName): string {
	return [name.given, familyName(name), name.suffix].filter(Boolean).join(' ');
}

/** The name as it is said, told apart: what stands before the family name, the family name, what follows it. */
export function splitName(name: PersonName): readonly [before: string, family: string, after: string] {
	const text = fullName(name);
	const index = text.lastIndexOf(name.family);
	return [text.slice(0, index), name.family, text.slice(index + name.family.length)];
}

/** The name as lists and bibliographies give it: « Tour, Ann de la, III ». */
export function invertedName({ given, particle, family, suffix }: PersonName): string {
	const before = [given, particle].filter(Boolean).join(' ');
	return [family, before, suffix].filter(Boolean).join(', ');
}
