/** ISO 8601: « PT5M20S ». */
export function toIsoDuration(seconds: number): string {
	const [hours, minutes, rest] = [
		Math.floor(seconds / 3600),
		Math.floor(seconds / 60) % 60,
		Math.floor(seconds % 60),
	];
	return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest || (!hours && !minutes) ? `${rest}S` : ''}`;
}
