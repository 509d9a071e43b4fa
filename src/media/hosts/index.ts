import { recordingForm } from '../recordings.ts';
import { dailymotion } from './dailymotion/index.ts';
import { file } from './file/index.ts';
import type { Host } from './host.ts';
import { peertube } from './peertube/index.ts';
import { unWebTv } from './un-web-tv/index.ts';
import { vimeo } from './vimeo/index.ts';
import { youtube } from './youtube/index.ts';

/** Every host that is known. Those that any domain may be come last. */
const hosts = [youtube, vimeo, dailymotion, unWebTv, peertube, file] as const satisfies readonly Host[];

/** The id of a host. */
export type HostId = (typeof hosts)[number]['id'];

/** Where a video is: at which host, which one, and from which second. */
export interface VideoReference {
	host: HostId;
	id: string;
	/** Seconds. */
	start: number;
}

/** Recognises the address of a video, as an editor pastes it, or the name of a file beside the entry. */
export function findVideo(address: string): VideoReference | undefined {
	if (/^\.\/[a-z0-9][a-z0-9.-]*$/.test(address) && recordingForm(address))
		return { host: 'file', id: address, start: 0 };
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (url?.protocol !== 'https:' || url.username || url.password) return undefined;
	for (const host of hosts) {
		const found = host.match(url);
		if (found) return { host: host.id, ...found };
	}
	return undefined;
}

/** Says in French what an address is, where a host knows it and it is no video: « une liste de lecture de YouTube ». */
export function describeAddress(address: string): string | undefined {
	if (!URL.canParse(address)) return undefined;
	const url = new URL(address);
	for (const host of hosts as readonly Host[]) {
		const what = host.describe?.(url);
		if (what) return `${what} de ${host.name}`;
	}
	return undefined;
}

/** The host that an id names. */
export function hostOf(id: HostId): Host {
	return (hosts as readonly Host[]).find((host) => host.id === id)!;
}

/** Lists the hosts and the addresses that they recognise, in French, for who wrote another. */
export function describeHosts(): string {
	return `sont reconnus : ${hosts.map(({ name, forms }) => `${name} (${forms.join(', ')})`).join(' ; ')}`;
}
