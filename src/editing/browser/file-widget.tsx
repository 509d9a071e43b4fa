import { type FieldProps, idOf, TextWidget } from './widgets.tsx';

/** The name of a file beside the entry, and what puts one there. */
export function FileWidget(props: FieldProps) {
	const { field, name, path, form } = props;
	const id = `${idOf(form, path)}-file`;
	return (
		<div class="field">
			<TextWidget {...props} />
			<label class="unseen" for={id}>
				Choisir le fichier : {field.title ?? name}
			</label>
			<input
				id={id}
				type="file"
				accept={field.accepts}
				onChange={(event) => {
					const file = event.currentTarget.files?.[0];
					if (file) form.attach(path, file);
				}}
			/>
		</div>
	);
}
