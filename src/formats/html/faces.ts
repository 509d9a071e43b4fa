/** A face that the texts of a file are set in. */
export interface Face {
	/** The name of its file: « spectral-italic.woff2 ». */
	name: string;
	style: 'normal' | 'italic';
	/** It, as a data URL. */
	url: string;
}

/** The family of the faces, in a style sheet. */
export const family = 'Spectral';

/**
 * Prints what declares faces in a style sheet.
 * @param hrefOf addresses a face
 */
export function printFaces(faces: readonly Face[], hrefOf: (face: Face) => string): string {
	return faces
		.map(
			(face) =>
				`@font-face { font-family: ${family}; font-style: ${face.style}; src: url(${hrefOf(face)}) format('woff2'); }\n`,
		)
		.join('');
}
