import { useState } from 'preact/hooks';
import { type FieldProps, idOf } from './widgets.tsx';

/** The shapes that a group may take, of which one is filled in: a choice, and which fields it shows. */
export function useShape({ field, path, value, form }: FieldProps) {
	const shapes = field.shapes ?? [];
	const held = (value ?? {}) as Record<string, unknown>;
	const isHeld = (name: string) => held[name] !== undefined;
	const [index, choose] = useState(() =>
		Math.max(
			0,
			shapes.findIndex(({ fields }) => fields.some(isHeld)),
		),
	);
	const id = `${idOf(form, path)}-shape`;
	const chooser = shapes.length > 0 && (
		<div class="field">
			<label for={id}>C’est</label>
			<select id={id} value={index} onChange={(event) => choose(Number(event.currentTarget.value))}>
				{shapes.map(({ label }, place) => (
					<option key={label} value={place}>
						{label}
					</option>
				))}
			</select>
		</div>
	);
	// What is filled in is never hidden.
	const isShown = (name: string) =>
		shapes.length === 0 || isHeld(name) || (shapes[index]?.fields.includes(name) ?? false);
	return { chooser, isShown };
}
