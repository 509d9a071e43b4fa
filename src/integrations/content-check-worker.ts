// Checks the content each time it is asked: see `content-check.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from '#proceedings/check.ts';
import { describeProblem } from '#proceedings/read.ts';

const directory = workerData as string;

parentPort!.on('message', () => {
	void checkContent(directory).then(({ problems }) => {
		const said = problems.map((problem) => describeProblem(directory, problem)).join('\n\n');
		parentPort!.postMessage(said);
	});
});
