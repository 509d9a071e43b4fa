import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const site = '.cache/demo-site';

test('where a fault of security is told, until when and in which languages (RFC 9116)', () => {
	const fields = new Map(
		readFileSync(`${site}/.well-known/security.txt`, 'utf8')
			.trimEnd()
			.split('\n')
			.map((line) => line.split(': ') as [string, string]),
	);
	expect([...fields.keys()]).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
	expect(fields.get('Contact')).toBe('mailto:actes@phares.example');
	expect(fields.get('Canonical')).toBe('https://phares.example/.well-known/security.txt');
	const days = (Date.parse(fields.get('Expires')!) - Date.now()) / 86_400_000;
	expect(days).toBeGreaterThan(300);
	expect(days).toBeLessThanOrEqual(365);
});

test('an edition that gives no contact has no such file, and offers nobody to write to', () => {
	expect(existsSync('dist/.well-known')).toBe(false);
	expect(readFileSync('dist/lacunes/index.html', 'utf8')).not.toContain('mailto:');
	expect(readFileSync(`${site}/en/lacunes/index.html`, 'utf8')).toContain(
		'href="mailto:actes@phares.example"',
	);
});
