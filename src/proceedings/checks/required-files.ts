import { defaultLocale } from '#i18n/locales.ts';
import { foldersOf, type Check } from '../edition.ts';
import { isMisnamed } from '../expected-files.ts';
import { kinds } from '../kinds.ts';
import type { Problem } from '../read.ts';

/** The files without which there is no edition. */
export const requiredFiles: readonly string[] = ['seminar.yaml', 'organisations.yaml', 'sources.yaml'];

/** An edition has its event, its sources, at least one panel and exactly one closing dialogue. */
export const rule: Check = (edition) => {
	const missing: Problem[] = requiredFiles
		.filter((file) => !edition.files.includes(file) && !isMisnamed(edition.files, file))
		.map((file) => ({
			file,
			line: 1,
			message: 'ce fichier manque',
			hint: 'rétablissez-le depuis la version précédente, ou suivez le guide de content/README.md',
		}));
	if (!edition.files.includes(kinds.passages.path))
		missing.push({
			file: kinds.passages.path,
			line: 1,
			about: 'passages',
			message: 'ce fichier manque : il garde les adresses publiées',
			hint: 'rétablissez-le depuis la version précédente ; une édition neuve le reçoit de « npm run passages »',
		});
	const panels = foldersOf(edition, 'panels');
	const dialogues = foldersOf(edition, 'dialogue');
	// A folder that is empty is told as such.
	const isBegun = (kind: 'panels' | 'dialogue') =>
		edition.emptyFolders.some((folder) => folder.startsWith(`${kind}/`));
	if (panels.length === 0 && !isBegun('panels')) {
		missing.push({
			file: 'panels',
			line: 1,
			message: 'il n’y a aucun panel',
			hint: `créez « panels/<identifiant>/${defaultLocale}.md »`,
		});
	}
	if (dialogues.length === 0 && !isBegun('dialogue')) {
		missing.push({
			file: 'dialogue',
			line: 1,
			message: 'le dialogue de clôture manque',
			hint: `créez « dialogue/<identifiant>/${defaultLocale}.md »`,
		});
	}
	if (dialogues.length > 1) {
		missing.push({
			file: 'dialogue',
			line: 1,
			message: `il y a ${dialogues.length} dialogues de clôture : ${dialogues.join(', ')}`,
			hint: 'gardez un seul dossier',
		});
	}
	return missing;
};
