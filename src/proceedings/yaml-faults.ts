/** A fault of a YAML text, by its line from 1. */
export interface YamlFault {
	line: number;
	message: string;
	hint: string;
	/** True where nothing of the line can be kept, its field included. */
	isWholeLine?: true;
	/** True where what follows cannot be told. */
	isLast?: true;
	/** Makes of the lines of the text, where what was meant is plain, what lets the rest be read. */
	mend?: (lines: string[], line: number) => void;
}

/** What an error of the YAML reader means where nothing more precise can be said. */
const reasons: Readonly<Record<string, string>> = {
	BAD_INDENT: 'le retrait de cette ligne ne correspond pas à celui des lignes voisines',
	BLOCK_AS_IMPLICIT_KEY: 'un deux-points de trop, ou un retrait qui manque',
	BAD_SCALAR_START: 'un texte ne peut pas commencer par ce signe',
	DUPLICATE_KEY: 'ce champ figure deux fois',
	MISSING_CHAR: 'un signe manque : guillemet, crochet, accolade ou deux-points',
	MULTILINE_IMPLICIT_KEY: 'un deux-points manque après le nom du champ, ou le texte se poursuit à la ligne',
	MULTIPLE_DOCS: 'une ligne « --- » coupe ce fichier en deux',
	TAB_AS_INDENT: 'le retrait s’écrit avec des espaces, pas avec une tabulation',
	UNEXPECTED_TOKEN: 'un signe est de trop',
};

const hints: Readonly<Record<string, string>> = {
	BAD_INDENT: 'donnez à cette ligne le même nombre d’espaces qu’à ses voisines',
	DUPLICATE_KEY: 'gardez l’un des deux',
	MULTIPLE_DOCS: 'retirez-la',
	TAB_AS_INDENT: 'remplacez la tabulation par deux espaces',
};

/** A field on one line, in its parts; the name is absent for an item of a list. */
interface Line {
	indent: string;
	name: string | undefined;
	value: string;
}

/**
 * Says in an editor's words what an error of the YAML reader comes of, from the line as it was written.
 * @param lines the lines of the text
 * @param error its code and its line, from 1
 */
export function explainYaml(
	lines: readonly string[],
	{ code, line, name }: { code: string; line: number; name?: string | undefined },
): YamlFault {
	const text = lines[line - 1] ?? '';
	const at = (message: string, hint: string): YamlFault => ({
		line,
		message: `le YAML est mal formé : ${message}`,
		hint,
	});
	if (code === 'UNRESOLVED_ALIAS')
		return at(`« *${name ?? ''} » renvoie à une ancre qui n’existe pas`, quote(text) ?? quoting);
	const whole = (message: string, hint: string): YamlFault => ({ ...at(message, hint), isWholeLine: true });
	if (code === 'DUPLICATE_KEY') return whole(reasons[code]!, hints[code]!);
	if (code === 'TOO_MANY_ALIASES')
		return whole('les renvois « * » se multiplient sans fin', 'écrivez les valeurs elles-mêmes');
	if (/^\s*\t/.test(text)) return whole(reasons['TAB_AS_INDENT']!, hints['TAB_AS_INDENT']!);
	if (/^\s*`{3}/.test(text))
		return {
			...whole('une clôture de code « ``` » entoure ce qui doit être lu', 'retirez les deux lignes « ``` »'),
			isLast: true,
		};
	if (/^[ ]*[\u00A0\u202F]/.test(text))
		return whole(
			'le retrait de cette ligne est fait d’espaces insécables',
			'remplacez-les par des espaces ordinaires',
		);
	const above = lines[line - 2] ?? '';
	if (/:\s+[|>][+-]?\d?\s*$/.test(above) && text.trim() !== '' && indentOf(text) <= indentOf(above))
		return {
			...at(
				`ce texte n’est pas en retrait du champ « ${split(above).name ?? ''} », au-dessus de lui`,
				'mettez deux espaces de plus devant chacune de ses lignes',
			),
			mend: dropText,
		};
	if (code === 'SWALLOWED_ITEM') return explainSwallowed(lines, line);
	const [, margin, item] = /^(\s*)-([\p{L}_]+:\s.*)$/u.exec(text) ?? [];
	if (margin !== undefined)
		return {
			...at('une espace manque après le tiret', `écrivez « - ${item!} »`),
			mend: (all) => void all.splice(line - 1, 1, `${margin}- ${item!}`),
		};
	const precise = explainLine(text);
	if (precise) return at(...precise);
	const next = lines[line] ?? '';
	if (code === 'BLOCK_AS_IMPLICIT_KEY' && indentOf(next) > indentOf(text)) {
		const width = indentOf(next);
		return isAstray(lines, line - 1)
			? {
					...at(
						reasons['BAD_INDENT']!,
						`mettez devant elle autant d’espaces que devant ses voisines : ${String(width)}`,
					),
					mend: (all) => void all.splice(line - 1, 1, ' '.repeat(width) + text.trim()),
				}
			: { ...at(reasons['BAD_INDENT']!, hints['BAD_INDENT']!), line: line + 1, isWholeLine: true };
	}
	// An item that is one space off the margin of those above.
	const isDash = (one: string) => /^\s*- /.test(one);
	const astray = [line - 1, line].findIndex((index) => {
		const one = lines[index] ?? '';
		const margins = lines.slice(0, index).filter(isDash).map(indentOf);
		const own = indentOf(one);
		return isDash(one) && !margins.includes(own) && margins.some((other) => Math.abs(other - own) === 1);
	});
	if (astray >= 0)
		return {
			...at(reasons['BAD_INDENT']!, 'alignez son tiret avec celui des autres'),
			line: line + astray,
			isWholeLine: true,
			isLast: true,
		};
	const shifted = code === 'MULTIPLE_DOCS' ? undefined : explainIndent(lines, line);
	if (shifted) return shifted;
	if (code === 'BAD_INDENT') return { ...whole(reasons[code]!, hints[code]!), isLast: true };
	return at(reasons[code] ?? 'la mise en forme est incorrecte', hints[code] ?? quote(text) ?? quoting);
}

/** An item of a list that would be the end of the text above: its dash is further from the margin than the others, or there is none. */
function explainSwallowed(lines: readonly string[], line: number): YamlFault {
	const text = lines[line - 1]!.trim();
	const at = lines.slice(0, line - 1).findLastIndex((one) => one.trim() !== '');
	const above = lines[at] ?? '';
	const margin = indentOf(above);
	const spaceless = /^-(?=\S)(.*)$/.exec(above.trim())?.[1];
	if (spaceless !== undefined)
		return {
			line: at + 1,
			message: 'le YAML est mal formé : une espace manque après le tiret',
			hint: `écrivez « - ${spaceless} »`,
			mend: (all) => void all.splice(at, 1, `${' '.repeat(margin)}- ${spaceless}`),
		};
	if (/^\s*- /.test(above))
		return {
			line,
			message: `le YAML est mal formé : le retrait de ce tiret (${spaces(indentOf(lines[line - 1]!))}) n’est pas celui du tiret au-dessus (${String(margin)})`,
			hint: `mettez ${spaces(margin)} devant « ${text} »`,
			mend: (all) => void all.splice(line - 1, 1, ' '.repeat(margin) + text),
		};
	const { name, value } = split(above);
	return {
		line,
		message: `le YAML est mal formé : « ${name ?? above.trim()} » a déjà un texte sur sa ligne, et une liste en dessous`,
		hint: `passez à la ligne après le deux-points, puis écrivez « - ${value} »`,
		mend: (all) => {
			all[at] = above.replace(/:\s.*$/, ': ~');
			for (let next = line - 1; /^\s*- /.test(all[next] ?? ''); next += 1) all[next] = '';
		},
	};
}

/** A line, or the one above it, that stands at the margin of neither of its neighbours. */
function explainIndent(lines: readonly string[], line: number): YamlFault | undefined {
	for (const index of [line - 1, line - 2]) {
		const own = columnOf(lines[index]);
		if (own === undefined) continue;
		const below = lines.slice(index + 1).find((one) => columnOf(one) !== undefined);
		const above = lines.slice(0, Math.max(0, index)).findLast((one) => columnOf(one) !== undefined);
		// What opens a group has its fields two spaces further.
		const opens = (one: string) => (split(one).value === '' ? 2 : 0);
		const around = [
			below === undefined ? 0 : columnOf(below)! - opens(lines[index]!),
			...(above === undefined ? [] : [columnOf(above)! + opens(above)]),
		];
		const far = (column: number) => Math.abs(column - own);
		const [expected, other] = around.toSorted((a, b) => far(a) - far(b));
		const isUnsure =
			expected === undefined || (other !== undefined && other !== expected && far(other) === far(expected));
		if (isUnsure || around.includes(own)) continue;
		const text = lines[index]!.trim();
		const margin = expected - own + indentOf(lines[index]!);
		const name = split(text).name;
		if (margin < 0 || name === undefined) continue;
		return {
			line: index + 1,
			message: `le YAML est mal formé : le retrait de « ${name} » (${spaces(indentOf(lines[index]!))}) n’est pas celui des lignes voisines (${String(margin)})`,
			hint:
				margin === 0
					? `ôtez les espaces qui précèdent « ${name} »`
					: `mettez ${spaces(margin)} devant « ${name} »`,
			mend: (all) => void all.splice(index, 1, ' '.repeat(margin) + text),
		};
	}
	return undefined;
}

function spaces(count: number): string {
	return count > 1 ? `${String(count)} espaces` : count === 1 ? 'une espace' : 'aucune espace';
}

/** Where the words of a line begin, after its margin and its dash; nothing of a line that says nothing. */
function columnOf(text: string | undefined): number | undefined {
	if (text === undefined || text.trim() === '' || text.trim().startsWith('#')) return undefined;
	return /^\s*(?:-\s+)*/.exec(text)![0].length;
}

/** Takes away a text of several lines and the field above that should hold it, up to the next field or the end. */
function dropText(lines: string[], line: number): void {
	lines[line - 2] = lines[line - 2]!.replace(/:\s.*$/, ': ~');
	for (
		let at = line - 1;
		at < lines.length && !/^(?:\s*(?:- )?[\p{L}_]+:(?:\s|$)|---)/u.test(lines[at]!);
		at += 1
	)
		lines[at] = '';
}

/** True for a field that is nearer to the margin than the field before and the field after it, which are alike. */
function isAstray(lines: readonly string[], index: number): boolean {
	const width = indentOf(lines[index + 1]!);
	const before = lines
		.slice(0, index)
		.findLast((line) => line.trim() !== '' && indentOf(line) <= width && !line.trim().startsWith('#'));
	if (before === undefined || split(lines[index]!).value === '') return false;
	return indentOf(before) === width || /^\s*(?:- )?[\p{L}_]+:\s*$/u.test(before);
}

const quoting =
	'un texte qui contient « : » ou commence par un signe se met entre guillemets droits : title: "Paix : bilan"';

/** What is wrong with a line by itself. */
function explainLine(text: string): [message: string, hint: string] | undefined {
	const spaceless = /^[ ]*(?:- +)?([\p{L}_-]+):(?=[^ \t/])(.+)$/u.exec(text);
	if (spaceless && !/: /.test(text))
		return [
			/^[\u00A0\u202F]/.test(spaceless[2]!)
				? 'l’espace qui suit le deux-points est insécable'
				: 'une espace manque après le deux-points',
			`écrivez « ${spaceless[1]!}: ${spaceless[2]!.trim()} »`,
		];
	const star = /^\s*[*•–—]\s+(\S.*)$/u.exec(text);
	if (star) return ['un élément de liste commence par un trait d’union', `écrivez « - ${star[1]!} »`];
	const { name, value } = split(text);
	const first = value[0] ?? '';
	const fix = quote(text) ?? quoting;
	if (name === undefined && value === '') return undefined;
	if (first === '"' || first === "'") {
		const rest = value.slice(1);
		// A text that is closed as it should be is not what the reader stumbles over.
		if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/.test(value)) return undefined;
		if (!rest.includes(first)) return ['le guillemet ouvert ici n’est pas refermé', fix];
		if (first === "'" && /\p{L}'\p{L}/u.test(rest))
			return ['une apostrophe referme ici le guillemet simple qui entoure le texte', fix];
		return ['des mots suivent le guillemet qui referme le texte', fix];
	}
	const count = (signs: RegExp) => value.match(signs)?.length ?? 0;
	const odd = /(?:^|[[{,]\s*)([@`%&*!|>])/.exec(value)?.[1];
	if (/^[[{]/.test(value) && count(/[[{]/g) === count(/[\]}]/g) && odd !== undefined)
		return [
			`un texte ne peut pas commencer par « ${odd} »`,
			`retirez « ${odd} », ou entourez le texte de guillemets droits`,
		];
	if (/^\[[^[\]]*\][^\],#]/.test(value) || /^\{[^{}]*\}[^},#]/.test(value))
		return [`des mots suivent « ${value.startsWith('[') ? ']' : '}'} »`, fix];
	if (/^\[[^[\]{}"']*\]$/.test(value)) return undefined;
	if (first === '[' || first === '{') {
		const close = first === '[' ? ']' : '}';
		return [
			first === '['
				? 'le crochet ouvert ici n’est pas bien refermé'
				: 'l’accolade ouverte ici n’est pas bien refermée',
			`fermez par « ${close} », et séparez ce qui est dedans par des virgules ; un texte s’y met entre guillemets droits`,
		];
	}
	const emphasis = /^(?:- )?(\*{1,3})(?=\S)([^*]*\S)\1(?!\*)/u.exec(value);
	if (emphasis) {
		const [marked, , words] = emphasis as unknown as [string, string, string];
		const plain = value.replace(marked, words);
		return [
			`un texte ne peut pas commencer par « ${first} »`,
			`un champ ne connaît ni l’italique ni le gras : écrivez « ${name === undefined ? '- ' : `${name}: `}${plain} »`,
		];
	}
	if (/^[@`%&*!|>?]/.test(value)) return [`un texte ne peut pas commencer par « ${first} »`, fix];
	if (/^-(?:\s|$)/.test(value) && name !== undefined)
		return [
			'une liste ne commence pas sur la ligne du champ',
			'passez à la ligne après le deux-points, puis écrivez « - … »',
		];
	if (/:(?:\s|$)/.test(value)) return ['un deux-points de trop, dans un texte sans guillemets', fix];
	if (name === undefined && !/^\s*-/.test(text) && !text.includes(':'))
		return [
			'un deux-points manque après le nom du champ, ou le texte se poursuit à la ligne',
			'écrivez un champ par ligne : « nom: valeur » ; un texte tient sur une ligne',
		];
	return undefined;
}

function split(text: string): Line {
	const [, indent = '', name, value = ''] =
		/^(\s*(?:-\s+)*)(?:([\p{L}\p{N}_.-]+):(?:\s+|$))?(.*)$/u.exec(text) ?? [];
	return { indent, name, value: value.trim() };
}

/** The line with its text between quotation marks. */
function quote(text: string): string | undefined {
	const { name, value } = split(text);
	const bare = value.replace(/^(["'])(.*)\1$/s, '$2').replace(/^["'](?!.*["'])/, '');
	if (bare === '') return undefined;
	const quoted = bare.includes('"') ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
	return `un texte qui contient « : » ou commence par un signe se met entre guillemets droits : ${name === undefined ? '- ' : `${name}: `}${quoted}`;
}

function indentOf(text: string): number {
	return /^\s*/.exec(text)![0].length;
}
