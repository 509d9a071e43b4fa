import { join, posix } from 'node:path';
import { fileNamePattern, natureOf } from '#schemas/fields/file.ts';
import { findAttachmentFault } from '../attachment-file.ts';
import { listAttachments } from '../attachments.ts';
import type { Check } from '../edition.ts';
import { suggestName } from '../inside.ts';

/** Every file that an entry names exists, under this exact name, and is what its name says. */
export const rule: Check = async ({ root, raw, files, unreadable }) => {
	const attachments = listAttachments(raw).filter(
		// A document of another program is a fault of the field itself.
		({ file }) =>
			fileNamePattern.test(posix.basename(file)) && natureOf(file) === undefined && !unreadable.has(file),
	);
	const problems = await Promise.all(
		attachments.map(async ({ file, entry, field }) => {
			const path = `./${posix.basename(file)}`;
			const fault = files.includes(file)
				? await findAttachmentFault(join(root, file), path)
				: {
						message: `le fichier « ${path} » n’existe pas`,
						hint:
							suggestName(root, file) ??
							'déposez-le à côté de ce fichier, sous ce nom exact, ou retirez ce champ',
					};
			return fault ? [{ file: entry.file, line: entry.lineOf(field), ...fault }] : [];
		}),
	);
	return problems.flat();
};
