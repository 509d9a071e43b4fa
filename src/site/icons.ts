import sharp from 'sharp';
import { palette } from './palette.ts';

/** An icon by which a device shows the site. */
export interface Icon {
	/** The name of its file, at the root of the site. */
	name: string;
	/** Its side, in pixels. */
	side: number;
	/** Where it is shown: as it is, or cut to the shape that the device likes. */
	purpose: 'any' | 'maskable';
}

/** Those that a web app manifest names: Chromium asks for 192 and 512 pixels. */
export const manifestIcons: readonly Icon[] = [
	{ name: 'icon-192.png', side: 192, purpose: 'any' },
	{ name: 'icon-512.png', side: 512, purpose: 'any' },
	{ name: 'icon-maskable-512.png', side: 512, purpose: 'maskable' },
];

/** The one that iPhones and iPads show, which round its corners themselves. */
export const touchIcon: Icon = { name: 'apple-touch-icon.png', side: 180, purpose: 'maskable' };

/** The side of the drawing, in its own units, which SVG renders at 72 an inch. */
const side = 32;

const ground = palette.accent.light;

/**
 * The icon of the site, as SVG: three strokes on the accent, the same for every edition. They lie in the middle four fifths, which
 * every shape leaves (W3C Web App Manifest, « safe zone »).
 */
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" rx="4" fill="${ground}"/><path d="M9 8h4v16H9zM15 8h2.5v16H15zM19.500 8H22v16h-2.500z" fill="${palette.paper.light}"/></svg>\n`;

/**
 * Draws an icon; where the device cuts it, its ground fills the corners.
 * @returns a PNG
 */
export async function drawIcon(icon: Icon): Promise<Buffer> {
	const density = (72 * icon.side) / side;
	const drawn = sharp(Buffer.from(drawing), { density }).resize(icon.side, icon.side);
	const filled = icon.purpose === 'maskable' ? drawn.flatten({ background: ground }) : drawn;
	return filled.png({ compressionLevel: 9, palette: true }).toBuffer();
}
