/** What the site calls passages and their notes, chapters, definitions, and the parts of its pages. */
const given =
	/^(?:[pti]\d+(?:-s)?|ch-.*|terme-.*|fn(?:ref)?-.*|footnote-label|report(?:-.*)?|main|q|q-syntax|search(?:-.*)?|find|facts|day|wall|order|profile|career|sessions|interventions|speakers|languages|links|corrections|former|cite|transcript(?:-.*)?|terms-title|contents-title|records|recordings|stretches|named|names|index(?:-.*)?|bearings|without|sources|wanted)$/;

/** True for an anchor that the site gives to something of its pages, which a title of a text therefore cannot have. */
export function isGivenAnchor(anchor: string): boolean {
	return given.test(anchor);
}
