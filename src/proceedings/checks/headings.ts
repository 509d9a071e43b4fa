import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Body, type Check, lineOfNode, sourceOf } from '../edition.ts';
import { slug } from '#prose/slug.ts';
import { isGivenAnchor } from '../anchors.ts';
import { anchorOf } from '../report-sections.ts';
import type { Problem } from '../read.ts';
import { isUnderlined } from './slips.ts';

/** Titles in a text begin at the second level, skip none, and each has an anchor of its own. */
export const rule: Check = ({ bodies }) => bodies.flatMap(findHeadingFaults);

/** What is wrong with the titles of a text. */
export function findHeadingFaults(body: Body): Problem[] {
	// Titles made by a line of dashes, and empty ones, are told as slips.
	const headings = body.root.children
		.filter((node) => node.type === 'heading')
		.filter((node) => !isUnderlined(sourceOf(body, node)) && toString(node).trim() !== '');
	return headings.flatMap((heading, index) => {
		const before = headings.slice(0, index);
		const what = explainLevel(heading, before.at(-1)?.depth ?? 1) ?? explainAnchor(body, heading, before);
		return what ? [{ file: body.entry.file, line: lineOfNode(body.entry, heading), ...what }] : [];
	});
}

function explainLevel(heading: Heading, previous: number) {
	const text = toString(heading);
	const anchor = heading.data?.id ? ` {#${heading.data.id}}` : '';
	if (heading.depth === 1)
		return {
			message: `« ${text} » est un titre de premier niveau`,
			hint: `écrivez « ## ${text}${anchor} » : le premier niveau est le titre de la page`,
		};
	if (heading.depth <= previous + 1) return undefined;
	return {
		message: `« ${text} » saute un niveau de titre`,
		hint: `écrivez « ${'#'.repeat(previous + 1)} ${text}${anchor} »`,
	};
}

function explainAnchor({ entry }: Body, heading: Heading, before: readonly Heading[]) {
	if (entry.kind === 'pages') return undefined;
	const anchor = anchorOf(heading);
	const [whole = '', written] = /\{#([^}]*)\}?\s*$/.exec(toString(heading)) ?? [];
	if (written !== undefined && heading.data?.id)
		return {
			message: `ce titre a deux ancres, « ${whole.trim()} » et « {#${heading.data.id}} »`,
			hint: 'gardez celle qui est publiée, et retirez l’autre',
		};
	if (written !== undefined)
		return {
			message: whole.includes('}')
				? `« ${whole.trim()} » n’est pas une ancre`
				: `l’accolade de l’ancre « ${whole.trim()} » n’est pas refermée`,
			hint: `écrivez-la en minuscules, sans accent ni espace : « {#${slug(written)}} »`,
		};
	const isTaken = before.some((other) => anchorOf(other) === anchor);
	if (!isTaken && anchor !== '' && !isGivenAnchor(anchor)) return undefined;
	return {
		message: isTaken
			? `l’ancre « ${anchor} » est déjà prise par un autre titre de ce texte`
			: `« ${anchor} » ne peut pas servir d’ancre`,
		hint: `écrivez une ancre à la fin du titre : « ${'#'.repeat(heading.depth)} ${toString(heading)} {#${isTaken && anchor !== '' ? `${anchor}-${String(before.length + 1)}` : 'mon-ancre'}} »`,
	};
}
