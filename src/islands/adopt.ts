/** Gives the page a sheet of styles that it needs from now on. A style element would need the leave of the page's policy. */
export function adopt(styles: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	document.adoptedStyleSheets.push(sheet);
}
