/** The package gives the path of the checker and has no types. */
declare module 'vnu-jar' {
	const path: string;
	export default path;
}
