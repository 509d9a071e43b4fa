import { describe, expect, test } from 'vitest';
import { DateSchema, DaySchema, SingleDateSchema } from '#schemas/fields/date.ts';
import { IdSchema, SourcesSchema } from '#schemas/fields/id.ts';
import { IsbnSchema } from '#schemas/fields/isbn.ts';
import { LanguageSchema } from '#schemas/fields/language.ts';
import { LinkSchema, SiteAddressSchema } from '#schemas/fields/link.ts';
import { LineSchema, LocalizedSchema } from '#schemas/fields/text.ts';

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
	schema.safeParse(value).success;

describe('dates', () => {
	test.each(['2018-10-25', '2018-10', '2018', '2016-10-26/2016-10-27'])('%s is one', (value) => {
		expect(DateSchema().parse(value)).toBe(value);
	});
	test.each(['25/10/2018', '2018-13', '2018-02-30', '2016-10-27/2016-10-26', '2018-10/2018-11', '', 'hier'])(
		'%s is none',
		(value) => {
			expect(accepts(DateSchema(), value)).toBe(false);
		},
	);
	test('what YAML makes of bare dates is brought back to text', () => {
		expect(DateSchema().parse(new Date('2018-10-25'))).toBe('2018-10-25');
		expect(DateSchema().parse(2007)).toBe('2007');
	});
	test('what is published is published once', () => {
		expect(accepts(SingleDateSchema(), '2018-10')).toBe(true);
		expect(accepts(SingleDateSchema(), '2016-10-26/2016-10-27')).toBe(false);
	});
	test('a day is a whole day', () => {
		expect(accepts(DaySchema(), '2018-10')).toBe(false);
	});
});

describe('ids', () => {
	test.each(['a', 'resolution-2436', 'declaration-d-engagements-communs'])('%s is one', (value) => {
		expect(accepts(IdSchema(), value)).toBe(true);
	});
	test.each(['', 'Résolution', 'a--b', '-a', 'a_b', 'a/b', '../a'])('%s is none', (value) => {
		expect(accepts(IdSchema(), value)).toBe(false);
	});
	test('a statement names one source at least, each once', () => {
		expect(accepts(SourcesSchema(), [])).toBe(false);
		expect(accepts(SourcesSchema(), ['a', 'a'])).toBe(false);
		expect(accepts(SourcesSchema(), ['a', 'b'])).toBe(true);
	});
});

describe('links', () => {
	test.each([
		'ftp://exemple.org/page',
		'javascript:alert(1)',
		'//exemple.org',
		'exemple.org',
		'https://exemple.org/a b',
		'data:text/html,x',
	])('%s is refused', (value) => {
		expect(accepts(LinkSchema(), value)).toBe(false);
	});
	test.each(['https://exemple.org/page?x=1#y', 'http://exemple.org', 'http://exemple.org/a_(b)%C3%A9'])(
		'%s is kept as it was read',
		(value) => {
			expect(LinkSchema().parse(value)).toBe(value);
		},
	);
	test('accents are written as every format understands them', () => {
		expect(LinkSchema().parse('https://müsée.example/été/?q=où#ici')).toBe(
			'https://xn--mse-cma7g.example/%C3%A9t%C3%A9/?q=o%C3%B9#ici',
		);
	});
	test('what pages load comes in https', () => {
		expect(accepts(SiteAddressSchema(), 'http://exemple.org/actes/')).toBe(false);
		expect(SiteAddressSchema().parse('https://exemple.org/été/')).toBe('https://exemple.org/%C3%A9t%C3%A9/');
	});
});

describe('ISBN', () => {
	test.each(['978-2-1234-5680-3', '9782123456803', '979-10-90636-07-1', '2-1234-5680-2', '0-8044-2957-X'])(
		'%s is one',
		(value) => {
			expect(IsbnSchema().parse(value)).toBe(value);
		},
	);
	test.each([
		'978-2-1234-5680-4',
		'978-2-1234-5608-3',
		'978-2-1234-568-3',
		'978-2-1234-5680-33',
		'977-2-1234-5680-3',
		'978--2-1234-5680-3',
		'978-0-8044-2957-X',
		'2-1234-5680-1',
		'X-8044-2957-0',
		'',
		9782123456803,
	])('%s is none', (value) => {
		expect(accepts(IsbnSchema(), value)).toBe(false);
	});
});

test('a text is one line and is not empty', () => {
	expect(accepts(LineSchema(), '  ')).toBe(false);
	expect(accepts(LineSchema(), 'a\nb')).toBe(false);
	expect(LineSchema().parse(' a ')).toBe('a');
});

test('French is the reference: it is there when anything is', () => {
	expect(accepts(LocalizedSchema(), { en: 'x' })).toBe(false);
	expect(accepts(LocalizedSchema(), { fr: 'x', de: 'y' })).toBe(false);
});

test('a language is a BCP 47 tag', () => {
	expect(accepts(LanguageSchema(), 'fr-CA')).toBe(true);
	expect(accepts(LanguageSchema(), 'français')).toBe(false);
});
