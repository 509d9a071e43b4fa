import type { Change } from '#import/write.ts';
import { writeSound } from '#import/write-sound.ts';
import { explainRoot } from '#proceedings/content-root.ts';
import { describeProblem } from '#proceedings/read.ts';
import { contentDir } from '#site/identity.ts';
import { stop } from './stop.ts';

/** Stops a command that would work on a content root that is none. */
export function requireContent(): void {
	const absence = explainRoot(contentDir);
	if (absence) stop(describeProblem(contentDir, absence));
}

/** Writes changes to the content, or ends the command with the faults that they would make. */
export async function writeOrStop(changes: readonly Change[]): Promise<void> {
	const faults = await writeSound(contentDir, changes);
	if (faults.length === 0) return;
	stop([...faults.map((fault) => describeProblem(contentDir, fault)), 'Rien n’a été écrit.'].join('\n\n'));
}
