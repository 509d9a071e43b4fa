/** An address for each host, as an editor would paste it. Nothing is there: what the pages ask of hosts is intercepted. */
export const videos = {
	youtube: 'https://youtu.be/AbCdEfGhIjK?t=30',
	vimeo: 'https://vimeo.com/123456789/abcdef0123',
	dailymotion: 'https://www.dailymotion.com/video/x8abcde',
	peertube: 'https://tube.example/w/9sQqPZsVyGcQeVbY8J2Dyc',
	'un-web-tv': 'https://webtv.un.org/en/asset/k1a/k1abcdef12',
	hls: 'https://videos.example/direct/fondre.m3u8',
} as const;
