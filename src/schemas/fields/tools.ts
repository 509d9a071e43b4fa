import type { ImageFunction } from 'astro:content';

/** What a schema needs from whoever reads the file: Astro gives its image function, the checker its own. */
export interface SchemaTools {
	/** Makes the schema of an image that lies beside the entry. */
	image: ImageFunction;
}
