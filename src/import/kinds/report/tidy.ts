import { explainLink } from '#prose/link-target.ts';
import { findRedirection } from '#schemas/fields/address.ts';
import { clean } from '../../text.ts';
import type { DocumentParagraph, Run } from './document.ts';

type Words = Extract<Run, { type: 'text' }>;

/** A sign that hyphenates where a line breaks, and shows nowhere else. */
const softHyphen = /\u00AD/g;

/**
 * Cleans the words of a paragraph: without signs that nobody sees, one space where programs left several, and what is in bold or in
 * italics without the spaces around it, which Markdown would not take. No-break spaces stay.
 * @param lose told how many soft hyphens were taken out, links that lead nowhere on the web, and links that only passed readers on
 */
export function tidyParagraph(
	paragraph: DocumentParagraph,
	lose: (what: 'softHyphens' | 'links' | 'redirections', times: number) => void,
): DocumentParagraph {
	const cleaned = paragraph.runs.map(({ href: written, ...own }, index): Run => {
		const given = written?.trim().replaceAll(' ', '%20');
		const target = given === undefined ? undefined : findRedirection(given)?.target;
		const href = target ?? given;
		if (target !== undefined && paragraph.runs[index - 1]?.href !== written) lose('redirections', 1);
		const isLost = href !== undefined && explainLink(href, false) !== undefined;
		if (isLost && paragraph.runs[index - 1]?.href !== written) lose('links', 1);
		const run: Run = { ...own, ...(href !== undefined && !isLost && { href }) };
		if (run.type !== 'text') return run;
		lose('softHyphens', run.text.match(softHyphen)?.length ?? 0);
		return { ...run, text: clean(run.text).replaceAll(/[\t\n ]+/g, ' ') };
	});
	const merged = merge(absorbBlanks(merge(cleaned.filter((run) => run.type !== 'text' || run.text !== ''))));
	return { ...paragraph, runs: trimEnds(merge(merged.flatMap(splitBlanks))) };
}

function lookOf({ isBold, isItalic, isStruck, href }: Run): string {
	return [isBold === true, isItalic === true, isStruck === true, href].join();
}

/** Words of one look that follow each other are one run: programs cut them anywhere. */
function merge(runs: readonly Run[]): Run[] {
	const merged: Run[] = [];
	for (const run of runs) {
		const last = merged.at(-1);
		if (run.type === 'text' && last?.type === 'text' && lookOf(run) === lookOf(last))
			merged[merged.length - 1] = { ...last, text: (last.text + run.text).replaceAll(/ {2,}/g, ' ') };
		else merged.push(run);
	}
	return merged;
}

/** A space, or a hyphen that programs set apart, between two runs of one look has it too. */
function absorbBlanks(runs: readonly Run[]): Run[] {
	return runs.map((run, index) => {
		const [before, after] = [runs[index - 1], runs[index + 1]];
		if (
			run.type !== 'text' ||
			!/^[\s\u2010\u2011-]+$/u.test(run.text) ||
			before?.type !== 'text' ||
			after?.type !== 'text'
		)
			return run;
		return lookOf(before) === lookOf(after) ? { ...before, text: run.text } : run;
	});
}

/** What is set apart has no spaces at its ends. */
function splitBlanks(run: Run): Run[] {
	if (run.type !== 'text' || lookOf(run) === lookOf({ type: 'text', text: '' })) return [run];
	const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(run.text)!;
	const plain = (text: string): Words[] => (text === '' ? [] : [{ type: 'text', text }]);
	return [...plain(before), ...(words === '' ? [] : [{ ...run, text: words }]), ...plain(after)];
}

function trimEnds(runs: readonly Run[]): Run[] {
	const isBlank = (run: Run | undefined) =>
		run?.type === 'break' || (run?.type === 'text' && run.text.trim() === '');
	let [from, to] = [0, runs.length];
	while (from < to && isBlank(runs[from])) from += 1;
	while (to > from && isBlank(runs[to - 1])) to -= 1;
	return runs.slice(from, to).map((run, index, { length }) => {
		if (run.type !== 'text') return run;
		const start = index === 0 ? run.text.trimStart() : run.text;
		return { ...run, text: index === length - 1 ? start.trimEnd() : start };
	});
}
