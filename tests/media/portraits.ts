import sharp from 'sharp';

/** How a cameo is drawn: flat shapes, no features. */
interface Cameo {
	ground: string;
	coat: string;
	skin: string;
	hair: string;
	/** The outline of the hair, over the head, which is an ellipse around 320, 340. */
	shape: string;
	/** What is worn besides. */
	detail?: string;
}

const cameos: Readonly<Record<string, Cameo>> = {
	'solene-kermorvan-daltis': {
		ground: '#d9cdb4',
		coat: '#2f4858',
		skin: '#e3b992',
		hair: '#4a2f24',
		shape:
			'M185 420C160 180 250 150 320 150s165 30 135 270c-10 60-40 70-45 20 10-110-20-170-90-190-70 20-100 80-90 190-5 50-35 40-45-20z',
		detail: '<path d="M250 560l70 90 70-90" fill="none" stroke="#f4ecd8" stroke-width="10"/>',
	},
	'maud-ellerby': {
		ground: '#bcc8c4',
		coat: '#7a3b2e',
		skin: '#d9a889',
		hair: '#b8b2a7',
		shape: 'M195 350C180 190 260 160 330 165c90 5 130 80 118 190-20-60-50-95-110-105-60 5-115 30-143 100z',
		detail:
			'<circle cx="195" cy="390" r="38" fill="#22303c"/><circle cx="445" cy="390" r="38" fill="#22303c"/><path d="M195 370C190 100 450 100 445 370" fill="none" stroke="#22303c" stroke-width="16"/>',
	},
	'blaise-ornevic': {
		ground: '#c5b7a0',
		coat: '#1f2d3d',
		skin: '#cf9d7c',
		hair: '#e6e1d6',
		shape: 'M200 400c0 150 60 190 120 190s120-40 120-190c-20 70-60 80-120 80s-100-10-120-80z',
		detail:
			'<path d="M180 275c10-90 70-125 140-125s130 35 140 125z" fill="#1f2d3d"/><path d="M165 275h310v26H165z" fill="#131c2e"/>',
	},
	'ada-merrowin': {
		ground: '#cfc1c0',
		coat: '#463252',
		skin: '#8a5a3f',
		hair: '#1d1715',
		shape:
			'M190 370C170 200 250 155 320 155s150 45 130 215c-15-70-60-110-130-110s-115 40-130 110zM320 60a62 62 0 1 1 0 124 62 62 0 1 1 0-124z',
		detail:
			'<path d="M235 575q85 70 170 0" fill="none" stroke="#e8bf66" stroke-width="12" stroke-dasharray="2 20" stroke-linecap="round"/>',
	},
	'naim-bellorge': {
		ground: '#b9c4b0',
		coat: '#5c6b3f',
		skin: '#a9744f',
		hair: '#15110f',
		shape: 'M198 330c-8-120 60-165 125-165s128 50 118 165c-14-50-44-78-118-78s-112 30-125 78z',
		detail:
			'<path d="M212 420c10 110 60 150 108 150s98-40 108-150c-20 50-60 66-108 66s-88-16-108-66z" fill="#15110f"/>',
	},
};

/** The people who have a portrait. */
export const portrayed = Object.keys(cameos);

/** Draws the portrait of somebody, as a PNG of 640 by 800. */
export function drawPortrait(id: string): Promise<Buffer> {
	const { ground, coat, skin, hair, shape, detail = '' } = cameos[id]!;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="800" viewBox="0 0 640 800">
		<rect width="640" height="800" fill="${ground}"/><circle cx="320" cy="360" r="270" fill="#fff" opacity=".18"/>
		<path d="M40 800c0-170 120-240 280-240s280 70 280 240z" fill="${coat}"/><path d="M265 470h110v120q-55 45-110 0z" fill="${skin}"/>
		<path d="M265 520q55 40 110 0v26q-55 40-110 0z" opacity=".14"/><ellipse cx="320" cy="370" rx="122" ry="158" fill="${skin}"/>
		<path d="${shape}" fill="${hair}"/>${detail}</svg>`;
	return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
}
