import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Change, readExisting } from '#import/write.ts';
import { renameInIndex } from '#media/timed-index.ts';
import { listFiles } from '#proceedings/edition.ts';
import { folderOf, type Kind, kinds } from '#proceedings/kinds.ts';
import { idPattern } from '#schemas/fields/id.ts';
import { type FormField, formOf } from './forms.ts';
import { compose, describeFile, openFile, renamedKinds } from './open.ts';

/** An entry, and the id that it is to have. */
interface Renaming {
	kind: Kind;
	id: string;
	to: string;
}

/**
 * Lists what changes where an entry has another id: its folder, and every field that names it. Nothing is written.
 * @param root the content root
 * @returns why it cannot have that id, if so
 */
export async function planRenaming(
	root: string,
	renaming: Renaming,
): Promise<{ changes: Change[] } | { refusal: string }> {
	const { kind, id, to } = renaming;
	if (!renamedKinds.includes(kind)) return { refusal: 'l’adresse de cette fiche ne se change pas' };
	if (!idPattern.test(to))
		return { refusal: 'des lettres minuscules sans accent, des chiffres et des traits d’union' };
	const [from, target] = [`${folderOf(kind, id)}/`, `${folderOf(kind, to)}/`];
	const { files } = await listFiles(root);
	if (files.some((file) => file.startsWith(target))) return { refusal: `« ${to} » est déjà pris` };
	const changes = await Promise.all(
		files.map(async (file): Promise<Change[]> => {
			const named = await nameAnew(root, file, renaming);
			if (!file.startsWith(from)) return named ? [{ file, ...named }] : [];
			const before = named?.before ?? (await readFile(join(root, file)));
			return [
				{ file: target + file.slice(from.length), before: undefined, after: named?.after ?? before },
				{ file, before, after: undefined },
			];
		}),
	);
	return { changes: changes.flat() };
}

/** The text of a file where its fields name the entry by its new id; undefined where none does. */
async function nameAnew(
	root: string,
	file: string,
	renaming: Renaming,
): Promise<{ before: string; after: string } | undefined> {
	const what = describeFile(file);
	const opened = what && (await openFile(root, file));
	const before = opened?.data === undefined ? undefined : await readExisting(root, file);
	if (!what || before === undefined) return undefined;
	const form = formOf(what.kind, opened!.isTranslation);
	const data = replaceIds(opened!.data, kinds[what.kind].form === 'list' ? { items: form } : form, renaming);
	const after = compose(file, before, { data: what.kind === 'programme' ? namePart(data, renaming) : data });
	return after === before ? undefined : { before, after };
}

/** Puts the new id in every field that may name an entry of its kind. */
function replaceIds(value: unknown, field: FormField, renaming: Renaming): unknown {
	if (Array.isArray(value))
		return value.map((item) =>
			replaceIds(item, { ...field.items, ...(field.refersTo && { refersTo: field.refersTo }) }, renaming),
		);
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(
			Object.entries(value).map(([name, item]) => {
				const others = typeof field.additionalProperties === 'object' ? field.additionalProperties : {};
				return [name, replaceIds(item, field.properties?.[name] ?? others, renaming)];
			}),
		);
	if (typeof value === 'string' && field.namesInLines?.includes(renaming.kind))
		return renameInIndex(value, renaming.id, renaming.to);
	return value === renaming.id && field.refersTo?.includes(renaming.kind) ? renaming.to : value;
}

/** In the programme, a part of the day bears the id of its sheet, or one of its own. */
function namePart(data: unknown, { kind, id, to }: Renaming): unknown {
	if (kind !== 'panels' && kind !== 'dialogue') return data;
	const { parts, ...rest } = data as { parts: { id?: unknown }[] };
	return { parts: parts.map((part) => (part.id === id ? { ...part, id: to } : part)), ...rest };
}
