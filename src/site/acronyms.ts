/**
 * The acronym that stands in brackets beside a name: none where the name says it already (« rapport HIPPO »).
 * @param acronym where there is one
 */
export function acronymBeside(name: string, acronym: string | undefined): string | undefined {
	return acronym !== undefined && name.split(/[^\p{L}\p{N}-]+/u).includes(acronym) ? undefined : acronym;
}
