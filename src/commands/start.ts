import { build, findSite, remindOfAddress } from './build.ts';
import { isBuilt } from './built.ts';
import { serve } from './serve.ts';

if (await isBuilt(findSite())) {
	console.log('Rien n’a changé depuis que le site a été construit.');
	remindOfAddress();
} else process.exitCode = await build();
if (process.exitCode === undefined || process.exitCode === 0)
	console.log(
		`Le site est servi à l’adresse ${await serve(Number(process.env['PORT'] ?? 4321))} (Ctrl+C pour arrêter).`,
	);
