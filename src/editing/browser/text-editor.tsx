import { useEffect, useState } from 'preact/hooks';
import { ask } from './api.ts';
import { Faults, type FormContext, idOf } from './widgets.tsx';

/** How long typing stops before the page is drawn anew, in milliseconds. */
const pause = 400;

interface Props {
	body: string;
	language: string;
	form: FormContext;
}

/** The text of an entry in Markdown, and beside it the page that it makes. */
export function TextEditor({ body, language, form }: Props) {
	const id = idOf(form, ['#text']);
	const [html, setHtml] = useState('');
	useEffect(() => {
		const timer = setTimeout(() => {
			void ask('preview', { body, language }).then(
				(printed) => setHtml(printed.html),
				() => undefined,
			);
		}, pause);
		return () => clearTimeout(timer);
	}, [body, language]);
	return (
		<section class="text">
			<div class="field">
				<label for={id}>Texte</label>
				<p class="help" id={`${id}-help`}>
					En Markdown : une ligne vide entre deux paragraphes, « ## Titre {'{#ancre}'} », « [@source] ».
				</p>
				<textarea
					id={id}
					lang={language}
					rows={24}
					spellcheck
					aria-describedby={`${id}-help`}
					value={body}
					onInput={(event) => form.change(['#text'], event.currentTarget.value)}
				/>
				<Faults form={form} path={['#text']} />
			</div>
			<section class="preview" tabIndex={0} lang={language} aria-label={`La page (${language})`}>
				{/* Printed by the prose renderer, which lets no HTML through. */}
				<div dangerouslySetInnerHTML={{ __html: html }} onClick={(event) => event.preventDefault()} />
			</section>
		</section>
	);
}
