import type { Contents } from '#editing/open.ts';
import type { Kind } from '#proceedings/kinds.ts';

/** What the kinds are called in the list. */
const kindNames: Partial<Record<Kind, string>> = {
	seminar: 'Le séminaire',
	programme: 'Le programme',
	report: 'Le compte rendu',
	panels: 'Panels',
	dialogue: 'Dialogue de clôture',
	interventions: 'Interventions',
	speakers: 'Intervenants',
	pages: 'Pages de texte',
	sources: 'Sources',
	glossary: 'Glossaire',
	timeline: 'Chronologie',
	organisations: 'Organisations',
	unknowns: 'Ce qui n’est pas connu',
};

/** What a kind is called in the page. */
export function nameOfKind(kind: Kind): string {
	return kindNames[kind] ?? kind;
}

type Listed = Contents['entries'][number];

/** Where an entry is shown in the page. */
export function addressOf({ kind, id, index }: Listed): string {
	return `#/${kind}/${id || String(index)}`;
}

/** Where an entry is begun, in the place of its id: no id has such a sign. */
const newPlace = '+';

/** Where an entry of a kind is begun. */
export function newAddressOf(kind: Kind): string {
	return `#/${kind}/${newPlace}`;
}

/**
 * Finds what the address of the page shows: an entry, or one that is begun.
 * @returns undefined where it shows none
 */
export function findEntry(
	{ entries, creatable }: Contents,
	place: string,
): { entry: Listed; isNew: boolean } | undefined {
	const found = entries.find((one) => addressOf(one) === place);
	if (found) return { entry: found, isNew: false };
	const kind = (Object.keys(creatable) as Kind[]).find((one) => place === newAddressOf(one));
	if (!kind) return undefined;
	const { file, isInList } = creatable[kind]!;
	const index = isInList ? entries.filter((one) => one.kind === kind).length : undefined;
	return {
		entry: { kind, id: newPlace, label: `${nameOfKind(kind)} : nouvelle fiche`, files: [file], index },
		isNew: true,
	};
}

interface ListProps {
	contents: Contents;
	place: string;
}

/** Everything that can be edited, by kind. */
export function EntryList({ contents, place }: ListProps) {
	const { entries, creatable } = contents;
	const byKind = (Object.keys(kindNames) as Kind[]).map((kind) => ({
		kind,
		own: entries.filter((entry) => entry.kind === kind),
	}));
	return byKind
		.filter(({ kind, own }) => own.length > 0 || kind in creatable)
		.map(({ kind, own }) => (
			<details key={kind} open={own.length < 12 || own.some((entry) => addressOf(entry) === place)}>
				<summary>
					{kindNames[kind]} <small>{own.length}</small>
				</summary>
				<ul>
					{own.map((entry) => (
						<li key={addressOf(entry)}>
							<a href={addressOf(entry)} aria-current={addressOf(entry) === place ? 'page' : undefined}>
								{entry.label === kind ? 'Les parties de la journée' : entry.label || '(sans titre)'}
							</a>
						</li>
					))}
					{kind in creatable && (
						<li>
							<a
								class="new"
								href={newAddressOf(kind)}
								aria-current={newAddressOf(kind) === place ? 'page' : undefined}
							>
								Ajouter<span class="unseen"> : {kindNames[kind]}</span>
							</a>
						</li>
					)}
				</ul>
			</details>
		));
}
