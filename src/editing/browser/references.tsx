import { useRef, useState } from 'preact/hooks';
import { moved, Moves } from './lists.tsx';
import { type FieldProps, Frame, idOf } from './widgets.tsx';

/** A list of entries of the edition, chosen by their names. */
export function ReferencesField(props: FieldProps & { options: readonly { id: string; label: string }[] }) {
	const { field, name, path, value, isRequired, form, options } = props;
	const ids = Array.isArray(value) ? (value as string[]) : [];
	const title = field.title ?? name;
	const adder = useRef<HTMLSelectElement>(null);
	// Arrows and letters go through the names: what they pass by is not chosen yet.
	const isTyped = useRef(false);
	const [passing, setPassing] = useState('');
	const labelOf = (id: string) => options.find((one) => one.id === id)?.label ?? `${id} (inconnu)`;
	const change = (next: readonly string[]) => {
		form.change(path, next.length === 0 && !isRequired ? undefined : next);
	};
	const add = (id: string) => {
		setPassing('');
		if (id && !ids.includes(id)) change([...ids, id]);
	};
	return (
		<Frame {...{ field, name, path, isRequired, form }} looks="group references">
			<ol>
				{ids.map((id, index) => (
					<li key={id}>
						<span>{labelOf(id)}</span>
						<Moves
							index={index}
							count={ids.length}
							what={labelOf(id)}
							move={(to) => change(moved(ids, index, to))}
							remove={() => {
								change(ids.filter((other) => other !== id));
								adder.current?.focus();
							}}
						/>
					</li>
				))}
			</ol>
			<label class="unseen" for={`${idOf(form, path)}-add`}>
				Ajouter : {title}
			</label>
			<select
				id={`${idOf(form, path)}-add`}
				ref={adder}
				value={passing}
				aria-describedby={`${idOf(form, path)}-how`}
				onPointerDown={() => (isTyped.current = false)}
				onKeyDown={(event) => {
					isTyped.current = true;
					if (event.key !== 'Enter' || !passing) return;
					event.preventDefault();
					add(passing);
				}}
				onChange={(event) => {
					if (isTyped.current) setPassing(event.currentTarget.value);
					else {
						add(event.currentTarget.value);
						event.currentTarget.value = '';
					}
				}}
				onBlur={() => add(passing)}
			>
				<option value="">Ajouter…</option>
				{options
					.filter(({ id }) => !ids.includes(id))
					.map(({ id, label }) => (
						<option key={id} value={id}>
							{label}
						</option>
					))}
			</select>
			<p class="help unseen" id={`${idOf(form, path)}-how`}>
				Au clavier : choisissez un nom, puis Entrée.
			</p>
		</Frame>
	);
}
