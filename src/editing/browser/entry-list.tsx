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

type Listed = Contents['entries'][number];

/** Where an entry is shown in the page. */
export function addressOf({ kind, id, index }: Listed): string {
	return `#/${kind}/${id || String(index)}`;
}

/** Everything that can be edited, by kind. */
export function EntryList({
	entries,
	place,
	isLeft,
}: {
	entries: readonly Listed[];
	place: string;
	isLeft: () => boolean;
}) {
	const byKind = (Object.keys(kindNames) as Kind[]).map((kind) => ({
		kind,
		own: entries.filter((entry) => entry.kind === kind),
	}));
	return byKind
		.filter(({ own }) => own.length > 0)
		.map(({ kind, own }) => (
			<details key={kind} open={own.length < 12 || own.some((entry) => addressOf(entry) === place)}>
				<summary>
					{kindNames[kind]} <small>{own.length}</small>
				</summary>
				<ul>
					{own.map((entry) => (
						<li key={addressOf(entry)}>
							<a
								href={addressOf(entry)}
								aria-current={addressOf(entry) === place ? 'page' : undefined}
								onClick={(event) => {
									if (!isLeft()) event.preventDefault();
								}}
							>
								{entry.label === kind ? 'Les parties de la journée' : entry.label || '(sans titre)'}
							</a>
						</li>
					))}
				</ul>
			</details>
		));
}
