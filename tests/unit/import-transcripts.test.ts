import { describe, expect, test } from 'vitest';
import type { ImportEdition, Person } from '#import/describe-edition.ts';
import { transcribe, transcript } from '#import/kinds/transcript/index.ts';
import { keyOf } from '#import/kinds/transcript/voices.ts';
import { matchPerson } from '#import/names.ts';
import { readText } from '#import/text.ts';
import { parseWebVtt } from '#media/transcripts/webvtt.ts';

const person = (given: string, family: string, ...honorifics: string[]): Person => ({
	id: `${given}-${family}`.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
	given,
	family,
	honorifics,
});
const people = [
	person('Tobias', 'Quill'),
	person('Ysolde', 'Marnant', 'Mme'),
	person('Aude', 'de l’Étoile', 'Mme'),
	person('Solène', 'Kermorvan-Daltis'),
];
const edition: ImportEdition = {
	people,
	interventions: [
		{
			kind: 'intervention',
			session: undefined,
			order: 1,
			videos: [],
			id: 'fondre',
			file: 'interventions/fondre/fr.md',
			language: 'fr',
			title: 'Fondre',
			speakers: [people[0]!.id, people[1]!.id],
			otherVoices: [],
			hasText: true,
			status: 'verbatim',
			isStretch: false,
			transcriptStatus: undefined,
		},
	],
	sessions: [],
	event: { date: '2015-05-12', timeZone: undefined },
	sources: [],
	programme: undefined,
	bodies: ['ONU', 'Guilde des fondeurs'],
	tracks: [],
	report: undefined,
};

const toBytes = (text: string) => new Uint8Array(Buffer.from(text));

/** What is said in a file: when, by whom, which words. A voice that is asked for is followed by « ? ». */
async function read(text: string, name = 'a.vtt') {
	const found = await transcribe({ name, bytes: toBytes(text) }, edition, {});
	if ('refusal' in found) throw new Error(JSON.stringify(found.refusal));
	const said = found.utterances.map(({ start, label, text: words }) => {
		const voice = label === undefined ? undefined : found.voices.get(keyOf(label));
		const who = voice?.question ? `${voice.label}?` : voice?.name;
		return [start === undefined ? undefined : Math.round(start * 1000) / 1000, who, words];
	});
	return { ...found, said };
}

const srt = (...texts: string[]) =>
	texts
		.map((text, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\n${text}\n`)
		.join('\n');

describe('captions as programs make them', () => {
	test.each([
		[
			'header lines of platforms',
			'WEBVTT\nKind: captions\nLanguage: fr\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:9\n\n00:01.000 --> 00:02.000\nUn mot',
		],
		[
			'a remark without its own block',
			'WEBVTT\n\nNOTE\nlanguage:fr-fr\n\nNOTE Confidence: 0.8\n\n00:00:01.000 --> 00:00:02.000\nUn mot',
		],
		['two digits of a second', '1\n00:00:01,00 --> 00:00:02,00\nUn mot'],
		['no digit of a second, one of hours', '1\n0:00:01 --> 0:00:02\nUn mot'],
		['an arrow of a word processor', '1\n00:00:01,000 → 00:00:02,000\nUn mot'],
		['no blank lines, no numbers', '00:00:01,000 --> 00:00:02,000\nUn mot\n00:00:02,000 --> 00:00:03,000\n'],
		[
			'positions and styles',
			'1\n00:00:01,000 --> 00:00:02,000 X1:117 X2:619 Y1:042 Y2:428\n{\\an8}<font color="#ffff00">Un</font> <i>mot</i>',
		],
		['the commas of YouTube', '0:00:01.000,0:00:02.000\nUn mot'],
		['lines of a console', '[00:01.000 --> 00:02.000]  Un mot'],
	])('with %s', async (_, text) => {
		expect((await read(text)).said).toEqual([[1, undefined, 'Un mot']]);
	});

	test('a number that is said is no number of a caption', async () => {
		expect(
			(await read('1\n00:00:03,000 --> 00:00:04,000\n3\n\n2\n00:00:06,000 --> 00:00:07,000\n1918\n')).said,
		).toEqual([
			[3, undefined, '3'],
			[6, undefined, '1918'],
		]);
	});

	test('the language of the header is a hint', async () => {
		expect((await read('WEBVTT\nLanguage: en\n\n00:01.000 --> 00:02.000\nOui')).language).toBe('en');
	});

	test('names above the times, in tags and in brackets', async () => {
		expect((await read('WEBVTT\n\n1 "Tobias Quill" (308)\n00:01.000 --> 00:02.000\nOui.')).said).toEqual([
			[1, 'Tobias Quill', 'Oui.'],
		]);
		expect(
			(
				await read(
					'WEBVTT\n\n00:01.000 --> 00:02.000\n<v.fort Ysolde Marnant>Oui.</v>\n<v Tobias Quill>Non.</v>',
				)
			).said,
		).toEqual([
			[1, 'Ysolde Marnant', 'Oui.'],
			[1.5, 'Tobias Quill', 'Non.'],
		]);
		expect((await read(srt('[SPEAKER_00]: Oui.', '[Musique]'))).said).toEqual([
			[0, 'SPEAKER_00?', 'Oui.'],
			[1, undefined, '[Musique]'],
		]);
	});
});

describe('captions that roll', () => {
	const rolling = (...cues: [string, string, ...string[]][]) =>
		`WEBVTT\n\n${cues.map(([from, to, ...lines]) => `00:0${from} --> 00:0${to}\n${lines.join('\n')}`).join('\n\n')}\n`;
	test('give each word once', async () => {
		const { said, mended, isAutomatic } = await read(
			rolling(
				['0.100', '3.400', ' ', 'Le<00:00:00.900><c> phare</c>'],
				['3.400', '3.410', 'Le phare', ' '],
				['3.410', '5.700', 'Le phare', 'fut<00:00:03.900><c> allumé</c>'],
			),
		);
		expect(said).toEqual([
			[0.1, undefined, 'Le phare'],
			[3.41, undefined, 'fut allumé'],
		]);
		expect(mended).toEqual(['sous-titres automatiques : lignes répétées fondues (2)']);
		expect(isAutomatic).toBe(true);
	});
	test('keep a line that is said twice', async () => {
		const { said } = await read(
			rolling(
				['0.100', '3.400', 'Elle<00:00:00.900><c> sonne</c>'],
				['3.400', '3.410', 'Elle sonne'],
				['3.410', '5.700', 'Elle sonne', 'Elle<00:00:03.900><c> sonne</c>'],
			),
		);
		expect(said.map(([, , text]) => text)).toEqual(['Elle sonne', 'Elle sonne']);
	});
	test('are not those in which somebody repeats a word', async () => {
		expect((await read(srt('Non.', 'Non.', 'Non.'))).said).toHaveLength(3);
	});
});

describe('who speaks', () => {
	test.each([
		['MME DE L’ÉTOILE : Oui.', 'Aude de l’Étoile'],
		['LA PRÉSIDENTE (Mme de l’Étoile) : Oui.', 'Aude de l’Étoile'],
		['Mme Ysolde Marnant (Guilde des fondeurs): Oui.', 'Ysolde Marnant'],
		['S.E. M. QUILL Tobias : Oui.', 'Tobias Quill'],
		['- KERMORVAN DALTIS : Oui.', 'Solène Kermorvan-Daltis'],
		['>> Tobias Quill: Oui.', 'Tobias Quill'],
		['M. Marnant : Oui.', 'M. Marnant?'],
		['M. Marc Marnant : Oui.', 'M. Marc Marnant?'],
		['LA SALLE : Oui.', 'LA SALLE?'],
		['Spk_1: Oui.', 'Spk_1?'],
	])('%j is %s', async (text, who) => {
		expect((await read(srt(text))).said).toEqual([[0, who, 'Oui.']]);
	});
	test.each([
		'Il y a une chose : le silence.',
		'ONU : c’est le mot.',
		'Une question : pourquoi ?',
		'Conclusion : rien.',
		'À 8:30 : le départ.',
	])('%j is a sentence', async (text) => {
		expect((await read(srt('Mme Marnant : Oui.', text))).said[1]).toEqual([1, undefined, text]);
	});
	test('a family name that two people of the file have is asked for', async () => {
		expect((await read(srt('MARNANT : Oui.', 'Marc Marnant : Non.'))).said.map(([, who]) => who)).toEqual([
			'MARNANT?',
			'Marc Marnant?',
		]);
	});
	test('an initial, a typing slip, a given name alone', () => {
		expect(matchPerson('T. Quill', [], people)).toMatchObject({ isSure: true });
		expect(matchPerson('Tobias Quil', [], people)).toMatchObject({ isSure: false });
		expect(matchPerson('Ysolde', [], people)).toMatchObject({ isSure: false });
		expect(matchPerson('Marc Marnant', [], people)).toBeUndefined();
	});
});

describe('texts with moments', () => {
	test('above what is said, in brackets, in columns', async () => {
		const expected = [
			[3, 'Tobias Quill', 'Oui.'],
			[9, 'Ysolde Marnant', 'Non.'],
		];
		for (const text of [
			'Tobias Quill  0:03\nOui.\n\nYsolde Marnant  0:09\nNon.\n',
			'Tobias Quill (00:03):\nOui.\n\nYsolde Marnant (00:09):\nNon.\n',
			'[00:00:03] Tobias Quill : Oui.\n[00:00:09] Ysolde Marnant : Non.\n',
			'Tobias Quill [00:00:03]: Oui.\n\nYsolde Marnant [00:00:09]: Non.\n',
			'00:00:03\tTobias Quill: Oui.\n00:00:09\tYsolde Marnant: Non.\n',
		])
			expect((await read(text, 'a.txt')).said, text).toEqual(expected);
	});
});

describe('bytes', () => {
	const text = 'Été, œuvre, « cloche » : l’été à Nîmes.';
	test.each([
		['utf-8', Buffer.from(text), []],
		['utf-8 with a mark, decomposed', Buffer.from(`\uFEFF${text.normalize('NFD')}`), ['décomposés']],
		['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le'), ['UTF-16']],
		['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), ['UTF-16']],
		['utf-16 without a mark', Buffer.from(text, 'utf16le'), ['UTF-16']],
		[
			'windows-1252',
			Buffer.from(text.replaceAll('œ', '\x9c').replaceAll('’', '\x92'), 'latin1'),
			['Windows-1252'],
		],
		['twice encoded', Buffer.from(Buffer.from('Été à Nîmes, déjà').toString('latin1')), ['deux fois']],
	])('in %s are read', (name, bytes, said) => {
		const found = readText(new Uint8Array(bytes));
		if ('refusal' in found) throw new Error('refused');
		expect(found.text).toContain(name === 'twice encoded' ? 'Été à Nîmes' : text);
		expect(said.every((word) => found.mended.join(' ').includes(word))).toBe(true);
		expect(found.mended).toHaveLength(said.length);
	});
	test('of old Macs are read', () => {
		const found = readText(
			Uint8Array.from([0x8e, 0x74, 0x8e, 0x20, 0x88, 0x20, 0x4e, 0x94, 0x6d, 0x65, 0x73]),
		);
		expect(found).toMatchObject({
			text: 'été à Nîmes',
			mended: ['encodage MacRoman reconnu, converti en UTF-8'],
		});
	});
	test.each([
		['%PDF-1.7', 'PDF'],
		['<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><body>', 'TTML'],
		['{"name":"a"}', 'JSON'],
		['ID3', 'enregistrement'],
		['', 'vide'],
	])('that begin with %j are refused in words', async (text, word) => {
		const found = await transcribe({ name: 'a', bytes: toBytes(text) }, edition, {});
		expect(JSON.stringify(found)).toContain(word);
		expect(found).toHaveProperty('refusal.0.hint');
	});
});

describe('the proposal', () => {
	const text = srt('SPEAKER_00: Oui.', 'SPEAKER_01: Non.').replace('00:00:01,000\n', '00:00:01,400\n');
	const propose = async (answers = {}) => {
		const proposal = await transcript.propose({ name: 'a.srt', bytes: toBytes(text) }, edition, answers);
		if ('refusal' in proposal) throw new Error(JSON.stringify(proposal));
		return proposal;
	};
	test('asks once who is who, and where it goes', async () => {
		const { questions, edits } = await propose();
		expect(questions.map(({ id }) => id)).toEqual(['to', 'voice:SPEAKER_00', 'voice:SPEAKER_01']);
		expect(edits).toEqual([]);
	});
	test('leaves who is not named without a name, and says so', async () => {
		const { edits, mended } = await propose({ to: 'fondre' });
		const [file, voices, status] = edits;
		expect(file).toMatchObject({ file: 'interventions/fondre/transcript.fr.vtt' });
		const written = parseWebVtt((file as { text: string }).text);
		expect(written.faults).toEqual([]);
		expect(written.cues.map(({ voice }) => voice)).toEqual([
			'Intervenant non identifié 1',
			'Intervenant non identifié 2',
		]);
		expect(voices).toMatchObject({
			list: ['otherVoices'],
			items: ['Intervenant non identifié 1', 'Intervenant non identifié 2'],
		});
		expect(status).toMatchObject({ field: ['transcriptStatus'], value: 'machine-transcript' });
		expect(mended).toEqual(['chevauchements raccourcis : 1 sous-titre']);
	});
	test('takes the answers, and asks no more', async () => {
		const { questions, edits } = await propose({
			to: 'fondre',
			'voice:SPEAKER_00': people[0]!.id,
			'voice:SPEAKER_01': 'Une participante',
		});
		expect(questions).toEqual([]);
		expect((edits[0] as { text: string }).text).toContain('<v Tobias Quill>Oui.');
		expect(edits[1]).toMatchObject({ items: ['Une participante'] });
	});
});

test('what is said in a panel goes beside its sheet, and nobody is guessed', async () => {
	const panel = {
		kind: 'panel' as const,
		id: 'cloches',
		file: 'panels/cloches/fr.md',
		language: 'fr',
		title: 'Cloches',
		order: 1,
		videos: [],
		speakers: [people[0]!.id],
		otherVoices: [],
		hasText: true,
		transcriptStatus: undefined,
	};
	const proposed = await transcript.propose(
		{ name: 'a.srt', bytes: toBytes(srt('Bonjour à toutes et à tous, la séance est ouverte.', 'Merci.')) },
		{ ...edition, sessions: [panel] },
		{ to: 'cloches', status: 'verbatim' },
	);
	if ('refusal' in proposed) throw new Error(JSON.stringify(proposed.refusal));
	expect(proposed.questions).toEqual([]);
	expect(proposed.edits.map((edit) => ('field' in edit ? [edit.file, ...edit.field] : [edit.file]))).toEqual([
		['panels/cloches/transcript.fr.vtt'],
		['panels/cloches/fr.md', 'transcriptStatus'],
	]);
	expect((proposed.edits[0] as { text: string }).text).not.toContain('<v ');
});

describe('what programs leave in a file', () => {
	const propose = async (text: string, name: string, answers = {}, more = {}) => {
		const own = { ...edition.interventions[0]!, speakers: [people[0]!.id], ...more };
		const proposal = await transcript.propose(
			{ name, bytes: toBytes(text) },
			{ ...edition, interventions: [own] },
			{ to: 'fondre', status: 'verbatim', ...answers },
		);
		if ('refusal' in proposal) return { refused: proposal.refusal[0]!, cues: [], said: '', proposal };
		const [file] = proposal.edits as unknown as { text: string }[];
		const { cues, faults } = parseWebVtt(file!.text);
		expect(faults).toEqual([]);
		const said = [...proposal.mended, ...proposal.unplaced.map(({ text: words, why }) => `${words} ${why}`)];
		return { refused: undefined, cues, said: said.join('\n'), proposal };
	};

	test('a sentence that ends with a note and its moment is no name', async () => {
		const text =
			'Tobias Quill (00:01):\nLa cloche est fondue [inaudible 00:00:02]\n\nYsolde Marnant (00:04):\nEnfin.\n';
		const { cues } = await propose(text, 'a.txt');
		expect(cues.map((cue) => [cue.start, cue.voice, cue.text])).toEqual([
			[1, 'Tobias Quill', 'La cloche est fondue [inaudible]'],
			[4, 'Ysolde Marnant', 'Enfin.'],
		]);
	});
	test('a name under which nothing is said is said', async () => {
		const text = 'Tobias Quill 0:01\n\nYsolde Marnant 0:04\nEnfin.\n';
		const { cues, said } = await propose(text, 'a.txt');
		expect(cues.map((cue) => cue.text)).toEqual(['Enfin.']);
		expect(said).toContain('Tobias Quill 0:01 rien n’est dit');
	});
	test('captions in two languages are those of the sheet, or of the answer', async () => {
		const text = `<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="fr"><body>
			<div xml:lang="fr"><p begin="1s" end="3s">La cloche est fondue.</p><p begin="4s" end="9s">Elle refroidit.</p></div>
			<div xml:lang="en"><p begin="1s" end="3s">The bell is cast.</p></div></body></tt>`;
		const french = await propose(
			text,
			'a.ttml',
			{},
			{ videos: [{ url: undefined, duration: 6, hasIndex: false }] },
		);
		expect(french.cues.map((cue) => [cue.text, cue.end])).toEqual([
			['La cloche est fondue.', 3],
			['Elle refroidit.', 6],
		]);
		expect(french.said).toContain('2 langues (fr, en) : « fr » est gardé, 1 sous-titre laissé');
		expect(french.said).toContain('finissait après l’enregistrement (0:06)');
		expect(french.proposal).toMatchObject({ questions: [{ id: 'language', suggested: 'fr' }] });
		const english = await propose(text, 'a.ttml', { language: 'en' });
		expect(english.cues.map((cue) => cue.text)).toEqual(['The bell is cast.']);
	});
	test('a caption of several lines in two languages is halved', async () => {
		const pair = (...lines: string[]) => lines.join('\n');
		const text = srt(
			pair('La cloche est dans la tour.', 'The bell is in the tower.'),
			pair('Elle est froide, et', 'il le faut.', 'It is cold, and', 'it has to be.'),
			pair('Nous l’avons fondue pour vous.', 'We have cast it for you.'),
			pair('Que la nuit vous soit douce.', 'May the night be kind to you.'),
		);
		const { cues } = await propose(text, 'a.srt');
		expect(cues[1]!.text).toBe('Elle est froide, et il le faut.');
	});
	test('lyrics are moved as they say, and a line that comes back is said at each of its moments', async () => {
		const text =
			'[ti:Chant]\n[offset:+500]\n[00:02.50]Sonnez.\n[00:04.00]<00:04.00>La <00:04.50>cloche\n[00:06.00][00:20.00]Encore.\n[00:07.00]\n';
		const { cues, said } = await propose(text, 'a.lrc');
		expect(cues.map((cue) => [cue.start, cue.text])).toEqual([
			[2, 'Sonnez.'],
			[3.5, 'La cloche'],
			[5.5, 'Encore.'],
			[19.5, 'Encore.'],
		]);
		expect(cues[2]!.end).toBe(6.5);
		expect(said).toContain('avancé de 0,5 s');
	});
	test('marks of silence and of another voice are no words, and nobody is given the words of another', async () => {
		const segment = (from: number, text: string) => ({
			offsets: { from: from * 1000, to: (from + 2) * 1000 },
			text,
		});
		const text = JSON.stringify({
			result: { language: 'fr' },
			transcription: [
				segment(1, ' La cloche est prête.'),
				segment(3, ' [BLANK_AUDIO]'),
				segment(5, ' Sonnez-la. [SPEAKER_TURN]'),
				segment(7, ' Tout de suite.'),
			],
		});
		const { cues, said } = await propose(text, 'a.json');
		expect(cues.map((cue) => [cue.voice, cue.text])).toEqual([
			['Tobias Quill', 'La cloche est prête.'],
			[undefined, 'Sonnez-la.'],
			['Intervenant non identifié', 'Tout de suite.'],
		]);
		expect(said).toContain('1 silence noté par la machine');
		expect(said).toContain('Tout de suite. quelqu’un d’autre commence ici');
	});
	test('after a dialogue with dashes, who spoke goes on', async () => {
		const { cues } = await propose(
			srt('La cloche est là.', '- Laquelle ?\n- Celle-ci.', 'Elle sonne.'),
			'a.srt',
		);
		expect(cues.map((cue) => cue.voice)).toEqual([
			'Tobias Quill',
			'Intervenant non identifié',
			undefined,
			'Tobias Quill',
		]);
	});
	test('whatever a device is called that comes back before a colon, where most captions begin so', async () => {
		const cues = [
			'Marc Lorne: Tu es là ?',
			'iPhone de Tiago: Oui.',
			'Parfait.',
			'iPhone de Tiago: Trois.',
			'Trois chiffres : 1, 2 et 3.',
			'Marc Lorne: Merci.',
		];
		const { said } = await read(
			`WEBVTT\n\n${cues.map((cue, index) => `00:00:0${index}.000 --> 00:00:0${index + 1}.000\n${cue}`).join('\n\n')}\n`,
		);
		expect(said.map(([, who, words]) => [who, words])).toEqual([
			['Marc Lorne?', 'Tu es là ?'],
			['iPhone de Tiago?', 'Oui.'],
			[undefined, 'Parfait.'],
			['iPhone de Tiago?', 'Trois.'],
			[undefined, 'Trois chiffres : 1, 2 et 3.'],
			['Marc Lorne?', 'Merci.'],
		]);
	});
	test('names of accounts are put in the order in which they are said; a whole name has its short form', async () => {
		const found = await transcribe(
			{
				name: 'a.vtt',
				bytes: toBytes(
					'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v LORNE Anne>Un.\n\n00:00:01.000 --> 00:00:02.000\n<v Ørn, Łukasz (Guest)>Deux.\n\n00:00:02.000 --> 00:00:03.000\n<v Mme Lorne>Trois.\n\n00:00:03.000 --> 00:00:04.000\n<v Speaker>Quatre.\n',
				),
			},
			edition,
			{},
		);
		if ('refusal' in found) throw new Error(JSON.stringify(found.refusal));
		expect([...new Set(found.voices.values())].map(({ name }) => name)).toEqual([
			'Anne Lorne',
			'Łukasz Ørn',
			'Mme Lorne',
			'Intervenant non identifié',
		]);
	});
	test('a short name is that of the only whole one', async () => {
		const { said } = await read(srt('Anne de Lorne : Un.', 'Mme de Lorne : Deux.', 'Anne de Lorne : Trois.'));
		expect(new Set(said.map(([, who]) => who))).toEqual(new Set(['Anne de Lorne?']));
	});
	test('how long a turn lasts, which a program writes after it, is nothing that is said', async () => {
		const { said } = await read(
			'Anne Lorne [00:00:04]\nBonjour à tous. [9.2s]\n\nMarc Ferne [00:00:15]\nMerci. [11.0s]\n',
			'a.txt',
		);
		expect(said.map(([, , words]) => words)).toEqual(['Bonjour à tous.', 'Merci.']);
	});
	test('a telephone number is nobody’s name', async () => {
		const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v +33 6 00 00 00 41>On ne vous entend pas.</v>\n';
		const { cues, proposal } = await propose(text, 'a.vtt');
		expect(cues[0]!.voice).toBe('Intervenant non identifié');
		expect(proposal).toMatchObject({ questions: [{ id: 'voice:+33 6 00 00 00 41' }] });
	});
	test('the address of who made captions is nothing that is said', async () => {
		const { cues, said } = await propose(srt('La cloche est là.', 'www.captions.example'), 'a.srt');
		expect(cues.map((cue) => cue.text)).toEqual(['La cloche est là.']);
		expect(said).toContain('www.captions.example');
	});
	test('a stretch has its words from the recording of its part of the day', async () => {
		const { refused } = await propose(srt('Oui.'), 'a.srt', {}, { isStretch: true, session: 'cloches' });
		expect(refused).toMatchObject({ hint: 'importez ce fichier dans la séance : --to cloches' });
	});
	test('subtitles for broadcast are told for what they are', async () => {
		const { refused } = await propose(`850STL25.01${' '.repeat(300)}\0\u0001\u0002Bonjour`, 'a.stl');
		expect(refused?.message).toContain('EBU STL');
	});
	test('a sentence that comes again and again is kept, and said', async () => {
		const { cues, said } = await propose(
			srt('La cloche est là.', 'On l’entend bien.', 'On l’entend bien.', 'On l’entend bien.'),
			'a.srt',
		);
		expect(cues).toHaveLength(4);
		expect(said).toContain('On l’entend bien. revient 3 fois de suite');
	});
});
