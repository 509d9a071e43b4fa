import { z } from 'zod';
import { formatTime } from '#media/time.ts';
import { type IndexLine, readTimedIndex } from '#media/timed-index.ts';
import { LocaleSchema } from './language.ts';

const LinesSchema = () =>
	z
		.string()
		.transform((text, context): IndexLine[] => {
			const { lines, faults } = readTimedIndex(text);
			if (faults.length === 0) return lines;
			const hint = 'écrivez un moment puis un titre, une ligne chacun : « 3:20 Les automates »';
			// A text of several lines begins under its field.
			const below = text.includes('\n') ? 1 : 0;
			for (const { at, message } of faults)
				context.addIssue({ code: 'custom', message, params: { hint, textLine: at + below } });
			return z.NEVER;
		})
		.meta({ namesInLines: ['speakers', 'glossary'] });

/** The titles of the parts of a recording and their moments, by language: the same moments in each. */
export const TimedIndexSchema = () =>
	z.partialRecord(LocaleSchema(), LinesSchema()).superRefine((index, context) => {
		const [first, ...others] = Object.values(index).map((lines) => lines.map(({ start }) => start));
		const other = others.find((starts) => starts.join() !== first!.join());
		if (!other) return;
		const differing = [
			...first!.filter((start) => !other.includes(start)),
			...other.filter((start) => !first!.includes(start)),
		];
		context.addIssue({
			code: 'custom',
			message: `cet index n’a pas les mêmes moments dans chaque langue : ${differing.map(formatTime).join(', ')}`,
			params: { hint: 'donnez chaque ligne dans toutes les langues, ou l’index dans une seule' },
		});
	});
