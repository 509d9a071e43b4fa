import { expect, test, vi } from 'vitest';
import { createProgress } from '../../src/commands/progress.ts';

function listen(isTTY: boolean) {
	const written: string[] = [];
	const write = (text: string) => written.push(text) > 0;
	return {
		written,
		progress: createProgress({ isTTY, columns: 40, write }),
	};
}

test('a terminal shows one line, cut to its width, and gives it back', () => {
	const { written, progress } = listen(true);
	progress.hear({ step: 'Assemblage' });
	progress.hear({ done: 1, total: 3000, path: 'x'.repeat(80) });
	progress.clear();
	expect(written.join('')).not.toContain('\n');
	expect(written[0]).toBe('\r\u001B[2KAssemblage…');
	expect(written.at(-1)).toBe('\r\u001B[2K');
	for (const text of written) expect(text.replaceAll(/[\r\u001B]|\[2K/g, '').length).toBeLessThan(40);
});

test('elsewhere, a line is said each ten seconds', () => {
	let now = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => now);
	const { written, progress } = listen(false);
	for (let done = 1; done <= 2000; done += 1) {
		now += 25;
		progress.hear({ done, total: 2000, path: '' });
	}
	progress.clear();
	vi.restoreAllMocks();
	expect(written).toHaveLength(5);
	expect(written[1]).toMatch(/^800 fichiers sur 2\s000 \(40 %\)\n$/);
});

test('what was made, reused, and the five costliest things are said', () => {
	const { written, progress } = listen(false);
	const counts = { pdf: { made: 2, reused: 0 }, card: { made: 1, reused: 3 } };
	const costs = ['a', 'b', 'c', 'd', 'e', 'f'].map((what, index): [string, number] => [what, index * 1000]);
	progress.hear({ counts, costs });
	progress.conclude([['g', 4500]]);
	expect(written).toEqual([
		'Fait : 2 PDF, 1 carte. Repris d’une fois précédente : 3 cartes.\n',
		'Le plus long : f 5 s, g 4,5 s, e 4 s, d 3 s, c 2 s.\n',
	]);
});
