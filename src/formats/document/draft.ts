import type { Reference } from '#proceedings/types.ts';
import type { createTargets, Target } from './places.ts';

/** A document while it is made: where its links lead is known once it is whole. */
export interface Draft {
	/** Says that the document holds a place, and gives its id back. */
	hold: (id: string) => string;
	/** Makes the target of a link that stands in a subject. */
	link: (href: string, from: Reference) => Target;
	/** Makes the target of a link to a place, which leads to the web where the document does not hold it. */
	linkTo: (target: Target) => Target;
	/** Leaves to links those places alone that the document holds. */
	settle: () => void;
}

/** Begins a document. */
export function createDraft(findTarget: ReturnType<typeof createTargets>): Draft {
	const held = new Set<string>();
	const targets: Target[] = [];
	const linkTo = (target: Target) => {
		targets.push(target);
		return target;
	};
	return {
		hold: (id) => {
			held.add(id);
			return id;
		},
		link: (href, from) => linkTo({ ...findTarget(href, from) }),
		linkTo,
		settle: () => {
			for (const target of targets) if (target.place && !held.has(target.place.id)) target.place = undefined;
		},
	};
}
