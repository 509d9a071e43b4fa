import { fontFamilies } from './compile.ts';
import type { Document } from '#formats/document/blocks.ts';
import { colour, literal, string } from './typst.ts';

/** Prints the style of every document: what stands at the head of each page but the first, and how each block looks. */
export function printHead({
	title,
	authors,
	locale,
	running,
}: Pick<Document, 'title' | 'authors' | 'locale' | 'running'>): string {
	return `
#set document(title: ${string(title)}, author: (${authors.map((name) => `${string(name)},`).join('')}))
#set page(paper: "a4", margin: (x: 32mm, top: 30mm, bottom: 28mm), numbering: "1",
	header: context if counter(page).get().first() > 1 { set text(size: 8.5pt, fill: luma(35%)); [${literal(running.event)} #h(1fr) ${literal(running.status)}] })
#set text(lang: "${locale}", font: ${fontFamilies}, size: 11pt, hyphenate: true)
#set par(justify: true, leading: 0.68em, spacing: 1.05em)
#set smartquote(enabled: false)
#set list(spacing: 0.8em)
#set enum(spacing: 0.8em)
#set table(stroke: (x: none, y: 0.5pt + luma(70%)))
#set footnote.entry(separator: line(length: 20%, stroke: 0.5pt + luma(60%)))
#show footnote.entry: set text(size: 8.5pt)
#show table: set par(justify: false)
#show heading: set text(weight: "regular", hyphenate: false)
#show heading: set par(justify: false)
#show heading: set block(above: 1.8em, below: 0.9em, sticky: true)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 3): set text(size: 12.5pt, style: "italic")
#show link: set text(fill: ${colour('accent')})
#show figure: set block(above: 1.6em, below: 1.6em)
#show figure.caption: set text(size: 8.5pt, fill: luma(35%))
#show raw: set text(font: ("DejaVu Sans Mono", ..${fontFamilies}))
#let small(body, sticky: false) = block(above: 0.5em, sticky: sticky, par(justify: false, text(size: 8.5pt, fill: luma(35%), { show link: set text(fill: luma(35%)); body })))
#let label-of(body) = block(sticky: true, above: 1.4em, below: 0.6em, par(text(size: 8.5pt, fill: luma(35%), body)))
#let lead(body) = block(sticky: true, par(justify: false, text(size: 12.5pt, body)))
#let authors(body) = block(sticky: true, par(justify: false, text(size: 11.5pt, style: "italic", body)))
#let remark = small.with(sticky: true)
#let notice(body) = block(above: 1.5em, below: 1.5em, par(justify: false, text(fill: ${colour('accent')}, strong(body))))
#let voice(body) = block(sticky: true, above: 1.4em, par(strong(body)))
#let term(body) = { show link: set text(fill: luma(0%)); body }
#let time(body) = text(size: 8.5pt, fill: luma(35%), body)
#let cite-as(body) = block(above: 2em, inset: (top: 0.8em), stroke: (top: 0.5pt + luma(70%)), width: 100%, par(justify: false, text(size: 9pt, body)))
`;
}
