import { locales } from '#i18n/locales.ts';
import type { FormField } from '#editing/forms.ts';
import { FileWidget } from './file-widget.tsx';
import { ListField } from './lists.tsx';
import { ReferencesField } from './references.tsx';
import { blankOf, isByLanguage } from './values.ts';
import { useShape } from './shapes.tsx';
import { Table } from './table.tsx';
import { CheckWidget, ChoiceWidget, type FieldProps, Frame, TextWidget } from './widgets.tsx';

const languageNames = new Intl.DisplayNames('fr', { type: 'language' });

/** The field of a form, whatever its schema makes it. */
export function Field(props: FieldProps) {
	const { field, form, value } = props;
	const options = field.refersTo?.flatMap((kind) => form.choices[kind] ?? []);
	if (field.anyOf) {
		const chosen = field.anyOf.find((one) => fits(one, value)) ?? field.anyOf[0]!;
		return <Field {...props} field={{ ...chosen, ...describe(field) }} />;
	}
	if (field.type === 'array') {
		const isOfReferences = options !== undefined && field.items?.type === 'string';
		return isOfReferences ? <ReferencesField {...props} options={options} /> : <ListField {...props} />;
	}
	if (options) return <ChoiceWidget {...props} options={options} />;
	if (field.enum)
		return (
			<ChoiceWidget
				{...props}
				options={field.enum.map((id, index) => ({ id, label: field.labels?.[index] ?? languageNameOf(id) }))}
			/>
		);
	if (field.type === 'boolean') return <CheckWidget {...props} />;
	if (field.type === 'object') return field.properties ? <Group {...props} /> : <Table {...props} />;
	return field.accepts ? <FileWidget {...props} /> : <TextWidget {...props} />;
}

function describe({ title, description, isLong }: FormField): FormField {
	return { ...(title && { title }), ...(description && { description }), ...(isLong && { isLong }) };
}

function fits({ type }: FormField, value: unknown): boolean {
	const actual = Array.isArray(value) ? 'array' : typeof value;
	return type === actual;
}

/** What a language is called in French; anything else, by its own name. */
export function languageNameOf(id: string): string {
	return (locales as readonly string[]).includes(id) ? (languageNames.of(id) ?? id) : id;
}

/** The fields of a group, in the order of their schema; what the schema does not know is left as it is. */
export function Fields(props: Omit<FieldProps, 'name'> & { isShown?: (name: string) => boolean }) {
	const { field, path, value, isRequired, language, form, isShown = () => true } = props;
	// What a group cannot be without is needed where the group is.
	const isNeeded = (name: string) =>
		(value !== undefined || isRequired) && (field.required?.includes(name) ?? false);
	const shown = Object.entries(field.properties ?? {}).filter(([name]) => isShown(name));
	return shown.map(([name, own]) => (
		<Field
			key={name}
			field={own}
			name={languageNameOf(name)}
			path={[...path, name]}
			value={(value as Record<string, unknown> | undefined)?.[name]}
			isRequired={isNeeded(name)}
			language={isByLanguage(field, locales) ? name : language}
			form={form}
		/>
	));
}

/** A group of fields; one that may be absent is begun and taken away by a button. */
function Group(props: FieldProps) {
	const { field, name, path, value, isRequired, form } = props;
	const { chooser, isShown } = useShape(props);
	const isSpoken = isByLanguage(field, locales);
	const isThere = value !== undefined || isRequired || isSpoken;
	const title = field.title ?? name;
	return (
		<Frame {...{ field, name, path, form }} looks={isSpoken ? 'group spoken' : 'group'}>
			{isThere ? (
				<div class="fields">
					{chooser}
					<Fields {...props} isShown={isShown} />
				</div>
			) : (
				<button type="button" onClick={() => form.change(path, blankOf(field))}>
					Renseigner<span class="unseen"> : {title}</span>
				</button>
			)}
			{value !== undefined && !isRequired && !isSpoken && (
				<button type="button" class="quiet" onClick={() => form.change(path, undefined)}>
					Retirer<span class="unseen"> : {title}</span>
				</button>
			)}
		</Frame>
	);
}
