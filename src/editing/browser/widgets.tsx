import type { ComponentChildren } from 'preact';
import type { Contents, PlacedProblem } from '#editing/open.ts';
import type { FormField } from '#editing/forms.ts';
import type { Path } from './values.ts';

/** What every field of a form is given. */
export interface FieldProps {
	field: FormField;
	/** What it is called, where its schema does not say it. */
	name: string;
	path: Path;
	value: unknown;
	isRequired: boolean;
	/** True for an item of a list: what it holds is not optional, and need not be said. */
	isItem?: boolean;
	/** The language of what is typed. */
	language: string;
	form: FormContext;
}

/** What the fields of a form share. */
export interface FormContext {
	/** Parts the names of the fields of two forms on one page. */
	id: string;
	choices: Contents['choices'];
	problems: readonly PlacedProblem[];
	change: (path: Path, value: unknown) => void;
	/** Puts a file beside the entry, and names it at a path. */
	attach: (path: Path, file: File) => void;
}

/** The id of a field in the page. */
export function idOf(form: FormContext, path: Path): string {
	return `${form.id}-${path.join('-')}`;
}

/** What is wrong with one field. */
export function Faults({ form, path }: { form: FormContext; path: Path }) {
	const own = form.problems.filter((problem) => problem.path.join('\n') === path.join('\n'));
	if (own.length === 0) return null;
	return (
		<ul class="faults" id={`${idOf(form, path)}-faults`}>
			{own.map(({ line, message, hint }) => (
				<li key={`${line} ${message}`}>
					<strong>{message}</strong>
					{hint && <span> → {hint}</span>}
				</li>
			))}
		</ul>
	);
}

/** The title of a group of fields or a list, its help and its faults, around what it holds. */
export function Frame({
	field,
	name,
	path,
	isRequired,
	form,
	looks = 'group',
	children,
}: Pick<FieldProps, 'field' | 'name' | 'path' | 'form'> & {
	isRequired?: boolean;
	/** The classes of it. */
	looks?: string;
	children: ComponentChildren;
}) {
	return (
		<fieldset class={looks} id={idOf(form, path)}>
			<legend>
				{field.title ?? name}
				{isRequired && <span class="required"> (nécessaire)</span>}
			</legend>
			{field.description && <p class="help">{field.description}</p>}
			<Faults form={form} path={path} />
			{children}
		</fieldset>
	);
}

/** The label of a field, its help and its faults, around its control. */
export function Labelled({
	field,
	name,
	path,
	isRequired,
	isItem,
	form,
	children,
}: FieldProps & { children: ComponentChildren }) {
	const id = idOf(form, path);
	return (
		<div class="field">
			<label for={id}>
				{field.title ?? name}
				{isRequired && !isItem && <span class="required"> (nécessaire)</span>}
			</label>
			{field.description && (
				<p class="help" id={`${id}-help`}>
					{field.description}
				</p>
			)}
			{children}
			<Faults form={form} path={path} />
		</div>
	);
}

/** What ties a control to its label, its help and its faults. */
export function tie({ field, path, form }: FieldProps) {
	const id = idOf(form, path);
	const isFaulty = form.problems.some((problem) => problem.path.join('\n') === path.join('\n'));
	const described = [field.description ? `${id}-help` : '', isFaulty ? `${id}-faults` : '']
		.filter(Boolean)
		.join(' ');
	return { id, 'aria-describedby': described || undefined, 'aria-invalid': isFaulty || undefined };
}

/** Words, a number, an address: what is typed. */
export function TextWidget(props: FieldProps) {
	const { field, path, value, isRequired, language, form } = props;
	const isNumber = field.type === 'integer' || field.type === 'number';
	const read = (typed: string) => {
		const text = field.isLong ? typed : typed.replaceAll(/\s*\n\s*/g, ' ');
		if (text.trim() === '' && !isRequired) form.change(path, undefined);
		else form.change(path, isNumber && /^\d+$/.test(text.trim()) ? Number(text) : text);
	};
	return (
		<Labelled {...props}>
			<textarea
				{...tie(props)}
				rows={field.isLong ? 4 : 1}
				lang={language}
				inputMode={isNumber ? 'numeric' : undefined}
				value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
				onInput={(event) => {
					read(event.currentTarget.value);
				}}
			/>
		</Labelled>
	);
}

/** One of a few values, or one entry of the edition. */
export function ChoiceWidget(props: FieldProps & { options: readonly { id: string; label: string }[] }) {
	const { path, value, isRequired, form, options } = props;
	const chosen = typeof value === 'string' ? value : '';
	const isKnown = chosen === '' || options.some(({ id }) => id === chosen);
	return (
		<Labelled {...props}>
			<select
				{...tie(props)}
				value={chosen}
				onChange={(event) => {
					const next = event.currentTarget.value;
					form.change(path, next === '' && !isRequired ? undefined : next);
				}}
			>
				<option value="">—</option>
				{!isKnown && <option value={chosen}>{chosen} (inconnu)</option>}
				{options.map(({ id, label }) => (
					<option key={id} value={id}>
						{label}
					</option>
				))}
			</select>
		</Labelled>
	);
}

/** Yes or no. */
export function CheckWidget(props: FieldProps) {
	const { field, name, path, value, form } = props;
	return (
		<div class="field check">
			<input
				{...tie(props)}
				type="checkbox"
				checked={value === true}
				onChange={(event) => {
					form.change(path, event.currentTarget.checked || undefined);
				}}
			/>
			<label for={idOf(form, path)}>{field.title ?? name}</label>
			{field.description && (
				<p class="help" id={`${idOf(form, path)}-help`}>
					{field.description}
				</p>
			)}
			<Faults form={form} path={path} />
		</div>
	);
}
