import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { checkContent } from '#proceedings/check.ts';
import type { Check, Edition } from '#proceedings/edition.ts';
import { guard } from '#proceedings/guard.ts';

vi.mock('#prose/parse.ts', async (original) => {
	const module = await original<typeof import('#prose/parse.ts')>();
	return {
		...module,
		parseProse: (text: string) => {
			if (text.includes('Le moule respire')) throw new TypeError('x is not iterable');
			return module.parseProse(text);
		},
	};
});

afterEach(() => vi.unstubAllEnvs());

test('what breaks down on a text is told of its file, with what to do, and the rest is checked', async () => {
	vi.stubEnv('DEBUG', '');
	const { problems } = await checkContent(resolve('tests/editions/minimal'));
	const own = problems.filter(({ message }) => message === 'une faute imprévue : x is not iterable');
	expect(own.map(({ file }) => file)).toContain('interventions/fondre/fr.md');
	expect(own[0]!.hint).toContain('DEBUG=1');
	expect(own[0]!.hint).not.toContain('guard.test.ts');
});

test('a rule that breaks down names the file that it was looking at', async () => {
	const rule: Check = ({ raw }) => {
		const found = raw.find(({ file }) => file === 'speakers/b/fr.md');
		if (found) throw new TypeError('x is undefined');
		return [];
	};
	const entries = ['speakers/a/fr.md', 'speakers/b/fr.md'].map((file) => ({ file }));
	const edition = { root: '/edition', raw: entries, bodies: [], entries: {} } as unknown as Edition;
	vi.stubEnv('DEBUG', '1');
	const [problem] = await guard(rule, edition);
	expect(problem).toMatchObject({ file: 'speakers/b/fr.md', line: 1 });
	expect(problem!.message).toContain('x is undefined');
	expect(problem!.hint).toContain('guard.test.ts');
});

test('a rule that the system stops names the file that the system names', async () => {
	const rule: Check = () => {
		throw Object.assign(new Error('EIO'), { code: 'EIO', path: '/edition/report/a.pdf' });
	};
	const edition = { root: '/edition', raw: [], bodies: [], entries: {} } as unknown as Edition;
	expect(await guard(rule, edition)).toMatchObject([
		{ file: 'report/a.pdf', message: 'le disque ne répond pas comme il faut' },
	]);
});
