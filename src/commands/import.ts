import { defaultLocale, locales } from '#i18n/locales.ts';
import './faults.ts';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Cue, Fault, ReadCues } from '#media/transcripts/cue.ts';
import { decodeCaptions } from '#media/transcripts/decode.ts';
import { splitParagraphs } from '#media/transcripts/passages.ts';
import { parseSrt } from '#media/transcripts/srt.ts';
import { formatTime } from '#media/time.ts';
import { proposeTurns, type Turn } from '#media/transcripts/turns.ts';
import { formatWebVtt, parseWebVtt } from '#media/transcripts/webvtt.ts';
import { kinds } from '#proceedings/kinds.ts';
import { suggest } from '#proceedings/nearest.ts';
import { describeProblem, type RawEntry, readContent } from '#proceedings/read.ts';
import { contentDir } from '#site/identity.ts';
import { describeFault } from './faults.ts';
import { stop } from './stop.ts';
import { writeWhole } from './write-whole.ts';

const usage = `Usage : npm run import -- transcript <fichier.vtt | fichier.srt> --intervention <identifiant>
  --language ${locales.join('|').padEnd(11)} la langue du texte ; par défaut, celle de l’intervention
  --encoding <encodage>  si le fichier n’est pas en UTF-8 : windows-1252, utf-16le…
  --force                remplace la transcription qui s’y trouve`;

/** An intervention as its original describes it, and the names of those who speak in it. */
interface Target {
	original: RawEntry;
	people: string[];
}

const { values, positionals } = readArguments();
const [what, source] = positionals;
if (what !== 'transcript' || !source || !values.intervention) stop(usage);
const { original, people } = await findTarget(values.intervention);
const language = values.language ?? original.language ?? defaultLocale;
const target = join(contentDir, kinds.tracks.path, original.id, `transcript.${language}.vtt`);
if (!existsSync(source)) stop(`${source} n’existe pas.`);
if (existsSync(target) && !values.force)
	stop(`${target} existe déjà : rien n’a été écrit.\n  → pour le remplacer, relancez avec --force`);
const { cues, faults } = await readCaptions(source, values.encoding);
if (faults.length > 0) stop(describeFaults(source, faults));
if (cues.length === 0) stop(`${source} ne contient aucun sous-titre : rien n’a été écrit.`);
const proposed = proposeTurns(cues, people);
const marked = markParagraphs(proposed.cues);
await writeWhole(target, formatWebVtt(marked));
report(marked, proposed.turns);

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				intervention: { type: 'string' },
				language: { type: 'string' },
				encoding: { type: 'string' },
				force: { type: 'boolean', default: false },
			},
		});
	} catch {
		return stop(usage);
	}
}

async function findTarget(id: string): Promise<Target> {
	const { entries } = await readContent(contentDir, ['interventions', 'speakers']);
	const interventions = entries.filter(
		({ kind, data }) => kind === 'interventions' && 'session' in fieldsOf(data),
	);
	const found = interventions.find((entry) => entry.id === id);
	if (!found) {
		const ids = interventions.map((entry) => entry.id);
		return stop(
			`L’intervention « ${id} » n’existe pas.\n  → ${suggest(id, ids) ?? `créez-la d’abord : npm run new -- intervention ${id}`}`,
		);
	}
	const speakers = fieldsOf(found.data)['speakers'];
	const names = entries.flatMap((entry) => {
		const name = entry.kind === 'speakers' ? fieldsOf(entry.data)['name'] : undefined;
		const { given, family } = fieldsOf(name);
		const isHere = Array.isArray(speakers) && speakers.includes(entry.id);
		return isHere && typeof given === 'string' && typeof family === 'string' ? [`${given} ${family}`] : [];
	});
	return { original: found, people: names };
}

function fieldsOf(data: unknown): Record<string, unknown> {
	return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

async function readCaptions(file: string, encoding: string | undefined): Promise<ReadCues> {
	const bytes = await readFile(file).catch((error: unknown) => stop(describeFault(error)));
	const decoded = decodeCaptions(bytes, encoding);
	if (!('text' in decoded)) return stop(`${file} : ${decoded.message}.\n  → ${decoded.hint}`);
	const extension = extname(file).toLowerCase();
	if (extension === '.srt') return parseSrt(decoded.text);
	if (extension === '.vtt') return parseWebVtt(decoded.text);
	return stop(`${file} : seuls les fichiers .vtt (WebVTT) et .srt (SubRip) sont lus.`);
}

function describeFaults(file: string, found: readonly Fault[]): string {
	const list = found.map((fault) => describeProblem('.', { file: resolve(file), ...fault }));
	const count = found.length > 1 ? `${String(found.length)} problèmes` : 'Un problème';
	return [...list, `${count} : rien n’a été écrit.`].join('\n\n');
}

/** Names the first cue of each paragraph, so that paragraphs stay where an editor then puts them. */
function markParagraphs(read: readonly Cue[]): Cue[] {
	return splitParagraphs(read).flatMap(([first, ...rest], index) => [
		{ ...first!, id: `p${String(index + 1)}` },
		...rest.map((cue) => ({ ...cue, id: '' })),
	]);
}

function report(written: readonly Cue[], turns: readonly Turn[]): void {
	const paragraphs = written.filter(({ id }) => id !== '').length;
	console.log(
		`${relative('.', target)} : ${String(written.length)} sous-titres, ${String(paragraphs)} paragraphes, ` +
			`jusqu’à ${formatTime(written.at(-1)!.end)}.`,
	);
	const voices = Map.groupBy(turns, ({ voice }) => voice);
	for (const [voice, [first, ...others]] of voices)
		console.log(
			`  « ${first!.written} » → <v ${voice}> (${String(others.length + 1)} fois, d’abord ligne ${String(first!.line)})`,
		);
	const { otherVoices } = fieldsOf(original.data);
	const said = Array.isArray(otherVoices) ? otherVoices : [];
	const unknown = turns.filter(({ isKnown, voice }) => !isKnown && !said.includes(voice));
	const strangers = [...new Set(unknown.map(({ voice }) => voice))];
	const steps = [
		...(strangers.length > 0 ? [`ajoutez à ${original.file} : otherVoices: [${strangers.join(', ')}]`] : []),
		...(turns.length === 0 && people.length > 1
			? [
					`plusieurs personnes parlent (${people.join(', ')}) et le fichier n’en nomme aucune : écrivez « <v Prénom Nom> » au début de chaque prise de parole`,
				]
			: []),
		'relisez les paragraphes : chacun commence au sous-titre qui porte un nom (p1, p2…) ; déplacez ces noms à votre gré',
		'vérifiez : npm run check:content',
		'donnez aux passages leur adresse : npm run passages',
	];
	console.log(['Ensuite :', ...steps.map((step, index) => `  ${String(index + 1)}. ${step}`)].join('\n'));
}
