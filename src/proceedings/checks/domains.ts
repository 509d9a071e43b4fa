import type { Check } from '../edition.ts';
import { listChoices, suggest } from '../nearest.ts';

/** Every term that gives a domain gives one that the seminar names. */
export const rule: Check = ({ entries }) => {
	const [seminar] = entries.seminar;
	if (!seminar) return [];
	const domains = Object.keys(seminar.data.glossary?.domains ?? {});
	return entries.glossary.flatMap(({ file, data: { domain }, lineOf }) =>
		domain === undefined || domains.includes(domain)
			? []
			: [
					{
						file,
						line: lineOf(['domain']),
						message: `« ${domain} » n’est pas un domaine du glossaire`,
						hint:
							suggest(domain, domains) ??
							(domains.length > 0
								? `écrivez ${listChoices(domains)}, ou ajoutez ce domaine à seminar.yaml, sous glossary.domains`
								: `ajoutez ce domaine à seminar.yaml : glossary: { domains: { ${domain}: { fr: … } } }`),
					},
				],
	);
};
