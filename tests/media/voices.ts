/** How somebody sounds: a voice of espeak-ng, its pitch (0–99) and its speed (words a minute). */
export interface Voice {
	variant: string;
	pitch: number;
	speed: number;
}

/** The voices of the edition; the language comes before the variant. */
const voices: Readonly<Record<string, Voice>> = {
	'Solène Kermorvan-Daltis': { variant: 'f2', pitch: 52, speed: 158 },
	'Aurélien Vastre-Dumay': { variant: 'm3', pitch: 42, speed: 152 },
	'Maud Ellerby': { variant: 'f4', pitch: 46, speed: 156 },
	'Ilan Sorrebois': { variant: 'm1', pitch: 50, speed: 160 },
	'Blaise Ornévic': { variant: 'm7', pitch: 30, speed: 146 },
	'Jeanne-Marthe Delsaulx': { variant: 'f1', pitch: 44, speed: 158 },
	'Côme Ravenel': { variant: 'm4', pitch: 48, speed: 156 },
	'Youri Valdesserin': { variant: 'm2', pitch: 45, speed: 164 },
	'Hélène Quintrec-Abel': { variant: 'f5', pitch: 50, speed: 154 },
	'Ada Merrowin': { variant: 'f3', pitch: 40, speed: 150 },
	'Une participante': { variant: 'f2', pitch: 68, speed: 165 },
	'Un participant': { variant: 'm5', pitch: 55, speed: 162 },
	'Un ancien pilote': { variant: 'm6', pitch: 25, speed: 150 },
};

/**
 * Finds the voice of somebody.
 * @throws where nobody of that name has one
 */
export function voiceOf(name: string): Voice {
	const voice = voices[name];
	if (!voice)
		throw new Error(`Aucune voix n’est choisie pour « ${name} » : ajoutez-la à tests/media/voices.ts.`);
	return voice;
}
