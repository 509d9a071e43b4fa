/** How somebody sounds: a voice of espeak-ng, its pitch (0–99), its speed (words a minute), and what makes it as loud as the others. */
export interface Voice {
	variant: string;
	pitch: number;
	speed: number;
	volume: number;
}

const voice = (variant: string, pitch: number, speed: number, volume: number): Voice => ({
	variant,
	pitch,
	speed,
	volume,
});

/** The voices of the edition; the language comes before the variant. */
const voices: Readonly<Record<string, Voice>> = {
	'Solène Kermorvan-Daltis': voice('f2', 52, 155, 78),
	'Aurélien Vastre-Dumay': voice('m3', 42, 151, 100),
	'Maud Ellerby': voice('f4', 46, 152, 71),
	'Ilan Sorrebois': voice('m1', 50, 155, 110),
	'Blaise Ornévic': voice('m7', 30, 145, 86),
	'Jeanne-Marthe Delsaulx': voice('f1', 44, 155, 84),
	'Côme Ravenel': voice('m4', 48, 153, 99),
	'Youri Valdesserin': voice('m2', 45, 157, 119),
	'Hélène Quintrec-Abel': voice('f5', 50, 152, 97),
	'Ada Merrowin': voice('f3', 40, 150, 86),
	'Une participante': voice('f2', 68, 158, 73),
	'Un participant': voice('m5', 55, 156, 104),
	'Un ancien pilote': voice('m6', 25, 150, 110),
};

/**
 * Finds the voice of somebody.
 * @throws where nobody of that name has one
 */
export function voiceOf(name: string): Voice {
	const found = voices[name];
	if (!found)
		throw new Error(`Aucune voix n’est choisie pour « ${name} » : ajoutez-la à tests/media/voices.ts.`);
	return found;
}
