// Makes PDFs in a thread of its own: see `press.ts`.
import { parentPort } from 'node:worker_threads';
import { compilePdf } from './compile.ts';
import type { Answer, Sheet } from './press.ts';

parentPort!.on('message', ({ text, date, rights, pictures }: Sheet) => {
	let missing = '';
	const answer = (): Answer => {
		try {
			const content = compilePdf(text, date, {
				rights,
				pictures: new Map(
					pictures.map(({ path, content }) => [path, { path, content: Buffer.from(content) }]),
				),
				say: (words) => (missing = words),
			});
			return { content, missing };
		} catch (error) {
			return { error: String(error) };
		}
	};
	parentPort!.postMessage(answer());
});
