import type { Check } from '../edition.ts';
import { rule as attachments } from './attachments.ts';
import { rule as citations } from './citations.ts';
import { rule as contents } from './contents.ts';
import { rule as dates } from './dates.ts';
import { rule as dois } from './dois.ts';
import { rule as glossaryForms } from './glossary-forms.ts';
import { rule as headings } from './headings.ts';
import { rule as ids } from './ids.ts';
import { rule as images } from './images.ts';
import { rule as indexNames } from './index-names.ts';
import { rule as leftovers } from './leftovers.ts';
import { rule as links } from './links.ts';
import { rule as markup } from './markup.ts';
import { rule as moments } from './moments.ts';
import { rule as names } from './names.ts';
import { rule as notes } from './notes.ts';
import { rule as orders } from './orders.ts';
import { rule as programme } from './programme.ts';
import { rule as publicFiles } from './public-files.ts';
import { rule as references } from './references.ts';
import { rule as registerSeals } from './register-seals.ts';
import { rule as renamed } from './renamed.ts';
import { rule as report } from './report.ts';
import { rule as requiredFiles } from './required-files.ts';
import { rule as siblings } from './siblings.ts';
import { rule as slips } from './slips.ts';
import { rule as sourcedProse } from './sourced-prose.ts';
import { rule as stretches } from './stretches.ts';
import { rule as groups } from './groups.ts';
import { rule as transcripts } from './transcripts.ts';
import { rule as translations } from './translations.ts';
import { rule as unknownFiles } from './unknown-files.ts';

/** Every rule that the entries of an edition must keep together, but for that of the passages, which comes after them. */
export const checks: readonly Check[] = [
	requiredFiles,
	unknownFiles,
	publicFiles,
	contents,
	ids,
	dois,
	references,
	renamed,
	names,
	orders,
	programme,
	dates,
	siblings,
	groups,
	registerSeals,
	translations,
	glossaryForms,
	headings,
	slips,
	leftovers,
	notes,
	citations,
	sourcedProse,
	links,
	images,
	report,
	attachments,
	transcripts,
	moments,
	stretches,
	indexNames,
	markup,
];
