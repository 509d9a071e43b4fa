import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { slug } from '#prose/slug.ts';
import { capitalise, createDraw, listVocabulary } from './edition.ts';

/** How many there are of each thing, unless a test says otherwise. */
const sizes = {
	interventions: 521,
	speakers: 398,
	panels: 20,
	days: 3,
	terms: 120,
	sources: 400,
	organisations: 60,
	/** One intervention in this many has a video, and one in three of these a transcript. */
	videoEvery: 4,
};

const [firstHour, lastHour] = [9 * 60, 18 * 60];
const minutes = 15;

/**
 * Writes an edition of generated interventions and people, the same at each run: parts of several days, abstracts, terms, sources,
 * organisations, videos on a host and transcripts, in French and in English.
 * @param root the folder to write it in, which is emptied
 */
export function writeConference(root: string, counts = sizes): void {
	rmSync(root, { recursive: true, force: true });
	cpSync('tests/editions/minimal', root, { recursive: true });
	for (const folder of ['interventions', 'panels', 'passages.yaml'])
		rmSync(join(root, folder), { recursive: true });
	const write = (path: string, text: string) => {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), text, { flag: 'a' });
	};
	const entry = (path: string, fields: object, text = '') =>
		write(path, `---\n${stringify(fields)}---\n${text}\n`);
	const draw = createDraw(counts.interventions);
	const word = listVocabulary(draw);
	const words = (count: number) => Array.from({ length: count }, () => word(draw())).join(' ');
	const sentence = (count: number) => `${capitalise(words(count))}.`;
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)]!;
	const many = <Item>(count: number, make: (index: number) => Item) =>
		Array.from({ length: count }, (_, index) => make(index));

	const sources = many(counts.sources, (index) => ({
		id: `source-${index + 1}`,
		title: `${capitalise(words(7))} (${index + 1})`,
		short: `${capitalise(words(1))}, ${1980 + (index % 45)}`,
		publisher: capitalise(words(2)),
		language: index % 3 === 0 ? 'en' : 'fr',
		date: String(1980 + (index % 45)),
		url: `https://sources.example/${index + 1}`,
		confidence: index % 4 === 0 ? 'B' : 'A',
	}));
	write('sources.yaml', `\n${stringify(sources)}`);
	const aSource = () => pick(sources).id;
	const sourced = (count: number) => sentence(count).replace(/\.$/, ` [@${aSource()}].`);
	const organisations = many(counts.organisations, (index) => ({
		id: `organisation-${index + 1}`,
		name: { fr: `${pick(['Institut', 'École', 'Agence', 'Bureau'])} ${words(2)} ${index + 1}` },
		statements: [{ text: { fr: sentence(18) }, sources: [aSource()] }],
	}));
	write('organisations.yaml', `\n${stringify(organisations)}`);
	const terms = new Set<string>();
	while (terms.size < counts.terms) terms.add(word(0.42 + draw() * 0.5).replace(/^l’/, ''));
	write(
		'glossary.yaml',
		`\n${stringify(
			[...terms].map((term) => ({
				id: `terme-${slug(term)}`,
				term: { fr: term },
				definition: { fr: sentence(25) },
				sources: [aSource()],
			})),
		)}`,
	);
	const speakers = many(counts.speakers, (index) => {
		const name = { given: nameOf(draw, 2), family: nameOf(draw, 2 + (index % 2)) };
		const id = `${slug(`${name.given} ${name.family}`)}-${index + 1}`;
		const organisation = index % 3 === 0 ? { organisation: pick(organisations).id } : {};
		const facts = { name, role: capitalise(words(4)), ...organisation, sources: [aSource()] };
		entry(`speakers/${id}/fr.md`, facts, sourced(40));
		return { id, fullName: `${name.given} ${name.family}` };
	});
	const panels = many(counts.panels, (index) => {
		const id = `partie-${index + 1}`;
		const title = capitalise(words(3 + (index % 5)));
		const facts = { title, titleStatus: 'official', order: index + 1, moderators: [pick(speakers).id] };
		entry(`panels/${id}/fr.md`, { ...facts, summary: sentence(20), sources: [aSource()] }, sourced(60));
		return id;
	});
	const date = (day: number) => `2015-05-${12 + day}`;
	const perDay = Math.ceil(counts.panels / counts.days);
	const room = Math.floor((lastHour - firstHour) / perDay);
	const hour = (at: number) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
	const startOf = (panel: number) => firstHour + (panel % perDay) * room;
	const parts = panels.map((id, index) => {
		const from = startOf(index);
		return { id, day: date(Math.floor(index / perDay)), hours: `${hour(from)}-${hour(from + room)}` };
	});
	const all = [...parts, { id: 'table-des-fondeurs', day: date(counts.days - 1), hours: '18:00-19:00' }];
	write('programme.yaml', stringify({ parts: all, sources: [aSource()] }));
	for (let index = 0; index < counts.interventions; index += 1) {
		const language = index % 3 === 0 ? 'en' : 'fr';
		const title = `${capitalise(words(3 + (index % 9)))}${index % 5 === 0 ? ' ?' : ''}`;
		const id = `${slug(title)}-${index + 1}`;
		const given = [...new Set([speakers[index % speakers.length]!, ...(index % 4 ? [] : [pick(speakers)])])];
		const isFilmed = index % counts.videoEvery === 0;
		const place = Math.floor(index / counts.panels);
		const facts = {
			title,
			summary: sentence(20 + (index % 20)),
			session: panels[index % panels.length],
			order: place + 1,
			hours: hour(startOf(index % counts.panels) + (place % 4) * minutes),
			speakers: given.map((one) => one.id),
			status: 'summary',
			...(isFilmed && index % 3 === 0 && { transcriptStatus: 'verbatim' }),
			...(isFilmed && {
				video: { url: `https://vimeo.com/${String(700_000_000 + index)}`, duration: '18:40' },
			}),
		};
		const text = many(4 + (index % 4), () => `${sentence(14)} ${sourced(60)}`);
		entry(`interventions/${id}/${language}.md`, facts, text.join('\n\n'));
		if (isFilmed && index % 3 === 0)
			write(
				`interventions/${id}/transcript.${language}.vtt`,
				writeTranscript(given, () => sentence(24)),
			);
	}
	const seminar = join(root, 'seminar.yaml');
	const days = `date: ${date(0)}/${date(counts.days - 1)}`;
	writeFileSync(seminar, readFileSync(seminar, 'utf8').replace(/^date: .*$/m, days));
}

/** A name that nobody bears, with the accents and particles that names have. */
function nameOf(draw: () => number, syllables: number): string {
	const pick = (list: string) => list.split(' ')[Math.floor(draw() * list.split(' ').length)]!;
	const parts = Array.from(
		{ length: syllables },
		() => pick('b ch d f gr k l m n p r s t v z st br tr') + pick('a é i o ou e a ê u'),
	);
	parts.push(pick('n r l c sse t'));
	const particle = syllables === 3 && draw() < 0.15 ? pick('de van Le d’') : '';
	const name = capitalise(parts.join(''));
	return particle === '' ? name : particle.endsWith('’') ? particle + name : `${particle} ${name}`;
}

/** Speech of eighteen minutes, a cue a sentence. */
function writeTranscript(speakers: readonly { fullName: string }[], sentence: () => string): string {
	const time = (seconds: number) =>
		`00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;
	const cues = Array.from({ length: 110 }, (_, index) => {
		const { fullName } = speakers[Math.floor(index / 8) % speakers.length]!;
		return `${time(index * 10)} --> ${time(index * 10 + 9)}\n<v ${fullName}>${sentence()}`;
	});
	return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}
