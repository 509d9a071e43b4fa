/** What is wrong with an address, and what to write. */
interface AddressFault {
	message: string;
	hint: string;
}

/**
 * Says what was pasted in the place of an address: what editors copy from pages, messages and search engines.
 * @returns undefined where nothing of the kind is found
 */
export function explainAddress(value: string): AddressFault | undefined {
	const text = value.trim();
	const frame =
		/<\s*(iframe|video|embed|blockquote|script|a)\b[^>]*?\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/i.exec(text);
	if (frame)
		return {
			message: `« <${frame[1]!}> » est du code à coller dans une page, et non une adresse`,
			hint: `écrivez l’adresse seule : « ${frame[2]!.replace(/^\/\//, 'https://')} »`,
		};
	const bracketed = /^<(.+)>$/.exec(text)?.[1];
	if (bracketed !== undefined)
		return {
			message: 'l’adresse est entre chevrons « < > »',
			hint: `écrivez-la sans eux : « ${bracketed} »`,
		};
	const markdown = /^\[[^\]]*\]\(([^)]+)\)$/.exec(text)?.[1];
	if (markdown !== undefined)
		return {
			message: 'une adresse s’écrit ici seule, et non comme un lien',
			hint: `écrivez « ${markdown} »`,
		};
	if (/^[a-z]:[\\/]|^file:|^\\\\/i.test(text))
		return {
			message: `« ${text} » est un fichier de votre ordinateur : personne d’autre ne l’ouvrirait`,
			hint: 'écrivez une adresse complète du web : https://…',
		};
	if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(text))
		return {
			message: `« ${text} » est une adresse de courriel`,
			hint: 'une adresse du web est attendue : https://…',
		};
	if (/^(?:\/\/)?(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$))/i.test(text))
		return {
			message: `l’adresse « ${text} » est incomplète`,
			hint: `écrivez « https://${text.replace(/^\/\//, '')} »`,
		};
	if (/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(text))
		return {
			message: `« ${text} » est un identifiant ORCID, sans son adresse`,
			hint: `écrivez « https://orcid.org/${text} »`,
		};
	if (/^10\.\d{4,9}\/\S+$/.test(text))
		return {
			message: `« ${text} » est un DOI, sans son adresse`,
			hint: `écrivez « https://doi.org/${text} »`,
		};
	const misspelt = /^(?!https?:\/\/[^/])h?t{1,3}ps?[:;]?\/{0,3}(?=[^/])(.*)$/i.exec(text);
	if (misspelt && /\./.test(misspelt[1]!))
		return { message: `l’adresse « ${text} » est mal formée`, hint: `écrivez « https://${misspelt[1]!} »` };
	if (/\s/.test(text))
		return {
			message: `une espace coupe l’adresse « ${text} »`,
			hint: /\shttps?:/.test(text)
				? 'une seule adresse est attendue'
				: `écrivez « %20 » à la place : « ${text.replaceAll(/\s/g, '%20')} »`,
		};
	const redirection = findRedirection(text);
	return (
		redirection && {
			message: `cette adresse n’est qu’une redirection de ${redirection.host}`,
			hint: redirection.target
				? `écrivez l’adresse où elle mène : « ${redirection.target} »`
				: 'écrivez l’adresse où elle mène',
		}
	);
}

/**
 * Recognises an address that only passes readers on, and tells who does it where they go.
 * @returns its host, and where it leads, if it says so; undefined for any other address
 */
export function findRedirection(address: string): { host: string; target: string | undefined } | undefined {
	if (!URL.canParse(address)) return undefined;
	const url = new URL(address);
	const isRedirection =
		(/^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url') ||
		(/\.safelinks\.protection\.outlook\.com$/.test(url.hostname) && url.searchParams.has('url')) ||
		(/^(?:l|lm)\.facebook\.com$/.test(url.hostname) && url.pathname === '/l.php') ||
		(/^(?:www\.)?youtube\.com$/.test(url.hostname) && url.pathname === '/redirect');
	if (!isRedirection) return undefined;
	const target = ['url', 'q', 'u']
		.map((name) => url.searchParams.get(name))
		.find((one) => one?.startsWith('http'));
	return { host: url.hostname, target: target ?? undefined };
}
