import { typeset } from '#i18n/typography.ts';
import { sayName } from '#proceedings/names.ts';
import type { Proceedings } from '#proceedings/types.ts';

/** The report, on paper. */
export const reportStyle = `
@page{size:A4;margin:20mm 27mm 22mm;@bottom-left{content:'Garder les feux · Édition fictive';font:9pt Spectral;color:#645c50}@bottom-right{content:counter(page);font:9pt Spectral;color:#645c50}}
body{font:400 10.4pt/1.42 Spectral;color:#211e1a;margin:0}p{margin:0;orphans:3;widows:3}
.notice{font-size:9pt;color:#645c50;padding-bottom:4mm;border-bottom:.3mm solid #ddd5c7}
.kind{margin-top:13mm;color:#8f1d22}h1{font-size:29pt;line-height:1.12;font-weight:400;letter-spacing:-.01em;margin:3mm 0 5mm;text-wrap:balance}
.when{color:#645c50;margin-bottom:8mm}.lead{font-size:12.5pt;line-height:1.45}
section{margin-top:10mm}h2{font-size:18pt;line-height:1.2;font-weight:400;color:#8f1d22;margin:0 0 2mm;break-after:avoid}
header{break-inside:avoid;break-after:avoid}article{break-inside:avoid;margin-top:4.6mm}h3{font-size:12pt;font-weight:400;margin:0;break-after:avoid}
.who{color:#645c50;font-style:italic;font-size:9.6pt;margin-bottom:.6mm}
`;

/** Writes the report of the edition from what it says of itself, as HTML to be printed. */
export function reportOf({ seminar, sessions, byId }: Proceedings): { title: string; html: string } {
	const name = (id: string) => sayName(byId.speaker.get(id)!.name, 'fr').text;
	const list = new Intl.ListFormat('fr');
	const parts = sessions.map((session) => {
		const { title, summary } = session.versions.texts.fr!;
		const interventions = session.interventions.map(({ speakers, versions }) => {
			const language = versions.texts.fr ? 'fr' : versions.original;
			const text = versions.texts[language]!;
			const said = (words: string) => typeset(words, language);
			return (
				`<article><h3 lang="${language}">${said(text.title)}</h3><p class="who">${list.format(speakers.map(name))}</p>` +
				`<p lang="${language}">${said(text.summary ?? '')}</p></article>`
			);
		});
		return `<section><header><h2>${typeset(title, 'fr')}</h2><p>${typeset(summary, 'fr')}</p></header>${interventions.join('')}</section>`;
	});
	const day = new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeZone: 'UTC' }).format(
		new Date(seminar.date),
	);
	const { city, venue } = seminar.place;
	const where = [city.fr, ...(venue ? [venue.fr] : [])].join(', ');
	return {
		title: `${seminar.title.fr} : compte rendu (édition fictive)`,
		html:
			`<body><p class="notice">${seminar.notice?.fr ?? ''}</p><p class="kind">Compte rendu</p><h1>${typeset(seminar.title.fr, 'fr')}</h1>` +
			`<p class="when">${where}, le ${day}</p><p class="lead">${typeset(seminar.summary.fr, 'fr')}</p>${parts.join('')}</body>`,
	};
}
