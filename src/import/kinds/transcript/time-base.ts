/** Hours from which no film begins: a file counts from the clock of the tape. */
const surelyTape = 9;

/** Seconds after a whole hour within which the words of a tape begin. */
const soon = 300;

/**
 * Finds the hour that editors begin a tape with (10:00:00, 01:00:00), which is no time of the recording.
 * @param starts seconds, in order
 * @param duration of the recording, in seconds, where it is known
 * @returns seconds to take off every time, and whether that is sure; undefined where times count from the beginning
 */
export function findTimeBase(
	starts: readonly number[],
	duration: number | undefined,
): { seconds: number; isSure: boolean } | undefined {
	const [first = 0, last = first] = [starts[0], starts.at(-1)];
	const hours = Math.floor(first / 3600);
	const seconds = hours * 3600;
	if (hours === 0 || first - seconds > soon) return undefined;
	if (duration === undefined) return { seconds, isSure: hours >= surelyTape };
	return last >= duration && last - seconds < duration ? { seconds, isSure: true } : undefined;
}
