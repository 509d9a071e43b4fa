import { toMarkdown } from 'mdast-util-to-markdown';
import type { Paragraph } from 'mdast';
import type { Heard } from '../../describe-edition.ts';
import type { Answers, Proposal } from '../../proposal.ts';
import { count } from '../../text.ts';
import type { Transcription } from './index.ts';
import { keyOf } from './voices.ts';

/** What was said, where nothing tells when: it is read on the page as a text, each turn begun by who speaks. */
export function proposeText(
	{ utterances, voices, mended, ignored }: Transcription,
	answers: Answers,
	intervention: Heard | undefined,
): Pick<Proposal, 'read' | 'mended' | 'unplaced' | 'edits' | 'next'> {
	let last: string | undefined;
	const paragraphs = utterances.map(({ label, text }): Paragraph => {
		const name = label === undefined ? undefined : voices.get(keyOf(label))?.name;
		const isTurn = name !== undefined && name !== last;
		last = name ?? last;
		return {
			type: 'paragraph',
			children: [
				...(isTurn
					? [
							{ type: 'strong' as const, children: [{ type: 'text' as const, value: name }] },
							{ type: 'text' as const, value: '\u00A0: ' },
						]
					: []),
				{ type: 'text', value: text },
			],
		};
	});
	const body = toMarkdown({ type: 'root', children: paragraphs });
	return {
		read: [
			`${count(paragraphs.length, 'paragraphe', 'paragraphes')} sans aucun minutage : c’est le texte de la fiche, et non une transcription calée sur la vidéo`,
		],
		mended,
		unplaced: ignored,
		edits: intervention
			? [{ file: intervention.file, body, ...(answers['replace'] === 'oui' && { isReplacing: true }) }]
			: [],
		next: [
			'relisez le texte dans la fiche',
			'pour le suivre avec la vidéo, demandez des sous-titres (.vtt, .srt), ou ajoutez des repères « [00:02:00] » en tête de paragraphe',
		],
	};
}
