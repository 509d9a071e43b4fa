import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import PostalMime from 'postal-mime';
import { visit } from 'unist-util-visit';
import type { Importer, Input, Unplaced } from './proposal.ts';

/** The headers of a message (RFC 5322), one of which stands on its first line. */
const headers =
	/^(?:from|to|subject|date|return-path|received|delivered-to|mime-version|message-id|x-[\w-]+|dkim-signature|arc-[\w-]+):\s/i;

/** Where the message that is answered begins. */
const answered =
	/^\s*(?:-{2,}\s*(?:message (?:d[’']origine|transféré)|original message|forwarded message)|(?:>\s*)*(?:le|on)\s.{6,120}(?:a écrit|wrote)\s?:|_{10,}\s*$)/iu;

/** An importer that reads a message that was kept (.eml) as what is written in it. */
export function readingLetters(importer: Importer): Importer {
	return {
		...importer,
		propose: async (input, edition, answers) => {
			const letter = await openLetter(input);
			if (!letter) return importer.propose(input, edition, answers);
			const proposed = await importer.propose(letter.input, edition, answers);
			return 'refusal' in proposed
				? proposed
				: {
						...proposed,
						mended: [...letter.mended, ...proposed.mended],
						unplaced: [...letter.unplaced, ...proposed.unplaced],
					};
		},
	};
}

/**
 * Reads a message: its own words, without those that it answers, nor what is attached to it.
 * @returns undefined for what is no message
 */
async function openLetter({
	name,
	bytes,
}: Input): Promise<{ input: Input; mended: string[]; unplaced: Unplaced[] } | undefined> {
	const [first = '', ...rest] = Buffer.from(bytes.subarray(0, 4000)).toString('latin1').split(/\r?\n/);
	const count = [first, ...rest].filter((line) => headers.test(line)).length;
	if (!headers.test(first) || (count < 3 && !/\.eml$/i.test(name))) return undefined;
	const { text, html, attachments } = await PostalMime.parse(bytes);
	const lines = (text?.trim() ? text : htmlToText(html ?? '')).split('\n');
	const end = lines.findIndex((line) => answered.test(line));
	const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^\s*>/.test(line));
	const isAnswerOnly = own.every((line) => line.trim() === '');
	const words = (isAnswerOnly ? lines : own).join('\n');
	return {
		input: { name: name.replace(/\.eml$/i, '.txt'), bytes: Buffer.from(words) },
		mended: [
			'message électronique : lu sans ses en-têtes',
			...(!isAnswerOnly && own.length < lines.length
				? ['le message auquel il répond est laissé de côté : s’il faut aussi le lire, importez-le lui-même']
				: []),
		],
		unplaced: attachments
			.filter(({ disposition }) => disposition !== 'inline')
			.map(({ filename }) => ({
				text: filename ?? 'pièce jointe',
				why: 'pièce jointe du message : enregistrez-la, et importez-la elle-même',
			})),
	};
}

/** The words of a page, each link after its own. */
function htmlToText(html: string): string {
	const root = fromHtml(html);
	visit(root, 'element', (node) => {
		const { href } = node.properties;
		if (node.tagName === 'a' && typeof href === 'string' && /^https?:/i.test(href))
			node.children.push({ type: 'text', value: ` ${href} ` });
		if (node.tagName === 'blockquote') node.children = [];
	});
	return toText(root);
}
