import { stringify } from 'yaml';
import { type Entries, kinds } from '../kinds.ts';
import { type Numbering, numberPassages, type Registered } from './register.ts';
import { previousOf, sealOf } from './seal.ts';

const head = `# Le registre des passages : l’adresse de chacun, et ses mots, qui disent lequel est lequel quand un texte change.
# « npm run passages » le tient. Une adresse publiée n’est jamais donnée à un autre passage.
`;

/** What the register becomes, as its file says it. */
export function printRegister(register: readonly Registered[]): string {
	const ids = register.map(({ id }) => id);
	const brief = register.map(({ id, passages, retired, moved, gone }, index) => ({
		id,
		...(Object.keys(passages).length > 0 && { passages }),
		...(Object.keys(retired).length > 0 && { retired }),
		...(moved !== undefined && { moved }),
		...(gone !== undefined && { gone }),
		seal: sealOf({ id, passages, retired, moved, gone }, previousOf(ids, index)),
	}));
	return `${head}\n${stringify(brief, { lineWidth: 0 })}`;
}

/** Numbers the passages as if the register said something else. */
export function numberAgain(entries: Entries, registered: readonly Registered[]): Numbering {
	const like = { id: '', language: undefined, file: kinds.passages.path, body: '', lineOf: () => 1 };
	return numberPassages({
		...entries,
		passages: registered.map((data) => ({ ...like, id: data.id, data })),
	});
}
