import { Field } from './fields.tsx';
import { blankOf } from './values.ts';
import { type FieldProps, Frame } from './widgets.tsx';

/** The same list, with an item elsewhere. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
	const next = items.filter((_, index) => index !== from);
	next.splice(to, 0, items[from]!);
	return next;
}

interface Moving {
	index: number;
	count: number;
	what: string;
	move: (to: number) => void;
	remove: () => void;
}

/** What puts an item higher or lower in its list, or takes it away. */
export function Moves({ index, count, what, move, remove }: Moving) {
	return (
		<span class="moves">
			<button type="button" class="quiet" disabled={index === 0} onClick={() => move(index - 1)}>
				<span aria-hidden="true">↑</span>
				<span class="unseen">Monter {what}</span>
			</button>
			<button type="button" class="quiet" disabled={index === count - 1} onClick={() => move(index + 1)}>
				<span aria-hidden="true">↓</span>
				<span class="unseen">Descendre {what}</span>
			</button>
			<button type="button" class="quiet" onClick={remove}>
				Retirer<span class="unseen"> {what}</span>
			</button>
		</span>
	);
}

/** A list of whatever its schema says. */
export function ListField(props: FieldProps) {
	const { field, name, path, value, isRequired, language, form } = props;
	const items = Array.isArray(value) ? (value as unknown[]) : [];
	const title = field.title ?? name;
	const change = (next: readonly unknown[]) => {
		form.change(path, next.length === 0 && !isRequired ? undefined : next);
	};
	return (
		<Frame {...{ field, name, path, isRequired, form }}>
			{items.map((item, index) => (
				<div class="row" key={index}>
					<Field
						field={field.items ?? {}}
						name={`${title} ${index + 1}`}
						path={[...path, index]}
						value={item}
						isRequired
						isItem
						language={language}
						form={form}
					/>
					<Moves
						index={index}
						count={items.length}
						what={`${title} ${index + 1}`}
						move={(to) => change(moved(items, index, to))}
						remove={() => change(items.filter((_, other) => other !== index))}
					/>
				</div>
			))}
			<button type="button" onClick={() => change([...items, blankOf(field.items ?? {})])}>
				Ajouter<span class="unseen"> : {title}</span>
			</button>
		</Frame>
	);
}
