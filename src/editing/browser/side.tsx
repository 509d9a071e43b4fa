import type { Contents } from '#editing/open.ts';
import { Fields } from './fields.tsx';
import { RawFile } from './raw-file.tsx';
import { TextEditor } from './text-editor.tsx';
import type { Draft } from './use-entry.ts';
import { isBlank, type Path, valueAt } from './values.ts';
import { Faults, type FormContext, idOf } from './widgets.tsx';

/** Says a language in French. */
export const languageNames = new Intl.DisplayNames('fr', { type: 'language' });

interface SideProps {
	draft: Draft;
	/** True where nothing of it was saved yet: what is not filled in is no fault so far. */
	isBegun: boolean;
	entry: Contents['entries'][number];
	contents: Contents;
	problems: FormContext['problems'];
	change: (file: string, path: Path, value: unknown) => void;
	attach: (file: string, path: Path, attached: File) => void;
}

/** One file: its fields and its text, or all of it where it cannot be read. */
export function Side({ draft, isBegun, entry, contents, problems, change, attach }: SideProps) {
	const { file, language, isTranslation, data } = draft.opened;
	const forms = contents.forms[entry.kind]!;
	const path = entry.index === undefined ? [] : [entry.index];
	const own = problems.filter(
		(problem) =>
			problem.file === file &&
			!(isBegun && isBlank(valueAt(draft.data, problem.path as Path))) &&
			path.every(
				(part, index) =>
					problem.path[index] === part || problem.path.length === 0 || problem.path[0] === '#text',
			),
	);
	const form: FormContext = {
		id: file.replaceAll(/[^a-z0-9]+/gi, '-'),
		choices: contents.choices,
		problems: own,
		change: (at, value) => change(file, at, value),
		attach: (at, attached) => attach(file, at, attached),
	};
	const named = languageNames.of(language ?? 'fr');
	return (
		<section
			class="file"
			aria-label={language ? `${named ?? ''}${isTranslation ? ', traduction' : ', original'}` : file}
		>
			{language && (
				<h2>
					{named} <small>{isTranslation ? 'traduction' : 'original'}</small>
				</h2>
			)}
			{data !== undefined && own.length > 0 && (
				<p class="summary">
					{own.length} faute{own.length > 1 ? 's' : ''} :{' '}
					{own.map((problem) => (
						<button
							type="button"
							class="quiet"
							key={`${problem.line} ${problem.message}`}
							onClick={() => focus(form, problem.path as Path)}
						>
							{problem.message}
						</button>
					))}
				</p>
			)}
			{data !== undefined && <Faults form={form} path={[]} />}
			{data === undefined ? (
				<RawFile text={draft.text} form={form} />
			) : (
				<div class="fields">
					<Fields
						field={(isTranslation && forms.translation) || forms.form}
						path={path}
						isRequired
						value={valueAt(draft.data, path)}
						language={language ?? 'fr'}
						form={form}
					/>
				</div>
			)}
			{data !== undefined && draft.body !== undefined && (
				<TextEditor body={draft.body} language={language ?? 'fr'} form={form} />
			)}
		</section>
	);
}

/** Leads to the field of a fault, or to the nearest that holds it. */
function focus(form: FormContext, path: Path): void {
	for (let length = path.length; length > 0; length -= 1) {
		const found = document.getElementById(idOf(form, path.slice(0, length)));
		if (!found) continue;
		const target = found.matches('fieldset')
			? (found.querySelector<HTMLElement>('input, select, textarea, button') ?? found)
			: found;
		target.focus();
		target.scrollIntoView({ block: 'center' });
		return;
	}
}
