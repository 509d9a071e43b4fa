// What went wrong and was not foreseen is told in words, whatever the command: imported first by each.
import { explainFault } from '#proceedings/faults.ts';
import { stop } from './stop.ts';

process.on('uncaughtException', (error: unknown) => stop(describeFault(error)));

/**
 * Says what stopped a command, and what to do.
 * @param error whatever was thrown
 * @returns French words; the stack too, with `DEBUG=1`
 */
export function describeFault(error: unknown): string {
	const { file, message, hint, stack } = explainFault(error);
	return `${file ? `${file} : ` : ''}${message}.\n  → ${hint}${stack}`;
}
