import { z } from 'zod';
import { describeAddress, describeHosts, findVideo, type VideoReference } from '#media/hosts/index.ts';
import { recordingExtensions } from '#media/recordings.ts';
import { explainAddress } from './address.ts';
import { DaySchema } from './date.ts';
import { DurationSchema } from './duration.ts';
import { ImageSchema } from './image.ts';
import { TimedIndexSchema } from './timed-index.ts';

/** What is wrong with an address, and what to do. */
interface Fault {
	message: string;
	hint: string;
}

/** Where a recording is: an address, as it is pasted from its host, or the name of a file that lies beside the entry; or a list of the files of its forms. */
const FormsSchema = () =>
	z.union([z.string(), z.array(z.string()).min(1)]).transform((written, context): VideoReference[] => {
		const forms: VideoReference[] = [];
		const refuse = ({ message, hint }: Fault, path: PropertyKey[] = []) => {
			context.issues.push({ code: 'custom', message, params: { hint }, path, input: written });
		};
		for (const [index, address] of [written].flat().entries()) {
			const found = readAddress(address.trim());
			if ('message' in found) refuse(found, typeof written === 'string' ? [] : [index]);
			else forms.push(found);
		}
		const fault = explainForms(forms);
		if (fault) refuse(fault);
		return forms;
	});

function readAddress(address: string): VideoReference | Fault {
	const found = findVideo(address);
	if (found) return found;
	if (/^\.\/.*\.\w+$/.test(address))
		return {
			message: /^\.\/[a-z0-9][a-z0-9.-]*$/.test(address)
				? `« ${address} » est d’une forme que les navigateurs ne lisent pas`
				: `« ${address} » : un fichier se nomme en minuscules, sans accent ni espace`,
			hint: /^\.\/[a-z0-9][a-z0-9.-]*$/.test(address)
				? `exportez-la en MP4 ou en WebM depuis le logiciel qui l’a faite ; sont lus : ${recordingExtensions.map((extension) => `.${extension}`).join(', ')}`
				: 'renommez-le, ici et dans le dossier : « ./video.mp4 »',
		};
	const fault = address.startsWith('./') ? undefined : explainAddress(address);
	const secure = address.replace(/^http:/i, 'https:');
	if (secure !== address && findVideo(secure))
		return {
			message: `« ${address} » n’est pas en https : un navigateur refuserait de la lire ici`,
			hint: `écrivez « ${secure} », et vérifiez qu’elle s’ouvre`,
		};
	const what = describeAddress(address);
	const message = what
		? `« ${address} » est ${what}, et non une vidéo`
		: `« ${address} » n’est pas une vidéo d’un hébergeur connu`;
	const hint = what ? 'ouvrez la vidéo elle-même, et copiez son adresse' : describeHosts();
	return fault ?? { message, hint };
}

function explainForms([first, ...others]: readonly VideoReference[]): Fault | undefined {
	if (others.length === 0 || !first) return undefined;
	const hint = 'une liste donne les fichiers d’un même enregistrement : « url: [./video.mp4, ./video.webm] »';
	const all = [first, ...others];
	if (all.some(({ host }) => host !== 'file'))
		return { message: 'seuls des fichiers peuvent être donnés en plusieurs formes', hint };
	if (new Set(all.map(({ id }) => id)).size < all.length)
		return { message: 'le même fichier est donné deux fois', hint };
	const isOwn = first.id.startsWith('./');
	if (others.some(({ id, start }) => id.startsWith('./') !== isOwn || start !== first.start))
		return { message: 'ces fichiers ne sont pas au même endroit, ou ne commencent pas au même moment', hint };
	return undefined;
}

/** A recording, of pictures or of sound alone. */
export const VideoSchema = () =>
	z
		.strictObject({
			/** Where it is: one address, or the files of its forms. */
			url: FormsSchema().meta({
				title: 'Adresse',
				description:
					'Copiée du navigateur ou du bouton « Partager », ou le nom d’un fichier déposé ici : ./video.mp4',
			}),
			/** How long it lasts. */
			duration: DurationSchema().optional().meta({ title: 'Durée', description: '12:34, ou 1:02:03.' }),
			/** The day it was put online, where that is known. */
			published: DaySchema()
				.optional()
				.meta({ title: 'Mise en ligne', description: 'Le jour, s’il est connu : 2019-03-01.' }),
			/** The picture shown before it plays, which lies beside this file. */
			poster: ImageSchema()
				.optional()
				.meta({ title: 'Image d’attente', description: 'Montrée avant la lecture.' }),
			/** What it is about, moment by moment. */
			index: TimedIndexSchema().optional().meta({
				title: 'Index minuté',
				description: 'Une ligne un moment, puis un titre : 3:20 Les automates',
				isLong: true,
			}),
		})
		.refine(({ url, duration }) => duration === undefined || url[0]!.start < duration, {
			error: 'la vidéo commencerait après sa fin : corrigez le moment dans l’adresse, ou « duration »',
			path: ['url'],
		})
		.refine(
			({ index, duration }) =>
				duration === undefined || Object.values(index ?? {}).every((lines) => lines.at(-1)!.start < duration),
			{
				error:
					'la dernière ligne de l’index vient après la fin de l’enregistrement : corrigez-la, ou « duration »',
				path: ['index'],
			},
		);

/** The recordings of a part of the day, in its order. */
export const VideosSchema = () =>
	z
		.array(VideoSchema())
		.default([])
		.refine(
			(videos) => {
				const languages = videos.flatMap(({ index }) => (index ? [Object.keys(index).sort().join()] : []));
				return new Set(languages).size < 2;
			},
			{ error: 'donnez l’index de tous ces enregistrements dans les mêmes langues' },
		)
		.meta({
			title: 'Enregistrements',
			description:
				'Ce qui a été filmé ou enregistré de toute la séance, dans l’ordre. Rien tant que l’adresse n’est pas connue.',
		});
