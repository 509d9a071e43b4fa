import './faults.ts';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { todayHere } from '#dates/date.ts';
import { setField } from '#import/fields.ts';
import { writeWhole } from '#import/write-whole.ts';
import { findAddresses } from '#links/addresses.ts';
import { type Answer, askAll } from '#links/ask.ts';
import { contentDir } from '#site/identity.ts';
import { requireContent } from './content.ts';
import { stop } from './stop.ts';

/** What was answered, and when. */
type Kept = Answer & { asked: string };

/** How long a good answer is believed, in milliseconds. */
const week = 7 * 24 * 3_600_000;

const { values } = parseArgs({ options: { again: { type: 'boolean', default: false } } });
requireContent();
const notes = resolve('.cache/links.json');
const kept = JSON.parse(await readFile(notes, 'utf8').catch(() => '{}')) as Record<string, Kept | undefined>;
const addresses = await findAddresses(contentDir);
const open = [...addresses.keys()].filter((address) => !isBelieved(kept[address]));
console.log(
	`${String(addresses.size)} adresses dans « ${contentDir} », dont ${String(open.length)} à demander : une seconde entre deux demandes au même site.`,
);
let done = 0;
let heard = 0;
await askAll(open, async (address, answer) => {
	kept[address] = { ...answer, asked: new Date().toISOString() };
	done += 1;
	if (Number(answer.reason)) heard += 1;
	const line = `${String(done)}/${String(open.length)} ${answer.state === 'there' ? '' : `${answer.reason} `}${address}`;
	if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line.slice(0, process.stdout.columns - 1)}`);
	else if (answer.state !== 'there') console.log(line);
	// Interrupted, it has not asked in vain.
	if (heard > 0) await writeWhole(notes, JSON.stringify(kept, null, '\t'));
});
if (process.stdout.isTTY && open.length > 0) process.stdout.write('\r\u001B[K');
if (open.length > 0 && heard === 0)
	stop('Rien n’a répondu, à aucune adresse : cette machine est-elle reliée au web ? Rien n’est noté.');

const gone = tell(
	'gone',
	'Ne répondent plus. Cherchez-en une copie (web.archive.org) et donnez-la à la source : « archived: https://… » ; l’adresse reste, comme référence :',
);
tell('moved', 'Ont changé d’adresse pour de bon. Relisez la page, puis écrivez la nouvelle :');
const unsure = tell('unsure', 'N’ont pas répondu à ce programme ; ouvrez-les vous-même :');
console.log(
	`${String(addresses.size - gone - unsure)} adresses répondent, ${String(gone)} ne répondent plus, ${String(unsure)} sont à ouvrir.`,
);
const file = join(contentDir, 'seminar.yaml');
const text = await readFile(file, 'utf8');
const dated = setField(text, ['linksChecked'], todayHere(), true);
if ('text' in dated && dated.text !== text) {
	await writeWhole(file, dated.text);
	console.log(`La page des sources dira la date de cette vérification : ${relative('.', file)}.`);
}
process.exitCode = gone > 0 ? 1 : 0;

function isBelieved(answer: Kept | undefined): boolean {
	if (!answer || values.again || answer.state === 'gone' || answer.state === 'unsure') return false;
	return Date.now() - Date.parse(answer.asked) < week;
}

/** Lists the addresses that have become the same. */
function tell(state: Answer['state'], words: string): number {
	const told = [...addresses].filter(([address]) => kept[address]?.state === state);
	if (told.length > 0) console.log(`\n${words}`);
	for (const [address, places] of told) {
		const { to, reason } = kept[address]!;
		console.log(`  ${address} (${reason})${to ? `\n    → ${to}` : ''}`);
		for (const { file, line } of places) console.log(`    ${join(contentDir, file)}:${String(line)}`);
	}
	if (told.length > 0) console.log('');
	return told.length;
}
