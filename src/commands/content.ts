import { explainRoot } from '#proceedings/content-root.ts';
import { describeProblem } from '#proceedings/read.ts';
import { contentDir } from '#site/identity.ts';
import { stop } from './stop.ts';

/** Stops a command that would work on a content root that is none. */
export function requireContent(): void {
	const absence = explainRoot(contentDir);
	if (absence) stop(describeProblem(contentDir, absence));
}
