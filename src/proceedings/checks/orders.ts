import { foldersOf, type Check } from '../edition.ts';
import type { Problem } from '../read.ts';
import { isTranslation, type LocatedEntry } from '../validate.ts';

/** Panels are numbered 1, 2, 3… without gap; two interventions of a session have not the same place. */
export const rule: Check = ({ entries, files, isInDoubt }) => {
	const published = new Set(entries.passages.map(({ id }) => id));
	// Of two at one place, the one that was there first keeps it.
	const byAge = (kind: string) => (a: Ordered, b: Ordered) =>
		Number(published.has(`${kind}:${b.entry.id}`)) - Number(published.has(`${kind}:${a.entry.id}`));
	const panels = entries.panels.flatMap((entry) =>
		isTranslation(entry.data) || entry.data.order === undefined || isInDoubt('panels', entry.id)
			? []
			: [{ entry, order: entry.data.order, session: '' }],
	);
	const interventions = entries.interventions.flatMap((entry) =>
		isTranslation(entry.data) || isInDoubt('interventions', entry.id)
			? []
			: [{ entry, order: entry.data.order, session: entry.data.session }],
	);
	// The number of a panel whose file is faulty is not known.
	const isWhole = !foldersOf({ files }, 'panels').some((id) => isInDoubt('panels', id));
	return [
		...findShared(panels.toSorted(byAge('panels'))),
		...(isWhole ? findGaps(panels) : []),
		...findShared(interventions.toSorted(byAge('interventions'))),
	];
};

interface Ordered {
	entry: Pick<LocatedEntry, 'id' | 'file' | 'lineOf'>;
	order: number;
	session: string;
}

function findShared(all: readonly Ordered[]): Problem[] {
	return all.flatMap(({ entry, order, session }) => {
		const first = all.find((other) => other.order === order && other.session === session)!;
		if (first.entry.id === entry.id) return [];
		return [
			{
				file: entry.file,
				line: entry.lineOf(['order']),
				message: `la place ${order} est déjà prise par ${first.entry.file}`,
				hint: `écrivez une place libre : « order: ${firstFree(all, session)} »`,
				inPage: { hint: `écrivez une place libre : ${firstFree(all, session)}` },
			},
		];
	});
}

function findGaps(panels: readonly Ordered[]): Problem[] {
	const orders = new Set(panels.map(({ order }) => order));
	const free = firstFree(panels, '');
	return panels
		.filter(({ order }) => order > orders.size)
		.map(({ entry, order }) => ({
			file: entry.file,
			line: entry.lineOf(['order']),
			message: `ce panel est le n° ${order}, mais il n’y a pas de n° ${free}`,
			hint: `numérotez les panels sans trou : « order: ${free} »`,
			inPage: { hint: `numérotez les panels sans trou : ${free}` },
		}));
}

function firstFree(all: readonly Ordered[], session: string): number {
	const taken = new Set(all.filter((other) => other.session === session).map(({ order }) => order));
	let free = 1;
	while (taken.has(free)) free += 1;
	return free;
}
