import { useEffect, useRef } from 'preact/hooks';
import { Conflicts } from './conflicts.tsx';
import { type FormContext, idOf } from './widgets.tsx';

/** How many lines are shown above the one that is led to. */
const above = 6;

interface Props {
	text: string;
	form: FormContext;
}

/** A file that no form can show, as text: opened at the line of its first fault. */
export function RawFile({ text, form }: Props) {
	const id = idOf(form, ['#file']);
	const box = useRef<HTMLTextAreaElement>(null);
	const lines = form.problems.map(({ line }) => line);
	const leadTo = (line: number) => {
		const area = box.current!;
		const before = area.value.split('\n').slice(0, line - 1);
		const start = before.join('\n').length + (line > 1 ? 1 : 0);
		const end = area.value.indexOf('\n', start);
		area.focus();
		area.setSelectionRange(start, end === -1 ? area.value.length : end);
		area.scrollTop = (line - 1 - above) * Number.parseFloat(getComputedStyle(area).lineHeight);
	};
	const isTold = useRef(false);
	useEffect(() => {
		if (isTold.current || lines.length === 0) return;
		isTold.current = true;
		leadTo(lines[0]!);
	}, [lines.length]);
	return (
		<>
			<Conflicts text={text} change={(settled) => form.change(['#file'], settled)} />
			{form.problems.length > 0 && (
				<ul class="faults" id={`${id}-faults`}>
					{form.problems.map(({ line, message, hint }) => (
						<li key={`${line} ${message}`}>
							<button type="button" class="quiet" onClick={() => leadTo(line)}>
								Ligne {line}
							</button>
							<strong>{message}</strong>
							{hint && <span> → {hint}</span>}
						</li>
					))}
				</ul>
			)}
			<div class="field">
				<label for={id}>Le fichier, tel qu’il est</label>
				<p class="help" id={`${id}-help`}>
					Une fois réparé et enregistré, il se montre de nouveau par champs.
				</p>
				<textarea
					id={id}
					ref={box}
					class="whole"
					rows={24}
					wrap="off"
					aria-describedby={`${id}-help ${id}-faults`}
					aria-invalid={form.problems.length > 0 || undefined}
					value={text}
					onInput={(event) => form.change(['#file'], event.currentTarget.value)}
				/>
			</div>
		</>
	);
}
