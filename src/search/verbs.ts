import type { Locale } from '#i18n/locales.ts';
import { foldWord } from './normalise.ts';

/** How a language inflects the verbs whose forms share no beginning, which the stemmer of an index takes for different words. */
interface Verbs {
	/** What is taken off a form before it is compared, without accents. */
	endings: RegExp;
	/** What may stand before a verb and make another of it, inflected alike: « soutenir ». */
	prefixes: string;
	/** The forms that are left: one verb a line. */
	forms: string;
}

const verbs: Partial<Record<Locale, Verbs>> = {
	fr: {
		endings:
			/(?:(?<=r)(?:ai|as|a|ons|ez|ont|ais|ait|aient|ions|iez)|ais|ait|aient|ions|iez|ant|ons|ez|ent|es|e|s|t)$/,
		prefixes:
			'a ab abs ac ad ap at au circons com con contre de des dis e en entre ex in ins inter intro main me o ob par per pour pre pres pro pros ' +
			're res s se sou sous sub sur trans tra',
		forms: `
			tenir tenu tient tiennent tint tinrent tiendra tenait
			venir venu vient viennent vint vinrent viendra venait
			prendre pris prend prennent prit prirent prenait
			mettre mis met mettent mit mirent mettait
			voir vu voit voient vit virent verra voyait
			savoir su sait savent sut surent saura sache
			pouvoir pu peut peuvent put purent pourra puisse
			vouloir voulu veut veulent voulut voulurent voudra veuille
			devoir dû doit doivent dut durent devra devait
			cevoir çu çoit çoivent çut çurent cevra cevait
			faire fait font fit firent fera faisait fasse
			dire dit disent dirent dira disait
			écrire écrit écrivent écrivit écrivirent écrivait
			crire crit crivent crivit crivirent crivait
			lire lu lit lisent lut lurent lisait
			vivre vécu vit vivent vécut vécurent vivait
			naître né naît naissent naquit naquirent naissait
			mourir mort meurt meurent mourut moururent mourra mourait
			courir couru court courent courut coururent courra
			ouvrir ouvert ouvre ouvrent ouvrit ouvrirent
			couvrir couvert couvre couvrent couvrit couvrirent
			offrir offert offre offrent offrit offrirent
			souffrir souffert souffre souffrent souffrit souffrirent
			craindre craint craignent craignit craignirent craignait
			traindre traint traignent traignit traignirent traignait
			plaindre plaint plaignent plaignit plaignirent plaignait
			teindre teint teignent teignit teignirent teignait
			peindre peint peignent peignit peignirent peignait
			treindre treint treignent treignit treignirent treignait
			joindre joint joignent joignit joignirent joignait
			duire duit duisent duisit duisirent duisait
			truire truit truisent truisit truisirent truisait
			cuire cuit cuisent cuisit cuisirent cuisait
			connaître connu connaît connaissent connut connurent connaissait
			paraître paru paraît paraissent parut parurent paraissait
			croire cru croit croient crut crurent croyait
			boire bu boit boivent but burent buvait
			suivre suivi suit suivent suivit suivirent suivait
			rompre rompu rompt rompent rompit rompirent
			vaincre vaincu vainc vainquent vainquit vainquirent
			valoir valu vaut valent valut valurent vaudra vaille
			falloir fallu faut fallut faudra faille
			quérir quis quiert quièrent quit quirent querra
			cueillir cueilli cueille cueillit cueillirent cueillera
			asseoir assis assied asseyent assit assirent assiéra
			clure clu clut clurent cluait
			plaire plu plaît plaisent plut plurent plaisait
			taire tu taît taisent tut turent taisait
			mouvoir mû meut meuvent mut murent mouvait
			pleuvoir plut pleut pleuvait pleuvra
			perdre perdu perd perdent perdit perdirent
			rendre rendu rend rendent rendit rendirent
			pondre pondu pond pondent pondit pondirent
			fendre fendu fend fendent fendit fendirent
			tendre tendu tend tendent tendit tendirent
			cendre cendu cend cendent cendit cendirent
			vendre vendu vend vendent vendit vendirent
			pendre pendu pend pendent pendit pendirent
			mordre mordu mord mordent mordit mordirent
			tordre tordu tord tordent tordit tordirent
			fondre fondu fondent fondit fondirent
			coudre cousu cousent cousit
			résoudre résolu résout résolvent résolut résolurent
			haïr haï hait haïssent
			fuir fui fuit fuient fuirent fuyait
			servir servi sert servent servit servirent
			dormir dormi dort dorment dormit dormirent
			sentir senti sent sentent sentit sentirent
			partir parti partit partirent partaient
			sortir sorti sortent sortit sortirent
			appeler appelle appelait`,
	},
	en: {
		endings: /(?:ing|ings|es|e|s)$/,
		prefixes: 'be for fore mis out over re un under up with',
		forms: `
			keep kept
			sleep slept
			sweep swept
			feel felt
			deal dealt
			mean meant
			leave left
			lose lost
			find found
			hear heard
			write writing writings wrote written
			give giving gave given
			take taking took taken
			shake shaking shook shaken
			see saw seen seeing
			say said
			lay laid
			pay paid
			speak spoke spoken
			break broke broken
			steal stole stolen
			build built
			bring brought
			think thought
			buy bought
			fight fought
			seek sought
			teach taught
			catch caught
			burn burnt
			learn learnt
			spell spelt
			light lit
			hold held
			know knew known
			grow grew grown
			throw threw thrown
			draw drew drawn
			fly flew flown
			blow blew blown
			come came coming
			run ran running
			begin began begun beginning
			sing sang sung
			ring rang rung
			drink drank drunk
			swim swam swum swimming
			sink sank sunk
			tell told
			sell sold
			send sent
			spend spent
			lend lent
			bend bent
			lead led
			read reading
			feed fed
			meet met meeting
			choose chose chosen choosing
			rise rose risen rising
			drive drove driven driving
			ride rode ridden riding
			stand stood
			win won winning
			sit sat sitting
			get got gotten getting
			forget forgot forgotten forgetting
			eat ate eaten
			fall fell fallen
			show shown
			wear wore worn
			bear bore borne
			tear tore torn
			swear swore sworn
			go went gone
			make made making
			do did done
			have had having
			hide hid hidden hiding
			bind bound
			wind wound
			grind ground
			strike struck striking
			stick stuck
			hang hung
			dig dug digging
			shine shone shining
			shoot shot
			wake woke woken waking
			freeze froze frozen
			man men
			woman women
			child children
			foot feet
			tooth teeth
			person people`,
	},
};

/** The verbs of a language, by their forms without endings. */
interface Table extends Verbs {
	byForm: Map<string, string[][]>;
}

const tables = Object.values(verbs).map((own): Table => {
	const byForm = new Map<string, string[][]>();
	for (const line of foldWord(own.forms)
		.trim()
		.split(/\s*\n\s*/)) {
		const forms = line.split(' ');
		for (const form of new Set(forms.map((one) => strip(one, own)))) {
			const others = byForm.get(form) ?? [];
			byForm.set(form, [...others, forms]);
		}
	}
	return { ...own, byForm };
});

function strip(form: string, { endings }: Verbs): string {
	return form.replace(endings, '');
}

/** The fewest letters that are left of a form: « ait » would be one of any verb. */
const shortest = 2;

/**
 * The other forms of a verb whose forms share no beginning: « tenu », « tiennent » for « tinrent ».
 * @param folded a word without accents
 * @returns folded words, of which some may not exist
 */
export function otherVerbForms(folded: string): string[] {
	return tables.flatMap((table) => {
		const prefixes = ['', ...table.prefixes.split(' ')].filter((prefix) => folded.startsWith(prefix));
		return prefixes.flatMap((prefix) => {
			const form = strip(folded.slice(prefix.length), table);
			const found = form.length < shortest ? [] : (table.byForm.get(form) ?? []);
			return found.flat().map((other) => prefix + other);
		});
	});
}

/**
 * The forms of a verb that share no beginning with its infinitive, by which alone it is known here: « revenant » and “saw” are things too.
 * @param folded a word without accents
 * @returns folded words, of which some may not exist
 */
export function conjugate(folded: string): string[] {
	return tables.flatMap(({ prefixes, byForm, ...own }) =>
		['', ...prefixes.split(' ')]
			.filter((prefix) => folded.startsWith(prefix))
			.flatMap((prefix) => {
				const infinitive = folded.slice(prefix.length);
				const verbs = byForm.get(strip(infinitive, { prefixes, ...own })) ?? [];
				return verbs
					.filter(([first]) => first === infinitive)
					.flatMap((forms) => forms.map((form) => prefix + form));
			}),
	);
}
