// Makes PDFs and drawings in a process of its own, which ends with the one that asks: see `press.ts`.
import { compilePdf, compileSvg } from './compile.ts';
import type { Answer, Order } from './press.ts';

process.on('message', (order: Order) => process.send!(answer(order)));

function answer(order: Order): Answer {
	try {
		if ('drawn' in order) return { svg: compileSvg(order.drawn) };
		const { text, date, authors, rights, pictures } = order;
		let missing = '';
		const content = compilePdf(text, date, {
			authors,
			rights,
			pictures: new Map(pictures.map(({ path, content }) => [path, { path, content: Buffer.from(content) }])),
			say: (words) => (missing = words),
		});
		return { content, missing };
	} catch (error) {
		return { error: String(error) };
	}
}
