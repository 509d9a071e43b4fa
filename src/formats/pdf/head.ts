import type { Document } from '#formats/document/blocks.ts';
import { balancing, colour, fontFamilies, literal, string } from './typst.ts';

/**
 * Prints the sheet of every document: how each block looks, and `running` and `folio`, which stand at the head and at the foot of pages.
 * Text keeps to one column; the rail on its left, `rail` wide, holds what it is known by: the numbers of its passages, its hours.
 */
export function printHead({
	title,
	authors,
	locale,
	running,
}: Pick<Document, 'title' | 'authors' | 'locale' | 'running'>): string {
	return `
#let (accent, muted, hair) = (${colour('accent')}, ${colour('muted')}, 0.4pt + luma(75%))
#let rail = 24mm
#set document(title: ${string(title)}, author: (${authors.map((name) => `${string(name)},`).join('')}))
#set text(lang: "${locale}", font: ${fontFamilies}, size: 10.5pt, fill: ${colour('text')}, number-type: "old-style", number-width: "proportional", costs: (runt: 1000%))
#set par(justify: true, leading: 0.7em, spacing: 1.05em)
#set smartquote(enabled: false)

// Letters: ordinals in French, acronyms, which are not Roman numerals.
#show regex("\\\\b(([0-9]+|I)(er|re|nde?|e)s?|[IVX]+e)\\\\b"): it => context if text.lang == "fr" {
	let (number, ending) = it.text.match(regex("^([0-9IVX]+)(.+)$")).captures
	[#number#super(typographic: true, ending)]
} else { it }
// Of the two features of small capitals only that of capitals is asked for: a glyph that stands for « o » and for « O » could not be
// copied as what it is. What has lining figures is an address, or stands apart; what has strokes or figures is a symbol, whose figures
// are as high as its letters.
#show regex("\\\\S*/\\\\S*|\\\\b\\\\p{Lu}[\\\\p{Lu}0-9’-]*\\\\p{Lu}\\\\b"): it => context if text.number-type == "lining" or it.text.match(regex("^[IVXLCDM]+$")) != none { it } else if it.text.match(regex("[0-9/]")) != none { text(number-type: "lining", it) } else { text(tracking: 0.03em, features: ("c2sc",), it) }

// Heads and feet.
#let across(body) = pad(left: -rail, text(size: 8pt, fill: muted, body))
// What stands on the outside of a page is on its right where its number is odd; a page that a part opens has no head.
#let facing(inner, outer) = context {
	let (left, right) = if calc.odd(here().page()) { (inner, outer) } else { (outer, inner) }
	across(grid(columns: (auto, 1fr), column-gutter: 2em, align: (start + bottom, end + bottom), left, right))
}
#let running = context {
	let page = here().page()
	let parts = query(heading.where(level: 1, outlined: true)).filter(it => it.location().page() <= page)
	let opens = parts.filter(it => it.location().page() == page and it.location().position().y < 45mm)
	let part = parts.filter(it => it.location().page() < page).at(-1, default: none)
	if opens == () {
		facing(text(tracking: 0.03em, ${string(running.event)}), if part != none { set par(justify: false); emph(part.body) })
		v(-0.7em)
		across(line(length: 100%, stroke: hair))
	}
}
#let folio = facing(${string(running.status)}, context text(size: 9.5pt, counter(page).display()))
#set page(paper: "a4", margin: (left: 50mm, right: 31mm, top: 34mm, bottom: 32mm), header-ascent: 9mm, footer-descent: 11mm, numbering: "1", header: none, footer: none)

// Titles: balanced, never alone at the foot of a page.
${balancing}
// As large as sets on one line each piece that is not to be broken.
#let fitted(sizes, pieces, body) = layout(((width, ..)) => {
	let fits(size) = pieces.all(piece => measure(text(size: size, piece)).width <= width)
	let size = sizes.find(fits)
	balanced(text(size: if size == none { sizes.last() } else { size }, body))
})
#let over = (part: 12mm, h2: 28pt, h3: 21pt, h4: 17pt, voice: 15pt)
#let within(above, title) = block(above: above, below: 0.9em, sticky: true, balanced(title))
// Of what is set apart below its text, nothing stands alone at the head of a page.
#let stuck(body) = block(spacing: 1.05em, width: 100%, sticky: true, { body; parbreak() })
// What sticks does not follow a paragraph that its note sends to the next page: it is kept in one block with it.
#let together(above, body) = block(above: above, below: 1.05em, width: 100%, breakable: false, body)
#set heading(supplement: none)
#show heading: set text(weight: "regular", hyphenate: false)
#show heading.where(level: 1): it => {
	block(above: 14mm, below: 1.2em, sticky: true, width: 100%, {
		pad(left: -rail, line(length: 100%, stroke: 0.8pt + accent))
		v(1.2em, weak: true)
		let name = it.supplement
		if name != none and name != [] {
			block(below: 0.7em, text(size: 9.5pt, fill: accent, tracking: 0.06em, name))
			show name.text + "\\u{A0}· ": none
			balanced(text(size: 21pt, it.body))
		} else { balanced(text(size: 21pt, it.body)) }
	})
}
#show heading.where(level: 2): it => if it.outlined {
	block(above: over.part, below: 1em, sticky: true, width: 100%, {
		line(length: 18mm, stroke: 0.8pt + accent)
		v(1em, weak: true)
		balanced(text(size: 16pt, it.body))
	})
} else { within(over.h2, text(size: 13pt, it.body)) }
#show heading.where(level: 3): it => within(over.h3, text(size: 12pt, style: "italic", it.body))
#show heading.where(level: 4): it => within(over.h4, text(style: "italic", it.body))

// What is known by its number, or by when it was said.
#let mark(body) = text(size: 7.5pt, fill: muted, number-type: "lining", number-width: "tabular", body)
#let beside(body) = box(width: 0pt, { h(-rail); mark(body) })
// A block as wide as its longest line would have its lines end there.
#let whole(body) = block(spacing: 1.05em, width: 100%, breakable: false, par(body))
#let numbered(number, body, dy: 2.2pt) = block(width: 100%, { place(dx: -rail, dy: dy, par(mark(number))); body })

// Notes.
#set footnote.entry(separator: line(length: 18mm, stroke: hair), clearance: 1.2em, gap: 0.45em, indent: 0pt)
#show footnote.entry: set text(size: 8pt, fill: luma(25%))
#show footnote.entry: set par(justify: false, leading: 0.5em)
#show footnote.entry: it => {
	// The number of a note stands on its line, apart from its words.
	show super: number => if number.body.has("text") and number.body.text.contains(regex("^\\[?\\d+\\]?$")) { [#number.body#h(0.5em)] } else { number }
	it
}
#show footnote: set text(number-type: "lining")

// Blocks.
#let small(body, above: 0.8em, sticky: false) = block(above: above, sticky: sticky, par(justify: false, leading: 0.55em, text(size: 8.5pt, fill: muted, hyphenate: false, body)))
#let ending(body) = small(body, above: 1.5em)
#let label-of(body) = text(size: 8.5pt, fill: muted, hyphenate: false, body)
// What is small begins on the line of what it stands beside.
#let beside-it(small, body) = pad(left: -rail, grid(columns: (rail - 4mm, 1fr), column-gutter: 4mm, pad(top: 1.3pt, small), body))
#let fact(label, body, breakable: false) = block(sticky: not breakable, breakable: breakable, above: 0.9em, below: 0.9em, {
	set par(justify: false, leading: 0.6em, spacing: 0.6em)
	set list(spacing: 0.6em)
	beside-it(par(leading: 0.45em, label-of(label)), body)
})
#let unknown(label, body) = fact(label, par(text(size: 8.5pt, fill: muted, style: "italic", body)))
#let lead(body) = block(sticky: true, above: 1.3em, below: 1.3em, text(size: 12.5pt, hyphenate: false, par(justify: false, leading: 0.6em, body)))
#let authors(body) = block(sticky: true, spacing: 0.7em, balanced(text(size: 11.5pt, style: "italic", par(body))))
#let remark = small.with(sticky: true)
#let notice(body) = block(above: 1.5em, below: 1.5em, stroke: (left: 1.5pt + accent), inset: (left: 0.8em, y: 0.2em), par(justify: false, text(fill: accent, hyphenate: false, body)))
#let at-hour(hour, body) = block(above: 1em, beside-it(par(label-of(hour)), par(justify: false, body)))
#let index-columns(body) = pad(left: -rail, layout(((width, height)) => {
	let body = { set par(justify: false, leading: 0.5em, spacing: 0.62em, hanging-indent: 1.2em); set text(size: 9pt, hyphenate: false); body }
	let half = measure(body, width: (width - 9mm) / 2).height / 2 + 16pt
	// Two columns of like heights, where a page holds them.
	block(height: if half < height - 40mm { half } else { auto }, columns(2, gutter: 9mm, body))
}))
#let index-letter(body) = { v(1.5em, weak: true); body }
// The pages of what has a place on them, those that follow each other as one.
#let index-entry(name, places) = context par({
	let first = (:)
	for id in places { let page = str(counter(page).at(label(id)).first()); if page not in first { first.insert(page, id) } }
	let runs = ()
	for page in first.keys().map(int).sorted() {
		if runs != () and page == runs.last().last() + 1 { runs.last().last() = page } else { runs.push((page, page)) }
	}
	name
	for (at, (from, to)) in runs.enumerate() [,#if at == 0 [~] else [ ]#link(label(first.at(str(from))), if from == to [#from] else [#from–#to])]
})
#let voice(body) = block(sticky: true, above: 1.4em, par(emph(body)))
#let entry(body) = block(above: 0.75em, breakable: false, par(justify: false, leading: 0.5em, hanging-indent: 1.2em, text(size: 9pt, hyphenate: false, body)))
#let web(to, body) = link(to, text(fill: accent, body))
#let address(body) = text(size: 7.8pt, fill: muted, hyphenate: false, number-type: "lining", body)
#let cite-as(body) = block(above: 2em, par(justify: false, leading: 0.55em, text(size: 9pt, hyphenate: false, body)))
#set list(spacing: 0.7em, marker: text(fill: muted)[–], indent: 0pt, body-indent: 0.7em)
#set enum(spacing: 0.7em, indent: 0pt, body-indent: 0.7em)
#set terms(hanging-indent: 1.2em, spacing: 0.95em, separator: [#h(0.6em, weak: true)])
#show terms: set par(justify: false, leading: 0.62em)
#show terms: set text(size: 9.5pt)
#show terms.item: set block(breakable: false)
#set table(stroke: (x: none, y: hair))
#show table: set par(justify: false)
#show table: set text(size: 9.5pt, number-type: "lining", number-width: "tabular", hyphenate: false)
#show table.cell.where(y: 0): set text(size: 8.5pt, fill: muted)
#show strong: it => emph(it.body)
#show figure: set block(above: 1.8em, below: 1.8em)
#show figure.caption: set text(size: 8.5pt, fill: muted, hyphenate: false)
#show figure.caption: set par(justify: false)
#show quote: set pad(x: 1.4em)
#show quote.where(block: true): set block(spacing: 1.7em)
#show quote.where(block: true): set text(size: 0.95em)
#show raw: set text(font: ("DejaVu Sans Mono", ..${fontFamilies}))
#set outline(depth: 2, indent: 0pt)
#show outline.entry.where(level: 1): set block(above: 1.1em)
#show outline.entry.where(level: 2): set block(above: 0.55em)
#show outline.entry.where(level: 2): it => pad(left: 1.2em, text(size: 9.5pt, link(it.element.location(), {
	let who = it.element.supplement
	it.indented(none, { it.body(); if who not in (none, []) { h(0.7em); emph(who) }; [ ]; box(width: 1fr, it.fill); [ ]; it.page() })
})))
#set outline.entry(fill: text(fill: luma(70%), repeat(justify: false, gap: 0.35em)[.]))
`;
}

/** Prints words as a title of the document's own, which is no part of it. */
export function printDisplay(size: string, printed: string): string {
	return `#balanced(text(size: ${size}, par[${printed}]))`;
}

/** Prints what stands over a title. */
export function printOverline(text: string): string {
	return `#block(par(text(size: 10pt, fill: accent, tracking: 0.06em)[${literal(text)}]))`;
}
