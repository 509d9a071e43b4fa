import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A command that an editor ran, and what it took. */
export interface Step {
	command: string;
	code: number;
	seconds: number;
	/** What was asked, and what was typed. */
	answers: { question: string; typed: string }[];
	output: string;
}

/** What an editor answers to a question that holds these words: the value of a choice, or what is typed. */
export type Answer = readonly [question: RegExp, answer: string];

/** Seconds that an editor takes to read a question, and to strike a key. */
const pace = { question: 15, key: 0.3 };

/** Runs commands on an edition as an editor would. */
export class Journey {
	readonly steps: Step[] = [];
	/** Keys struck in files, outside of any command. */
	typedInFiles = 0;
	readonly #content: string;
	readonly #site: string;
	readonly #home: string;
	readonly #tell: (step: Step) => void;

	/**
	 * @param folder where everything lies: `content`, `site`, `material`
	 * @param tell called when a command has ended
	 */
	constructor(folder: string, tell: (step: Step) => void) {
		this.#content = join(folder, 'content');
		this.#site = join(folder, 'site');
		this.#home = folder;
		this.#tell = tell;
	}

	/**
	 * Runs a command, and answers what it asks.
	 * @param script a file of `src/commands`
	 * @throws where it asks what nobody is to answer
	 */
	async run(script: string, args: readonly string[], answers: readonly Answer[] = []): Promise<Step> {
		const began = performance.now();
		const child = spawn(process.execPath, [resolve('src/commands', script), ...args], {
			env: {
				...process.env,
				CONTENT_DIR: this.#content,
				OUT_DIR: this.#site,
				STORE_DIR: join(this.#home, 'store'),
				FORCE_COLOR: '0',
			},
		});
		const step: Step = { command: [script, ...args].join(' '), code: 0, seconds: 0, answers: [], output: '' };
		let asked = '';
		let unknown: string | undefined;
		const onText = (text: string) => {
			step.output += text;
			asked += text;
			if (!/(?:\?|\?.*\)) $/.test(asked)) return;
			const question = asked;
			asked = '';
			const answer = answers.find(([words]) => words.test(question))?.[1];
			if (answer === undefined) {
				unknown = question;
				child.kill();
				return;
			}
			step.answers.push({ question: question.trim(), typed: answer });
			child.stdin.write(`${answer}\n`);
		};
		child.stdout.setEncoding('utf8').on('data', onText);
		child.stderr.setEncoding('utf8').on('data', (text: string) => (step.output += text));
		step.code = await new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
		step.seconds = (performance.now() - began) / 1000;
		this.steps.push(step);
		this.#tell(step);
		if (unknown !== undefined) throw new Error(`${step.command} demande, sans qu’on l’attende :\n${unknown}`);
		return step;
	}

	/** Lays an edition down as an organiser finds it: in order, and without an intervention. */
	layEmpty(): void {
		cpSync('tests/editions/minimal', this.#content, { recursive: true });
		rmSync(join(this.#content, 'interventions'), { recursive: true });
		rmSync(join(this.#content, 'passages.yaml'));
	}

	/** Puts a file in the content, as one drops it in a folder. */
	drop(file: string, to: string): void {
		copyFileSync(file, join(this.#content, to));
	}

	/** Writes lines in the header of a file, below one that it has. */
	type(file: string, below: RegExp, lines: string): void {
		const path = join(this.#content, file);
		const text = readFileSync(path, 'utf8');
		if (!below.test(text)) throw new Error(`${file} n’a pas ${String(below)}.`);
		writeFileSync(path, text.replace(below, (line) => `${line}\n${lines}`));
		this.typedInFiles += lines.length + 1;
	}

	read(file: string): string {
		return readFileSync(join(this.#content, file), 'utf8');
	}

	built(file: string): string {
		return readFileSync(join(this.#site, file), 'utf8');
	}

	get site(): string {
		return this.#site;
	}

	/** What it took: commands, failures, questions, keys, seconds of machine, minutes of somebody's time. */
	sum() {
		const answers = this.steps.flatMap((step) => step.answers);
		const keys = answers.reduce((sum, { typed }) => sum + typed.length + 1, 0) + this.typedInFiles;
		return {
			commands: this.steps.length,
			failures: this.steps.filter(({ code }) => code !== 0).length,
			questions: answers.length,
			keys,
			seconds: Math.round(this.steps.reduce((sum, { seconds }) => sum + seconds, 0)),
			minutes: Math.round((answers.length * pace.question + keys * pace.key) / 6) / 10,
		};
	}
}
