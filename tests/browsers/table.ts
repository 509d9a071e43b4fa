import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** What a test came to in an engine, and how long it took. */
function sum(test: TestCase): string {
	const last = test.results.at(-1);
	const time = `${((last?.duration ?? 0) / 1000).toFixed(1)} s`;
	switch (test.outcome()) {
		case 'expected':
			return `✓ ${time}`;
		case 'flaky':
			return `✓ at the second try, ${time}`;
		case 'skipped':
			return 'not tried';
		case 'unexpected':
			return `✗ ${time}`;
	}
}

/** Prints a table of what a reader does and of the engines in which it was tried. */
export default class Table implements Reporter {
	#projects: readonly Suite[] = [];

	onBegin(_: FullConfig, suite: Suite): void {
		this.#projects = suite.suites;
	}

	onEnd(): void {
		const columns = this.#projects.map((project) => project.allTests());
		const names = columns.map(
			(tests, index) =>
				tests
					.flatMap(({ results }) => results)
					.flatMap(({ annotations }) => annotations)
					.find(({ type }) => type === 'engine')?.description ?? this.#projects[index]!.title,
		);
		const rows = [
			['What a reader does', ...names],
			...(columns[0] ?? []).map(({ title }) => [
				title,
				...columns.map((tests) => {
					const test = tests.find((other) => other.title === title);
					return test ? sum(test) : 'not tried';
				}),
			]),
		];
		const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
		const print = (row: readonly string[]) =>
			row
				.map((cell, column) => cell.padEnd(widths[column]!))
				.join('   ')
				.trimEnd();
		console.log(['', ...rows.map(print), ''].join('\n'));
		for (const reason of this.#reasons()) console.log(reason);
	}

	/** Why what was skipped was. */
	#reasons(): Set<string> {
		const tests = this.#projects.flatMap((project) =>
			project.allTests().map((test) => ({ test, engine: project.title })),
		);
		return new Set(
			tests.flatMap(({ test, engine }) =>
				test.results
					.flatMap(({ annotations }) => annotations)
					.filter(({ type }) => type === 'skip')
					.map(({ description }) => `NOT TRIED in ${engine}: “${test.title}”: ${description ?? ''}.`),
			),
		);
	}
}
