/** The first day of a date, whatever its precision: « 2019 » → « 2019-01-01 ». */
export function toDay(date: string): string {
	const [year, month = '01', day = '01'] = date.split('-');
	return `${year!}-${month}-${day}`;
}

/** The first instant of a date, whatever its precision (RFC 3339). */
export function toInstant(date: string): string {
	return `${toDay(date)}T00:00:00Z`;
}
