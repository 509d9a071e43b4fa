/** An abstract as conference systems keep it, Markdown or HTML, as a text of the edition: its paragraphs, lists and links, and no markup. */
export function tidyAbstract(text: string): string {
	return text
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/<br\s*\/?>/gi, '\n')
		.replaceAll(/<li\b[^>]*>/gi, '\n- ')
		.replaceAll(/<\/(?:p|div|li|ul|ol|h\d)>/gi, '\n\n')
		.replaceAll(/<\/?[a-z][^>\n]*>/gi, (tag) => (/^<(?:https?|mailto):/i.test(tag) ? tag : ''))
		.replaceAll(/&nbsp;/gi, ' ')
		.replaceAll(/&lt;/gi, '<')
		.replaceAll(/&gt;/gi, '>')
		.replaceAll(/&quot;/gi, '"')
		.replaceAll(/&#0?39;/g, '’')
		.replaceAll(/&amp;/gi, '&')
		.replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replaceAll(/^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm, '**$1**\n')
		.replaceAll(/^([^\n]+)\n(?:=+|-{3,})[ \t]*$/gm, '**$1**\n')
		.replaceAll(/<(?![a-z]+:)/gi, '\\<')
		.replaceAll(/[ \t]+$/gm, '')
		.replaceAll(/\n{3,}/g, '\n\n')
		.trim();
}
