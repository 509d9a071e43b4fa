import { useEffect, useState } from 'preact/hooks';
import type { Proposed } from '#editing/imports.ts';

type Accepted = Exclude<Proposed, { refusal: unknown }>;

interface Props {
	proposed: Proposed;
	answers: Readonly<Record<string, string | undefined>>;
	answer: (id: string, value: string | undefined) => void;
	accept: () => void;
}

/** What would be made of a file: what was read, what is asked, what would be written. */
export function Proposal({ proposed, answers, answer, accept }: Props) {
	const [questions, setQuestions] = useState<Accepted['questions']>([]);
	const fresh = 'refusal' in proposed ? [] : proposed.questions;
	// What was answered stays where it is, so that it can be answered otherwise, and keeps the keyboard.
	useEffect(() => {
		setQuestions((known) => [
			...known.map((question) => fresh.find(({ id }) => id === question.id) ?? question),
			...fresh.filter(({ id }) => known.every((one) => one.id !== id)),
		]);
	}, [proposed]);
	if ('refusal' in proposed)
		return (
			<ul class="faults">
				{proposed.refusal.map(({ line, message, hint }) => (
					<li key={message}>
						<strong>
							{line !== undefined && `Ligne ${line} : `}
							{message}
						</strong>{' '}
						→ {hint}
					</li>
				))}
			</ul>
		);
	const isOpen = proposed.questions.some(({ id, isRequired }) => isRequired && answers[id] === undefined);
	return (
		<>
			<Said title="Ce qui a été lu" lines={proposed.read} />
			<Said title="Ce qui a été réparé" lines={proposed.mended} />
			{questions.map((question) => (
				<Question key={question.id} question={question} value={answers[question.id]} answer={answer} />
			))}
			<Said
				title="Laissé de côté"
				lines={proposed.unplaced.map(
					({ line, text, why }) => `${line === undefined ? '' : `ligne ${line}, `}« ${text} » (${why})`,
				)}
			/>
			<Said title="Gardé tel quel" lines={proposed.kept} />
			<section>
				<h2>Ce qui serait écrit</h2>
				{proposed.changes.length === 0 && <p>Rien encore.</p>}
				{proposed.changes.map(({ file, isNew, lines }) => (
					<details key={file}>
						<summary>
							{file} <small>{isNew ? 'nouveau' : 'modifié'}</small>
						</summary>
						<pre tabIndex={0}>{lines.join('\n')}</pre>
					</details>
				))}
			</section>
			{isOpen && <p class="help">Répondez d’abord à ce qui est dit « nécessaire ».</p>}
			<button type="button" class="main" disabled={isOpen || proposed.changes.length === 0} onClick={accept}>
				Enregistrer
			</button>
			<Said title="Ensuite" lines={proposed.next} />
		</>
	);
}

function Said({ title, lines }: { title: string; lines: readonly string[] }) {
	if (lines.length === 0) return null;
	return (
		<section>
			<h2>{title}</h2>
			<ul>
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</section>
	);
}

interface QuestionProps {
	question: Accepted['questions'][number];
	value: string | undefined;
	answer: Props['answer'];
}

/** Something that only the editor knows: chosen, or typed where that is possible. */
function Question({ question, value, answer }: QuestionProps) {
	const { id, ask: words, context, choices, suggested, takesText, isRequired } = question;
	const own = `question-${id.replaceAll(/[^\w-]/g, '-')}`;
	const isListed = value === undefined || choices.some((choice) => choice.value === value);
	return (
		<div class="field">
			<label for={own}>
				{words}
				{isRequired && <span class="required"> (nécessaire)</span>}
			</label>
			{context && <p class="help">{context}</p>}
			{choices.length > 0 && (
				<select
					id={own}
					value={isListed ? (value ?? '') : ''}
					onChange={(event) => answer(id, event.currentTarget.value || undefined)}
				>
					<option value="">—</option>
					{choices.map((choice) => (
						<option key={choice.value} value={choice.value}>
							{choice.label}
							{choice.value === suggested && ' (proposé)'}
						</option>
					))}
				</select>
			)}
			{takesText && (
				<input
					id={choices.length > 0 ? `${own}-text` : own}
					aria-label={choices.length > 0 ? `${words} Autre réponse` : undefined}
					placeholder={choices.length > 0 ? 'ou un autre nom' : undefined}
					value={isListed && choices.length > 0 ? '' : (value ?? '')}
					onChange={(event) => answer(id, event.currentTarget.value.trim() || undefined)}
				/>
			)}
		</div>
	);
}
