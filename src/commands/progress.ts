import type { Report, Taken } from '#integrations/rendering.ts';

/** What the store keeps, in French, one and many. */
const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
	pdf: ['PDF', 'PDF'],
	card: ['carte', 'cartes'],
	picture: ['image', 'images'],
};

/** How many of the costliest things are said. */
const said = 5;

/** Milliseconds between two changes of the line that a terminal shows, and between two lines elsewhere. */
const pace = { terminal: 100, elsewhere: 10_000 };

/** Where a build says how far it is: by a line that changes in a terminal, and elsewhere by a line now and then. */
export function createProgress(
	out: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> = process.stdout,
) {
	let shown = out.isTTY ? 0 : performance.now();
	let isOpen = false;
	let taken: Taken = { counts: {}, costs: [] };
	const clear = () => {
		if (isOpen) out.write('\r\u001B[2K');
		isOpen = false;
	};
	return {
		/** Says what the build is at, and keeps what it took for the end. */
		hear: (report: Report): void => {
			if ('costs' in report) {
				taken = report;
				return;
			}
			if (performance.now() - shown < (out.isTTY ? pace.terminal : pace.elsewhere) && 'done' in report)
				return;
			const words =
				'step' in report
					? `${report.step}…`
					: `${number(report.done)} fichiers sur ${number(report.total)} (${number((100 * report.done) / report.total)} %)`;
			if (out.isTTY) {
				const whole = 'path' in report ? `${words}  ${report.path}` : words;
				out.write(`\r\u001B[2K${whole.slice(0, (out.columns || 80) - 1)}`);
				isOpen = true;
			} else if ('done' in report) out.write(`${words}\n`);
			shown = performance.now();
		},
		/** Leaves the line to others. */
		clear,
		/**
		 * Says what was made, what was taken from the store, and what took the longest.
		 * @param others what else took how many milliseconds
		 */
		conclude: (others: Taken['costs']): void => {
			clear();
			const { counts, costs } = taken;
			const list = (which: 'made' | 'reused') =>
				Object.entries(counts)
					.filter(([, count]) => count[which] > 0)
					.map(
						([name, count]) =>
							`${number(count[which])} ${(nouns[name] ?? [name, name])[count[which] < 2 ? 0 : 1]}`,
					)
					.join(', ') || 'rien';
			out.write(`Fait : ${list('made')}. Repris d’une fois précédente : ${list('reused')}.\n`);
			const longest = [...costs, ...others].sort(([, a], [, b]) => b - a).slice(0, said);
			out.write(`Le plus long : ${longest.map(([what, time]) => `${what} ${seconds(time)}`).join(', ')}.\n`);
		},
	};
}

function number(count: number): string {
	return count.toLocaleString('fr', { maximumFractionDigits: 0 });
}

/** Milliseconds as seconds, in words. */
export function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toLocaleString('fr', { maximumFractionDigits: 1 })} s`;
}

export type Progress = ReturnType<typeof createProgress>;
