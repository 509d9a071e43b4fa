const numerals = [
	['C', 100],
	['XC', 90],
	['L', 50],
	['XL', 40],
	['X', 10],
	['IX', 9],
	['V', 5],
	['IV', 4],
	['I', 1],
] as const;

/** A positive whole number in Roman numerals. */
export function toRoman(number: number): string {
	const [numeral, value] = numerals.find(([, amount]) => amount <= number) ?? [];
	return numeral === undefined ? '' : numeral + toRoman(number - value);
}
