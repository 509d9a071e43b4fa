import type { Check } from '../edition.ts';
import { kinds } from '../kinds.ts';
import { listIndexNames } from './index-names.ts';
import { listReferences, names } from './references.ts';

/** What was published under an id and has another now is told once, with all the places that name it. */
export const rule: Check = (edition) => {
	if (edition.renamed.length === 0) return [];
	const named = [
		...listReferences(edition).map(({ entry: { file }, line, id, targets }) => ({ file, line, id, targets })),
		...listIndexNames(edition).map(({ name, ...place }) => ({
			...place,
			id: name,
			targets: ['speakers', 'glossary'] as const,
		})),
	];
	return edition.renamed.map(({ kind, from, to }) => {
		const places = named.filter(({ id, targets }) => id === from && targets.some((one) => one === kind));
		const lines = [
			...new Set(
				places
					.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
					.map(({ file, line }) => `${file}:${line}`),
			),
		];
		const many =
			lines.length > 1
				? `, que nomment ${lines.length} lignes,`
				: lines.length > 0
					? ', que nomme une ligne,'
					: '';
		const back =
			kinds[kind].form === 'folders'
				? `rendez à ${kinds[kind].path}/${to.id} son nom`
				: `rendez-lui cet identifiant`;
		return {
			file: to.file,
			line: kinds[kind].form === 'list' ? to.lineOf(['id']) : 1,
			...(lines.length === 0 && { about: 'passages' as const }),
			message: `${names[kind] ?? 'la fiche'} « ${from} »${many} n’existe plus, et « ${to.id} » est nouveau`,
			hint: [
				`si l’un est devenu l’autre, ${back}, ou gardez le nouveau nom : npm run passages -- move ${kind}:${from} ${kind}:${to.id}`,
				...(lines.length > 0 ? [`écrivez alors « ${to.id} » à ${lines.join(', ')}`] : []),
				`sinon remettez « ${from} »`,
			].join(' ; '),
		};
	});
};
