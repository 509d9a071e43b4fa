import './faults.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sayMissing } from '#editing/missing-words.ts';
import { checkContent } from '#proceedings/check.ts';
import { listMissing } from '#proceedings/missing.ts';
import { contentDir } from '#site/identity.ts';
import { requireContent } from './content.ts';

// It takes no option.
parseArgs();
requireContent();
const { entries, problems } = await checkContent(resolve(contentDir));
const missing = listMissing(entries);

for (const one of missing) console.log(`${contentDir}/${one.file}  manque : ${sayMissing(one)}`);
console.log(
	missing.length === 0
		? 'Rien ne manque.'
		: `\nCe qui apporterait le plus au lecteur est en tête (${String(missing.length)}).`,
);
if (problems.length > 0)
	console.log(`Il y a aussi ${String(problems.length)} fautes : npm run check:content les dit.`);
