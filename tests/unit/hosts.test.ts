import { describe, expect, test } from 'vitest';
import { foreignDirectives } from '#media/csp.ts';
import { describeHosts, findVideo, hostOf } from '#media/hosts/index.ts';

const yt = 'dQw4w9WgXcQ';
const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d';

/** What an editor may paste, and what it is: host, id, second. */
const recognised: readonly (readonly [address: string, host: string, id: string, start: number])[] = [
	[`https://www.youtube.com/watch?v=${yt}`, 'youtube', yt, 0],
	[`https://youtube.com/watch?v=${yt}`, 'youtube', yt, 0],
	[`https://m.youtube.com/watch?v=${yt}`, 'youtube', yt, 0],
	[`https://music.youtube.com/watch?v=${yt}`, 'youtube', yt, 0],
	[`https://www.youtube.com/watch?v=${yt}&t=83`, 'youtube', yt, 83],
	[`https://www.youtube.com/watch?v=${yt}&t=83s`, 'youtube', yt, 83],
	[`https://www.youtube.com/watch?t=1m23s&v=${yt}`, 'youtube', yt, 83],
	[`https://www.youtube.com/watch?v=${yt}&t=1h2m3s`, 'youtube', yt, 3723],
	[`https://www.youtube.com/watch?v=${yt}#t=83`, 'youtube', yt, 83],
	[`https://www.youtube.com/watch?v=${yt}#t=1m23s`, 'youtube', yt, 83],
	[`https://www.youtube.com/watch?v=${yt}&list=PL0123456789&index=4`, 'youtube', yt, 0],
	[`https://www.youtube.com/watch?feature=shared&v=${yt}`, 'youtube', yt, 0],
	[`https://www.youtube.com/watch?time_continue=83&v=${yt}`, 'youtube', yt, 83],
	[`https://youtu.be/${yt}`, 'youtube', yt, 0],
	[`https://youtu.be/${yt}?si=AbCdEf&t=83`, 'youtube', yt, 83],
	[`https://youtu.be/${yt}?t=1m23s`, 'youtube', yt, 83],
	[`https://www.youtube.com/embed/${yt}`, 'youtube', yt, 0],
	[`https://www.youtube.com/embed/${yt}?start=83`, 'youtube', yt, 83],
	[`https://www.youtube-nocookie.com/embed/${yt}?start=83&rel=0`, 'youtube', yt, 83],
	[`https://www.youtube.com/shorts/${yt}`, 'youtube', yt, 0],
	[`https://www.youtube.com/live/${yt}?feature=share&t=83`, 'youtube', yt, 83],
	[`https://www.youtube.com/v/${yt}`, 'youtube', yt, 0],
	['https://youtu.be/a-b_c-d_e-f', 'youtube', 'a-b_c-d_e-f', 0],
	['https://vimeo.com/123456789', 'vimeo', '123456789', 0],
	['https://www.vimeo.com/123456789/', 'vimeo', '123456789', 0],
	['https://vimeo.com/123456789#t=83s', 'vimeo', '123456789', 83],
	['https://vimeo.com/123456789#t=1m23s', 'vimeo', '123456789', 83],
	['https://vimeo.com/123456789?share=copy#t=83', 'vimeo', '123456789', 83],
	['https://vimeo.com/123456789/abcdef0123', 'vimeo', '123456789/abcdef0123', 0],
	['https://vimeo.com/123456789/abcdef0123?share=copy', 'vimeo', '123456789/abcdef0123', 0],
	['https://player.vimeo.com/video/123456789', 'vimeo', '123456789', 0],
	['https://player.vimeo.com/video/123456789?h=abcdef0123&dnt=1#t=83s', 'vimeo', '123456789/abcdef0123', 83],
	['https://vimeo.com/channels/staffpicks/123456789', 'vimeo', '123456789', 0],
	['https://vimeo.com/groups/shortfilms/videos/123456789', 'vimeo', '123456789', 0],
	['https://vimeo.com/showcase/1234567/video/123456789', 'vimeo', '123456789', 0],
	['https://www.dailymotion.com/video/x8abcde', 'dailymotion', 'x8abcde', 0],
	['https://dailymotion.com/video/x8abcde', 'dailymotion', 'x8abcde', 0],
	['https://www.dailymotion.com/video/x8abcde?start=83', 'dailymotion', 'x8abcde', 83],
	['https://www.dailymotion.com/video/x8abcde?playlist=x6abcd', 'dailymotion', 'x8abcde', 0],
	['https://www.dailymotion.com/video/x8abcde_un-titre_news', 'dailymotion', 'x8abcde', 0],
	['https://www.dailymotion.com/embed/video/x8abcde?start=83', 'dailymotion', 'x8abcde', 83],
	['https://geo.dailymotion.com/player.html?video=x8abcde', 'dailymotion', 'x8abcde', 0],
	['https://geo.dailymotion.com/player/xabcd.html?video=x8abcde&startTime=83', 'dailymotion', 'x8abcde', 83],
	['https://dai.ly/x8abcde', 'dailymotion', 'x8abcde', 0],
	['https://dai.ly/x8abcde?start=83', 'dailymotion', 'x8abcde', 83],
	[`https://tube.example/videos/watch/${uuid}`, 'peertube', `tube.example/${uuid}`, 0],
	[`https://tube.example/videos/watch/${uuid}?start=1m23s`, 'peertube', `tube.example/${uuid}`, 83],
	[`https://tube.example/videos/embed/${uuid}?start=83s`, 'peertube', `tube.example/${uuid}`, 83],
	['https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv', 'peertube', 'tube.example/kkGMgK9ZtnKfYAgnEtQxbv', 0],
	[
		'https://tube.example:8443/w/kkGMgK9ZtnKfYAgnEtQxbv',
		'peertube',
		'tube.example:8443/kkGMgK9ZtnKfYAgnEtQxbv',
		0,
	],
	[
		'https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1h2m3s',
		'peertube',
		'tube.example/kkGMgK9ZtnKfYAgnEtQxbv',
		3723,
	],
	['https://webtv.un.org/en/asset/k1o/k1o7stmi6p', 'un-web-tv', 'k1o7stmi6p', 0],
	['https://webtv.un.org/fr/asset/k1o/k1o7stmi6p/', 'un-web-tv', 'k1o7stmi6p', 0],
	['https://webtv.un.org/ar/asset/k1o/k1o7stmi6p', 'un-web-tv', 'k1o7stmi6p', 0],
	['https://webtv.un.org/en/asset/k1o/k1o7stmi6p?kalturaStartTime=83', 'un-web-tv', 'k1o7stmi6p', 83],
	['./video.webm', 'file', './video.webm', 0],
	['./panel-1.mp4', 'file', './panel-1.mp4', 0],
	['https://exemple.org/a/video.mp4', 'file', 'https://exemple.org/a/video.mp4', 0],
	['https://exemple.org/a/video.webm?v=2', 'file', 'https://exemple.org/a/video.webm?v=2', 0],
	['https://exemple.org/video.MP4#t=83', 'file', 'https://exemple.org/video.MP4', 83],
	['https://exemple.org/video.mp4#t=83,120', 'file', 'https://exemple.org/video.mp4', 83],
	['https://exemple.org/video.mp4#t=npt:00:01:23', 'file', 'https://exemple.org/video.mp4', 83],
	['https://exemple.org/direct/index.m3u8', 'file', 'https://exemple.org/direct/index.m3u8', 0],
	['https://exemple.org/a.m4v', 'file', 'https://exemple.org/a.m4v', 0],
	['https://exemple.org/a.ogv', 'file', 'https://exemple.org/a.ogv', 0],
];

const refused = [
	'',
	'video.webm',
	'../video.webm',
	'./Ma vidéo.webm',
	'./slides.pdf',
	'/video.webm',
	`http://www.youtube.com/watch?v=${yt}`,
	'https://www.youtube.com/',
	'https://www.youtube.com/@chaine',
	'https://www.youtube.com/channel/UCabcdefghij',
	'https://www.youtube.com/playlist?list=PL0123456789',
	'https://www.youtube.com/watch?v=trop-court',
	`https://www.youtube.com.evil.example/watch?v=${yt}`,
	`https://evil.example/youtu.be/${yt}`,
	`https://user:secret@www.youtube.com/watch?v=${yt}`,
	'https://vimeo.com/',
	'https://vimeo.com/user123',
	'https://vimeo.com/showcase/1234567',
	'https://notvimeo.com/123456789',
	'https://www.dailymotion.com/fr',
	'https://www.dailymotion.com/playlist/x6abcd',
	'https://tube.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv',
	'https://tube.example/c/chaine/videos',
	'https://tube.example/videos/watch/playlist/9c9de5e8-0a1e-484a-b099-e80766180a6d',
	'https://webtv.un.org/en',
	'https://webtv.un.org/en/search/categories/x',
	'https://webtv.un.org/de/asset/k1o/k1o7stmi6p',
	'https://webtv.un.org.evil.example/en/asset/k1o/k1o7stmi6p',
	'https://exemple.org/video.mp4.exe',
	'https://exemple.org/page?fichier=video.mp4',
	'http://exemple.org/video.mp4',
	'ftp://exemple.org/video.mp4',
	'javascript:alert(1)',
	'data:video/mp4;base64,AAAA',
	'https://exemple.org/une-page',
];

test.each(recognised)('%s is a video of %s', (address, host, id, start) => {
	expect(findVideo(address)).toEqual({ host, id, start });
});

/** A file beside the entry has no address of its own before the site gives it one. */
const elsewhere = recognised.filter(([address]) => !address.startsWith('./'));

test.each(elsewhere)('%s is the same video where one watches it', (address) => {
	const { host, id, start } = findVideo(address)!;
	expect(findVideo(hostOf(host).watchUrl(id, start))).toEqual({ host, id, start });
	expect(findVideo(hostOf(host).watchUrl(id, 83))).toEqual({ host, id, start: 83 });
});

test.each(recognised)('%s is framed from where the security policy allows', (address) => {
	const { host, id } = findVideo(address)!;
	const embed = hostOf(host).embedUrl(id, { start: 83 });
	if (embed === undefined) {
		expect(host).toBe('file');
		return;
	}
	expect(hostOf(host).sources(id).frame).toEqual([new URL(embed).origin]);
	expect(embed).toMatch(/83/);
});

test.each([
	[yt, 'youtube', /&cc_lang_pref=en&cc_load_policy=1&/],
	['123456789/abcdef0123', 'vimeo', /&texttrack=en#/],
	[`tube.example/${uuid}`, 'peertube', /&subtitle=en&/],
] as const)('captions of %s are shown at once in the language of the reader', (id, host, said) => {
	expect(hostOf(host).embedUrl(id, { start: 0, language: 'en' })).toMatch(said);
	expect(hostOf(host).embedUrl(id, { start: 0 })).not.toMatch(/cc_|texttrack|subtitle/);
});

test.each(refused.map((address) => [address]))('%j is no video', (address) => {
	expect(findVideo(address)).toBeUndefined();
});

test('who wrote another address is told those that are known', () => {
	for (const name of ['YouTube', 'Vimeo', 'Dailymotion', 'PeerTube', 'UN Web TV', './video.webm'])
		expect(describeHosts()).toContain(name);
});

describe('the security policy', () => {
	test('allows nothing where there is no video, or only files of this site', () => {
		expect(foreignDirectives([], [])).toEqual([]);
		expect(foreignDirectives(['./video.webm', 'https://exemple.org/rien'], [])).toEqual([]);
	});
	test('allows the hosts of the content, each once, and nothing more', () => {
		expect(
			foreignDirectives(
				[
					`https://youtu.be/${yt}`,
					'https://youtu.be/a-b_c-d_e-f',
					'https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv',
					'https://exemple.org/index.m3u8',
				],
				['https://autres.example/actes/'],
			),
		).toEqual([
			'frame-src https://tube.example https://www.youtube-nocookie.com',
			"media-src 'self' blob: https://exemple.org",
			"connect-src 'self' https://autres.example https://exemple.org",
		]);
	});
});
