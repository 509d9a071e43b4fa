import { expect, test } from 'vitest';
import { isInConflict, settleConflict, splitConflicts } from '#editing/git-conflict.ts';

const text = `titre: A
<<<<<<< HEAD
role: Archiviste
=======
role: Relieuse
>>>>>>> branche-de-marie
autre: B
<<<<<<< HEAD
un
||||||| base
zéro
=======
>>>>>>> 1a2b3c
`;

test('two versions of the same lines are read without their marks', () => {
	expect(splitConflicts(text)).toEqual([
		'titre: A\n',
		{ ours: 'role: Archiviste\n', theirs: 'role: Relieuse\n', name: 'branche-de-marie' },
		'autre: B\n',
		{ ours: 'un\n', theirs: '', name: '1a2b3c' },
		'',
	]);
	expect(isInConflict('Un titre\n=======\n')).toBe(false);
});

test('one is kept, and the others wait', () => {
	const once = settleConflict(text, 0, 'theirs');
	expect(once).toContain('titre: A\nrole: Relieuse\nautre: B\n<<<<<<< HEAD');
	expect(settleConflict(once, 0, 'ours')).toBe('titre: A\nrole: Relieuse\nautre: B\nun\n');
	expect(settleConflict(text.replaceAll('\n', '\r\n'), 0, 'ours')).toContain(
		'titre: A\r\nrole: Archiviste\r\nautre: B\r\n<<<<<<<',
	);
});
