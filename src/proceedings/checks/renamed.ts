import type { Check } from '../edition.ts';
import { kinds } from '../kinds.ts';
import { names } from './references.ts';

/** What was published under an id and has another now is told once, with all the lines that name it. */
export const rule: Check = ({ renamed }) =>
	renamed.map(({ kind, from, to, lines }) => {
		const isFolder = kinds[kind].form === 'folders';
		const many = lines.length > 1 ? `que nomment ${lines.length} lignes` : 'que nomme une ligne';
		const back = isFolder ? `rendez à ${kinds[kind].path}/${to.id} son nom` : 'rendez-lui cet identifiant';
		return {
			file: to.file,
			line: isFolder ? 1 : to.lineOf(['id']),
			message: `${names[kind] ?? 'la fiche'} « ${from} », ${many}, n’existe plus, et « ${to.id} » est nouveau`,
			hint: [
				`si l’un est devenu l’autre, ${back}, ou gardez le nouveau nom : npm run passages -- move ${kind}:${from} ${kind}:${to.id}`,
				`écrivez alors « ${to.id} » à ${lines.join(', ')}`,
				`sinon remettez « ${from} »`,
			].join(' ; '),
		};
	});
