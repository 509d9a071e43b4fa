import { type FieldProps, idOf, Labelled, tie } from './widgets.tsx';

/** A file that lies beside the entry: which one, and what puts another there. */
export function FileWidget(props: FieldProps) {
	const { field, name, path, value, isRequired, form } = props;
	const title = field.title ?? name;
	return (
		<Labelled {...props}>
			{typeof value === 'string' && value !== '' && (
				<p class="chosen" id={`${idOf(form, path)}-chosen`}>
					{value.replace(/^\.\//, '')}{' '}
					{!isRequired && (
						<button type="button" class="quiet" onClick={() => form.change(path, undefined)}>
							Retirer<span class="unseen"> : {title}</span>
						</button>
					)}
				</p>
			)}
			<input
				{...tie(props)}
				type="file"
				accept={field.accepts}
				onChange={(event) => {
					const file = event.currentTarget.files?.[0];
					if (file) form.attach(path, file);
				}}
			/>
		</Labelled>
	);
}
