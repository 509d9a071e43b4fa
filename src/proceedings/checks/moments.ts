import type { Locale } from '#i18n/locales.ts';
import { formatTime } from '#media/time.ts';
import type { Check } from '../edition.ts';
import { suggest } from '../nearest.ts';
import { numberPassages } from '../passages/register.ts';
import type { Problem } from '../read.ts';

/** The moments of passages are those of passages that the text has, in a recording that there is. */
export const rule: Check = (edition) => {
	const entries = edition.entries.interventions.filter(
		({ data }) => 'moments' in data && Object.keys(data.moments).length > 0,
	);
	if (entries.length === 0) return [];
	const { idsOf } = numberPassages(edition.entries);
	return entries.flatMap(({ id, file, language, data, lineOf }): Problem[] => {
		if (!('moments' in data)) return [];
		const { video, moments } = data;
		const ids = idsOf(`interventions:${id}`, 'p', language as Locale);
		return Object.entries(moments).flatMap(([passage, moment]): Problem[] => {
			const at = { file, line: lineOf(['moments', passage]) };
			if (!ids.includes(passage))
				return [
					{
						...at,
						message: `« ${passage} » n’est pas un passage de ce texte`,
						hint: suggest(passage, ids) ?? `ses passages sont ${ids.join(', ')}`,
					},
				];
			if (moment === 'unsaid' || video?.duration === undefined || moment < video.duration) return [];
			return [
				{
					...at,
					message: `le moment de « ${passage} » (${formatTime(moment)}) est après la fin de la vidéo (${formatTime(video.duration)})`,
					hint: 'corrigez-le, ou corrigez « duration »',
				},
			];
		});
	});
};
