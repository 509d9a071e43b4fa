import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { createDraw } from '../../benchmark/edition.ts';
import { writeDocx, type Written } from './report-docx.ts';

/** Who speaks, as the programme names them, and what they do. */
export const people = [
	{ name: 'Inès d’Ailleboust-Péréz', id: 'ines-d-ailleboust-perez', role: 'Campanologue' },
	{ name: 'Jérôme de La Vérendrye', id: 'jerome-de-la-verendrye', role: 'Sonneur de la halle' },
	{ name: 'Mary O’Connell', id: 'mary-o-connell', role: 'Bell historian' },
	{ name: 'Øyvind van der Meer', id: 'oyvind-van-der-meer', role: 'Accordeur' },
] as const;

/** What is said, in the order of the day; the third in English. */
export const interventions = [
	{ title: 'Le bronze se souvient', id: 'le-bronze-se-souvient' },
	{ title: 'Sonner dans la brume', id: 'sonner-dans-la-brume' },
	{ title: 'What the bells of the harbour were for', id: 'what-the-bells-of-the-harbour-were-for' },
	{ title: 'La note qui manque', id: 'la-note-qui-manque' },
] as const;

const sentences = [
	'La cloche de la halle fut fondue trois fois, et trois fois elle rendit la même note.',
	'On ne sait pas qui, des fondeurs ou du vent, décida de sa hauteur.',
	'L’inventaire de 1887 la dit « fêlée, mais juste », ce qui n’est pas la même chose.',
	'Quand la brume monte du port, le son se courbe et revient par les ruelles.',
	'Il faut alors sonner moins fort ; les anciens le savaient sans l’avoir appris.',
	'Un sonneur compte les secondes à voix basse, et se trompe toujours au même endroit.',
	'Le bronze garde la mémoire de la main qui l’a lavé.',
	'Nous avons pesé le battant : dix-neuf kilogrammes et demi, sans la courroie.',
	'Personne n’avait songé à mesurer le silence qui suit le dernier coup.',
	'La guilde paya la façon, l’école paya le métal, et la ville ne paya rien.',
	'Est-ce une raison pour la laisser muette ? Je ne le crois pas.',
	'Ceux qui l’entendent de loin la disent plus grave que ceux qui la sonnent.',
	'Une lime enlève en une heure ce que la rouille met un siècle à prendre.',
	'Le registre porte à cette date une tache d’encre, et pas un mot.',
	'À marée basse, les deux clochers se répondent avec un quart de ton d’écart.',
	'Cet écart, les enfants du quai le chantent encore.',
	'L’œil ne voit pas la fêlure ; l’oreille, elle, ne voit que cela.',
	'Nous proposons de la descendre, de l’écouter couchée, puis de décider.',
] as const;

/** A day's material as it is sent: what the journey imports, and what it must find again. */
export interface Material {
	/** The paragraphs of the report. */
	report: Written[];
	/** What is said in each transcript, word for word. */
	spoken: { rolling: string; subtitles: string };
}

/** Makes every file that an organiser sends. The same each time. */
export async function makeMaterial(folder: string): Promise<Material> {
	mkdirSync(folder, { recursive: true });
	const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
	const draw = createDraw(25);
	const say = (count: number) =>
		Array.from({ length: count }, () => sentences[Math.floor(draw() * sentences.length)]!).join(' ');
	const report = writeReport(say);
	const rows = [
		['Cloche', 'Année', 'Note'],
		['La Halle', '1684', 'fa dièse'],
		['La Petite', '1887', 'la'],
	];
	const create = { width: 6000, height: 4000, channels: 3, background: '#7a6f5a' } as const;
	const photograph = await sharp({ create: { ...create, width: 1600, height: 1200 } }).jpeg().toBuffer();
	const description = 'La cloche de la halle, posée sur deux madriers.';
	write('rapport.docx', writeDocx('Actes de l’accord des cloches', report, rows, { bytes: photograph, description }));
	write('portrait.jpg', await sharp({ create }).jpeg().toBuffer());
	write(
		'programme.csv',
		[
			'début;fin;titre;intervenants;partie',
			'9h;9h15;Ouverture;;',
			`9h15;9h45;${interventions[0].title};${people[0].name};Accorder une cloche`,
			`9h45;10h15;${interventions[1].title};${people[1].name};Accorder une cloche`,
			'10h15;10h30;Pause;;',
			`10h30;11h;${interventions[2].title};${people[2].name};Table des fondeurs`,
			`11h;11h30;${interventions[3].title};${people[3].name};Table des fondeurs`,
		].join('\r\n'),
	);
	write(
		'liens.txt',
		[
			`${interventions[0].title} : https://www.youtube.com/watch?v=aB3dE6gH9jK&t=12s`,
			`${interventions[1].title} : https://youtu.be/Zx-1_qW2eR4?si=QwErTyUi`,
			`${interventions[2].title} : <iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e"></iframe>`,
			`${interventions[3].title} : https://www.dailymotion.com/video/x84sh87`,
			'Accorder une cloche : www.youtube.com/live/LiVe_12-345?feature=share',
			'Table des fondeurs : https://vimeo.com/22439234',
		].join('\n'),
	);
	const rolling = say(30)
		.toLowerCase()
		.replaceAll(/[.,;:!?«»]/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
	write('youtube.vtt', roll(rolling));
	const subtitles = say(24);
	write('sous-titres.srt', toWindows1252(toSrt(subtitles)));
	return { report, spoken: { rolling, subtitles } };
}

/** A dozen pages: parts of the day and, under each, titles, names in bold, notes. */
function writeReport(say: (count: number) => string): Written[] {
	const titles = [
		['Ouverture', ['Le mot de la guilde', 'Ce qui nous réunit', 'Ceux qui manquent']],
		['Panel 1 : Accorder une cloche', ['Le métal', 'La lime', 'L’écoute', 'Le vent', 'Le prix']],
		['Dialogue de clôture', ['Qui possède un son ?', 'La place et le clocher', 'Ce qui reste à faire']],
	] as const;
	const notes = ['Archives de la guilde, liasse 4.', 'Voir l’inventaire de 1887, p. 12.', 'Mesure faite le 3 mai.'];
	return titles.flatMap(([title, parts], first) => [
		{ level: 1, text: title } satisfies Written,
		...parts.flatMap((part, second): Written[] => [
			{ level: 2, text: part, isNewPage: first + second > 0 },
			...Array.from({ length: 7 }, (_, third): Written => ({
				text: say(6),
				...(third % 2 === 1 && { name: people[(first + second + third) % people.length]!.name }),
				...(third === 2 && { note: notes[second % notes.length]! }),
			})),
		]),
	]);
}

const clock = (seconds: number, sign: '.' | ',') =>
	new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23).replace('.', sign);

/** Captions as YouTube makes them: each line comes word by word under the one before, then stands alone for an instant. */
function roll(text: string): string {
	const words = text.split(' ');
	const lines = Array.from({ length: Math.ceil(words.length / 7) }, (_, n) => words.slice(n * 7, n * 7 + 7));
	const cues = lines.map((line, n) => {
		const [start, end] = [n * 3, n * 3 + 2.99];
		const timed = line.map((word, at) => (at === 0 ? word : `<${clock(start + at * 0.4, '.')}><c> ${word}</c>`));
		const time = (from: number, to: number) => `${clock(from, '.')} --> ${clock(to, '.')} align:start position:0%`;
		const before = lines[n - 1]?.join(' ') ?? ' ';
		return `${time(start, end)}\n${before}\n${timed.join('')}\n\n${time(end, end + 0.01)}\n${line.join(' ')}\n \n`;
	});
	return `WEBVTT\nKind: captions\nLanguage: fr\n\n${cues.join('\n')}`;
}

function toSrt(text: string): string {
	const lines = text.match(/\S[^.!?;]*[.!?;]/g) ?? [];
	return lines
		.map((line, n) => `${n + 1}\r\n${clock(n * 4, ',')} --> ${clock(n * 4 + 3.8, ',')}\r\n${line}\r\n`)
		.join('\r\n');
}

/** The signs that windows-1252 has where Unicode has them elsewhere (WHATWG Encoding, index-windows-1252). */
const moved: Readonly<Record<string, number>> = { '…': 0x85, '’': 0x92, '–': 0x96, '—': 0x97, œ: 0x9c };

function toWindows1252(text: string): Uint8Array {
	return Uint8Array.from(text, (sign) => moved[sign] ?? sign.codePointAt(0)!);
}
