import { palette } from '#site/palette.ts';

/** The icon of the site: the numeral III, in the accent. */
export const GET = () =>
	new Response(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${palette.accent.light}"/><path d="M9 8h4v16H9zM15 8h2.5v16H15zM19.500 8H22v16h-2.500z" fill="${palette.paper.light}"/></svg>\n`,
		{ headers: { 'Content-Type': 'image/svg+xml' } },
	);
