import { locales } from '#i18n/locales.ts';
import { Field, languageNameOf } from './fields.tsx';
import { blankOf } from './values.ts';
import { type FieldProps, Frame, TextWidget } from './widgets.tsx';

/** Names and what each stands for. */
export function Table(props: FieldProps) {
	const { field, name, path, value, language, form } = props;
	const entries = Object.entries((value ?? {}) as Record<string, unknown>);
	const own = typeof field.additionalProperties === 'object' ? field.additionalProperties : {};
	const title = field.title ?? name;
	const isSpoken = field.isLong ?? false;
	const rename = (from: string, to: string) => {
		form.change(path, Object.fromEntries(entries.map(([key, item]) => [key === from ? to : key, item])));
	};
	const free = isSpoken ? locales.find((locale) => !entries.some(([key]) => key === locale)) : '';
	return (
		<Frame {...{ field, name, path, form }}>
			{entries.map(([key, item], index) => (
				<div class="row" key={isSpoken ? key : index}>
					{isSpoken ? null : (
						<TextWidget
							{...props}
							field={{ title: 'Nom' }}
							path={[...path, `#${index}`]}
							value={key}
							isRequired
							form={{ ...form, change: (_, to) => rename(key, String(to)) }}
						/>
					)}
					<Field
						field={{ ...own, ...(isSpoken && { isLong: true }) }}
						name={isSpoken ? languageNameOf(key) : 'Valeur'}
						path={[...path, key]}
						value={item}
						isRequired={!isSpoken}
						language={isSpoken ? key : language}
						form={form}
					/>
					<button type="button" class="quiet" onClick={() => form.change([...path, key], undefined)}>
						Retirer<span class="unseen"> {key}</span>
					</button>
				</div>
			))}
			{free !== undefined && !entries.some(([key]) => key === free) && (
				<button
					type="button"
					onClick={() => form.change(path, { ...(value as object), [free]: blankOf(own) })}
				>
					Ajouter<span class="unseen"> : {title}</span>
				</button>
			)}
		</Frame>
	);
}
