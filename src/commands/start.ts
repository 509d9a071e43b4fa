import { build } from './build.ts';
import { serve } from './serve.ts';

process.exitCode = await build();
if (process.exitCode === 0)
	console.log(
		`Le site est servi à l’adresse ${await serve(Number(process.env['PORT'] ?? 4321))} (Ctrl+C pour arrêter).`,
	);
