import { posix } from 'node:path';
import { fileNamePattern } from '#schemas/fields/file.ts';
import { listAttachments } from '../attachments.ts';
import type { Check } from '../edition.ts';

/** Every file that an entry names exists, under this exact name. */
export const rule: Check = (edition) =>
	listAttachments(edition.raw)
		.filter(({ file }) => fileNamePattern.test(posix.basename(file)) && !edition.files.includes(file))
		.map(({ file, entry, field }) => ({
			file: entry.file,
			line: entry.lineOf(field),
			message: `le fichier « ./${posix.basename(file)} » n’existe pas`,
			hint: 'déposez-le à côté de ce fichier, sous ce nom exact, ou retirez ce champ',
		}));
