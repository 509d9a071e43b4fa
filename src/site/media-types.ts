/**
 * The media types of what is published, by the name of the format. Recordings have theirs in `media/recordings.ts`, references in
 * `formats/citations/index.ts`, with all else that is said of each.
 */
export const mediaTypes = {
	atom: 'application/atom+xml',
	calendar: 'text/calendar',
	chapters: 'application/json+chapters',
	css: 'text/css',
	epub: 'application/epub+zip',
	html: 'text/html',
	javascript: 'text/javascript',
	json: 'application/json',
	jsonSchema: 'application/schema+json',
	linkset: 'application/linkset+json',
	manifest: 'application/manifest+json',
	openSearch: 'application/opensearchdescription+xml',
	pdf: 'application/pdf',
	png: 'image/png',
	rss: 'application/rss+xml',
	svg: 'image/svg+xml',
	text: 'text/plain',
	vtt: 'text/vtt',
	webp: 'image/webp',
	woff2: 'font/woff2',
	xhtml: 'application/xhtml+xml',
	yaml: 'text/yaml',
	zip: 'application/zip',
} as const;
