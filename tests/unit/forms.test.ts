import { describe, expect, test } from 'vitest';
import { type FormField, formOf, inFormOrder } from '#editing/forms.ts';
import { locales } from '#i18n/locales.ts';
import { type Kind, kinds } from '#proceedings/kinds.ts';

/** What an editor fills in; the register and the tracks are kept by commands. */
const edited = (Object.keys(kinds) as Kind[]).filter(
	(kind) => kind !== 'passages' && kinds[kind].form !== 'tracks',
);

function fieldsIn(form: FormField, path: string[] = []): { path: string; name: string; field: FormField }[] {
	const own = Object.entries(form.properties ?? {}).flatMap(([name, field]) => [
		{ path: [...path, name].join('.'), name, field },
		...fieldsIn(field, [...path, name]),
	]);
	const items = form.items ? fieldsIn(form.items, [...path, '[]']) : [];
	const values =
		typeof form.additionalProperties === 'object' ? fieldsIn(form.additionalProperties, path) : [];
	return [...own, ...items, ...values, ...(form.anyOf ?? []).flatMap((one) => fieldsIn(one, path))];
}

describe('a form', () => {
	test.each(edited)('of %s names each of its fields in French', (kind) => {
		const forms = [formOf(kind), ...('translation' in kinds[kind] ? [formOf(kind, true)] : [])];
		const fields = forms.flatMap((form) => fieldsIn(form));
		expect(fields.length).toBeGreaterThan(0);
		const isLanguage = (name: string) => (locales as readonly string[]).includes(name);
		const nameless = fields.filter(({ name, field }) => !isLanguage(name) && !field.title);
		expect(nameless.map(({ path }) => path)).toEqual([]);
	});

	test.each(edited)('of %s says what each of its choices means', (kind) => {
		for (const { path, field } of fieldsIn(formOf(kind)))
			if (field.labels) expect(field.labels, path).toHaveLength(field.enum!.length);
	});

	test('says which entries a field names', () => {
		const { properties } = formOf('interventions');
		expect(properties?.['speakers']).toMatchObject({ title: 'Intervenants', refersTo: ['speakers'] });
		expect(properties?.['session']).toMatchObject({ refersTo: ['panels', 'dialogue'] });
		expect(formOf('speakers').properties?.['sources']).toMatchObject({ refersTo: ['sources'] });
	});

	test('gives a value its order, and loses nothing of it', () => {
		const value = { sources: ['a'], extra: 1, title: 'T', summary: 'S' };
		const ordered = inFormOrder(value, formOf('panels')) as object;
		expect(ordered).toEqual(value);
		expect(Object.keys(ordered)).toEqual(['title', 'summary', 'sources', 'extra']);
	});
});
