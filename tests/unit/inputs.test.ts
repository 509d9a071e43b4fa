import { readFile, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { describe, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '#proceedings/check.ts';
import type { Problem } from '#proceedings/read.ts';
import { type Case, lay } from '../inputs/lay.ts';

/** A wrong input gets its true problems, each where it is, and none that only follows from them; a right one gets none. */
for (const file of ['files', 'texts', 'register', 'consequences', 'messages']) {
	const cases = parse(await readFile(resolve('tests/inputs', `${file}.yaml`), 'utf8')) as Case[];
	describe(`${file}: ${cases.filter(({ expect }) => expect === 'refuse').length} refused, ${cases.filter(({ expect }) => expect === 'accept').length} accepted`, () => {
		test.for(cases)('$expect: $name', async ({ change, problems: wanted = [], never = [] }, { expect }) => {
			const root = await lay(change);
			const { problems } = await checkContent(root).finally(() => rm(dirname(root), { recursive: true }));
			const left = [...problems];
			for (const { at, says = [] } of wanted) {
				const index = left.findIndex(
					(problem) => isAt(problem, at) && says.every((part) => has(problem, part)),
				);
				expect(index, `${at} ${says.join(', ')}, among ${JSON.stringify(problems, null, '\t')}`).not.toBe(-1);
				left.splice(index, 1);
			}
			expect(left, 'nothing else').toEqual([]);
			for (const part of never) expect(problems.filter((problem) => has(problem, part))).toEqual([]);
		});
	});
}

/** A place is a file, with or without a line. */
function isAt({ file, line }: Problem, at: string): boolean {
	const [, wanted, number] = /^(.*?)(?::(\d+))?$/.exec(at)!;
	return file === wanted && (number === undefined || line === Number(number));
}

function has({ message, hint = '' }: Problem, part: string): boolean {
	return new RegExp(part, 'i').test(`${message} ${hint}`);
}
