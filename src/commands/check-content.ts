import './faults.ts';
import { parseArgs } from 'node:util';
import { reportContent } from './content-report.ts';
import { checkRegister } from './register.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	// Asks more: what is published is in the register.
	options: { register: { type: 'boolean' } },
});
const root = positionals[0] ?? process.env['CONTENT_DIR'] ?? 'content';
const { report, inOrder } = await reportContent(root);
console.log(report);
if (!inOrder) process.exitCode = 1;
else if (values.register) checkRegister(inOrder);
