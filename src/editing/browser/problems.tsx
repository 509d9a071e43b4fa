import type { Contents } from '#editing/open.ts';
import type { Problem } from '#proceedings/read.ts';
import { addressOf } from './entry-list.tsx';

interface Props {
	problems: readonly Problem[];
	/** Those that can be opened. */
	entries: Contents['entries'];
}

/** What is wrong with the edition, each fault with the way to its entry. */
export function Problems({ problems, entries }: Props) {
	if (problems.length === 0) return null;
	return (
		<section>
			<h2>Ce qui est à corriger</h2>
			<ul class="faults">
				{problems.map(({ file, line, message, hint }) => {
					const entry = entries.find(({ files }) => files.includes(file));
					return (
						<li key={`${file} ${line} ${message}`}>
							<strong>{message}</strong>
							{hint && ` → ${hint}`}{' '}
							{entry ? <a href={addressOf(entry)}>{entry.label}</a> : <code>{file}</code>}
						</li>
					);
				})}
			</ul>
		</section>
	);
}
