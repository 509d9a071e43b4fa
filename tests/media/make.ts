// Makes the videos, transcripts, chapters, posters, slides, drawings, portraits and report of the complete fictional edition from the scripts
// of what is said in it. Names of interventions, of speakers, or « compte-rendu », as arguments: only those.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { formatTime } from '#media/time.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { Painter } from './browser.ts';
import { card, cardStyle } from './cards.ts';
import { draw, drawn } from './drawings.ts';
import { encode } from './encode.ts';
import { drawPlan } from './plan.ts';
import { drawPortrait, portrayed } from './portraits.ts';
import { reportOf, reportStyle } from './report.ts';
import { readScript } from './scripts.ts';
import { slidesOf, slideStyle, withSlides } from './slides/index.ts';
import { speak, type Speech, spread } from './speech.ts';
import { installTools } from './tools.ts';
import { writeTracks } from './tracks.ts';
import { readWorks, type Work } from './works.ts';

const edition = 'tests/editions/complete';
const scripts = 'tests/media/scripts';

/** What is heard but not written, and what is written but was not kept. */
const withoutTranscript = ['archives-du-feu'];
const withoutVideo = ['questions-habiter'];

const spoken = new Set(readdirSync(scripts).map((file) => file.split('.')[0]!));
const all = [...portrayed, ...withSlides, ...spoken, 'compte-rendu'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !all.includes(id));
if (unknown.length > 0) {
	console.error(
		`Rien ne s’appelle ${unknown.join(', ')}. Ce qui peut être refait : ${[...new Set(all)].join(', ')}.`,
	);
	process.exit(1);
}
const isWanted = (id: string) => wanted.length === 0 || wanted.includes(id);

installTools(['espeak-ng', 'ffmpeg']);
const works = await readWorks(edition);
const painter = await Painter.open();
try {
	for (const id of portrayed.filter(isWanted))
		writeFileSync(join(edition, 'speakers', id, 'portrait.png'), await drawPortrait(id));
	for (const [id, file] of Object.entries(drawn).filter(([id]) => isWanted(id)))
		writeFileSync(join(folderOf(id), file), await draw());
	for (const id of withSlides.filter(isWanted)) {
		const { title, html } = slidesOf(id);
		writeFileSync(join(folderOf(id), 'slides.pdf'), await painter.pdf(html, slideStyle, title));
	}
	for (const id of [...spoken].filter(isWanted).sort()) await record(id);
	if (isWanted('compte-rendu')) {
		const { entries } = await checkContent(edition);
		const { title, html } = reportOf(buildProceedings(entries));
		writeFileSync(join(edition, 'report', 'compte-rendu.pdf'), await painter.pdf(html, reportStyle, title));
		const plan = sharp(Buffer.from(drawPlan())).png({ palette: true, colours: 16, compressionLevel: 9 });
		writeFileSync(join(edition, 'report', 'plan.png'), await plan.toBuffer());
	}
} finally {
	await painter.close();
}
console.table(listSizes());

/** Makes all that is heard and seen of an intervention. */
async function record(id: string): Promise<void> {
	const work = works.get(id);
	if (!work) throw new Error(`Un script dit « ${id} », qui n’est pas une intervention de ${edition}.`);
	const folder = folderOf(id);
	const speech = speak(readScript(join(scripts, `${id}.${work.language}.txt`)), work.language);
	if (!withoutTranscript.includes(id)) writeTracks(folder, work.language, speech.cues, speech);
	const other = work.language === 'fr' ? 'en' : 'fr';
	const translation = join(scripts, `${id}.${other}.txt`);
	if (existsSync(translation)) {
		const paragraphs = readScript(translation);
		const titles = paragraphs.flatMap(({ chapter }) => chapter ?? []);
		const chapters = speech.chapters.map(({ start }, index) => ({ start, title: titles[index]! }));
		writeTracks(folder, other, spread(paragraphs, speech), { ...speech, chapters });
	}
	if (!withoutVideo.includes(id)) await film(id, work, speech);
	console.log(`${id} : ${formatTime(speech.duration)}, ${speech.cues.length} sous-titres.`);
}

async function film(id: string, work: Work, speech: Speech): Promise<void> {
	const draw = (chapter: string | undefined) => painter.picture(card({ id, ...work, chapter }), cardStyle);
	const folder = folderOf(id);
	const poster = sharp(await draw(undefined)).jpeg({ quality: 70, mozjpeg: true });
	writeFileSync(join(folder, 'poster.jpg'), await poster.toBuffer());
	const shown = speech.chapters.length > 0 ? speech.chapters : [{ start: 0, title: undefined }];
	const pictures = await Promise.all(
		shown.map(async ({ start, title }, index) => ({
			start: index === 0 ? 0 : start,
			png: await draw(title),
		})),
	);
	encode(join(folder, 'video.webm'), speech, pictures);
	const entry = join(folder, `${work.language}.md`);
	const duration = formatTime(Math.ceil(speech.duration));
	writeFileSync(entry, readFileSync(entry, 'utf8').replace(/^( {2}duration: ).*$/m, `$1'${duration}'`));
}

function folderOf(id: string): string {
	return join(edition, 'interventions', id);
}

/** What was made, and how much it weighs. */
function listSizes(): Record<string, string> {
	const files = readdirSync(edition, { recursive: true }).map(String);
	const made = files.filter((file) => /\.(?:webm|jpg|png|pdf|vtt)$/.test(file)).sort();
	const sizes = made.map((file) => [file, statSync(join(edition, file)).size] as const);
	const total = sizes.reduce((sum, [, size]) => sum + size, 0);
	return Object.fromEntries(
		[...sizes, ['en tout', total] as const].map(([file, size]) => [file, `${(size / 1000).toFixed(1)} ko`]),
	);
}
