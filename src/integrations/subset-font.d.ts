declare module 'subset-font' {
	/**
	 * Cuts a font to the glyphs of a text, with HarfBuzz.
	 * @param keepFeatures the features of OpenType that stay; all by default
	 * @throws where the bytes are no font
	 */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: { targetFormat: 'woff2'; keepFeatures: readonly string[]; noHinting: boolean },
	): Promise<Buffer>;
}
