/** What the tests use of citation-js, which has no types of its own. */
declare module '@citation-js/core' {
	export class Cite {
		constructor(input: string, options?: { generateGraph: boolean });
		readonly data: Record<string, unknown>[];
	}
	export const plugins: {
		input: { chain: (input: string, options?: { generateGraph: boolean }) => Record<string, unknown>[] };
	};
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-cff';
