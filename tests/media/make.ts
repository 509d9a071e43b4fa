// Makes the videos, transcripts, chapters, posters, slides, portraits and report of the complete fictional edition from the scripts
// of what is said in it. Names of interventions as arguments: only those.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeset } from '#i18n/typography.ts';
import { formatTime } from '#media/transcripts/time.ts';
import { formatWebVtt } from '#media/transcripts/webvtt.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { readContent } from '#proceedings/read.ts';
import { Painter } from './browser.ts';
import { card, cardStyle } from './cards.ts';
import { reportOf, reportStyle, slidesOf, slideStyle, withSlides } from './documents.ts';
import { encode } from './encode.ts';
import { drawPortrait, portrayed } from './portraits.ts';
import { readScript } from './scripts.ts';
import { speak, type Speech, spread } from './speech.ts';

const edition = 'tests/editions/complete';
const scripts = 'tests/media/scripts';

/** What is heard but not written, and what is written but was not kept. */
const withoutTranscript = ['archives-du-feu'];
const withoutVideo = ['questions-habiter'];

installTools(['espeak-ng', 'ffmpeg']);
const painter = await Painter.open();
const { entries: raw } = await readContent(edition, ['interventions', 'speakers']);
const originals = new Map(
	raw.flatMap(({ kind, id, language, data }) =>
		kind === 'interventions' && 'session' in (data as object)
			? [[id, { ...(data as { title: string; speakers: string[] }), language: language! }] as const]
			: [],
	),
);
const people = new Map(
	raw.flatMap(({ kind, id, data }) => {
		const { name } = data as { name?: { given: string; family: string } };
		return kind === 'speakers' && name ? [[id, `${name.given} ${name.family}`] as const] : [];
	}),
);
const wanted = process.argv.slice(2);
const isWanted = (id: string) => wanted.length === 0 || wanted.includes(id);

for (const id of portrayed.filter(isWanted))
	writeFileSync(join(edition, 'speakers', id, 'portrait.png'), await drawPortrait(id));
for (const id of withSlides.filter(isWanted)) {
	const { title, html } = slidesOf(id);
	writeFileSync(join(folderOf(id), 'slides.pdf'), await painter.pdf(html, slideStyle, title));
}
const spoken = readdirSync(scripts)
	.filter((file) => file.endsWith('.txt'))
	.sort();
for (const id of new Set(spoken.map((file) => file.split('.')[0]!))) if (isWanted(id)) await record(id);
if (isWanted('compte-rendu')) {
	const { entries } = await checkContent(edition);
	const { title, html } = reportOf(buildProceedings(entries));
	writeFileSync(join(edition, 'compte-rendu.pdf'), await painter.pdf(html, reportStyle, title));
}
await painter.close();
console.table(listFiles());

/** Makes all that is heard and seen of an intervention. */
async function record(id: string): Promise<void> {
	const folder = folderOf(id);
	const original = originals.get(id)!.language;
	const speech = speak(readScript(join(scripts, `${id}.${original}.txt`)), original);
	if (!withoutTranscript.includes(id)) writeTracks(folder, original, speech.cues, speech);
	const other = original === 'fr' ? 'en' : 'fr';
	const translation = join(scripts, `${id}.${other}.txt`);
	if (existsSync(translation)) {
		const paragraphs = readScript(translation);
		const titles = paragraphs.flatMap(({ chapter }) => chapter ?? []);
		const chapters = speech.chapters.map(({ start }, index) => ({ start, title: titles[index]! }));
		writeTracks(folder, other, spread(paragraphs, speech), { ...speech, chapters });
	}
	if (!withoutVideo.includes(id)) await film(id, folder, original, speech);
	console.log(`${id} : ${formatTime(speech.duration)}, ${speech.cues.length} sous-titres.`);
}

/** Writes cues, and that they are fictional. */
function writeCues(file: string, cues: Speech['cues']): void {
	writeFileSync(
		file,
		formatWebVtt(cues).replace('WEBVTT\n', 'WEBVTT\n\nNOTE Édition fictive : tout est inventé.\n'),
	);
}

function writeTracks(
	folder: string,
	language: string,
	cues: Speech['cues'],
	{ chapters, duration }: Speech,
): void {
	writeCues(join(folder, `transcript.${language}.vtt`), cues);
	if (chapters.length === 0) return;
	const titled = chapters.map(({ start, title }, index) => ({
		start,
		end: chapters[index + 1]?.start ?? duration,
		id: '',
		text: title,
	}));
	writeCues(join(folder, `chapters.${language}.vtt`), titled);
}

async function film(id: string, folder: string, language: string, speech: Speech): Promise<void> {
	const { title, speakers } = describe(id);
	const draw = (chapter: string | undefined, type: 'png' | 'jpeg') =>
		painter.picture(card({ id, title, speakers, chapter }), cardStyle, type);
	writeFileSync(join(folder, 'poster.jpg'), await draw(undefined, 'jpeg'));
	const shown = speech.chapters.length > 0 ? speech.chapters : [{ start: 0, title: undefined }];
	const slides = await Promise.all(
		shown.map(async ({ start, title: chapter }, index) => ({
			start: index === 0 ? 0 : start,
			png: await draw(chapter, 'png'),
		})),
	);
	encode(join(folder, 'video.webm'), speech, slides);
	const entry = join(folder, `${language}.md`);
	const duration = formatTime(Math.ceil(speech.duration));
	writeFileSync(entry, readFileSync(entry, 'utf8').replace(/^( {2}duration: ).*$/m, `$1'${duration}'`));
}

/** The title and the speakers of an intervention, as its card says them. */
function describe(id: string): { title: string; speakers: string } {
	const { title, speakers } = originals.get(id)!;
	const names = speakers.map((speaker) => people.get(speaker) ?? speaker);
	return { title: typeset(title, 'fr'), speakers: new Intl.ListFormat('fr').format(names) };
}

function folderOf(id: string): string {
	const folder = join(edition, 'interventions', id);
	mkdirSync(folder, { recursive: true });
	return folder;
}

function listFiles(): Record<string, string> {
	const files = readdirSync(edition, { recursive: true }).map(String);
	const made = files.filter((file) => /\.(?:webm|jpg|png|pdf|vtt)$/.test(file)).sort();
	const sizes = made.map((file) => [file, statSync(join(edition, file)).size] as const);
	const total = sizes.reduce((sum, [, size]) => sum + size, 0);
	return Object.fromEntries(
		[...sizes, ['en tout', total] as const].map(([file, size]) => [file, `${(size / 1000).toFixed(0)} ko`]),
	);
}

/** Installs what only this command needs, from Debian's packages. */
function installTools(tools: readonly string[]): void {
	const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0);
	if (missing.length === 0) return;
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	console.log(`Installation de ${missing.join(' et ')} (paquets Debian)…`);
	for (const parameters of [['update'], ['install', '--yes', '--no-install-recommends', ...missing]]) {
		const [program = '', ...rest] = [...asRoot, 'apt-get', ...parameters];
		if (spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0) continue;
		console.error(
			`L’installation a échoué. Installez ${missing.join(' et ')}, puis relancez la même commande.`,
		);
		process.exit(1);
	}
}
