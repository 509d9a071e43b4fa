import { settleConflict, splitConflicts } from '#editing/git-conflict.ts';

interface Props {
	text: string;
	change: (text: string) => void;
}

/** The lines that two people changed, of which one version is to be kept: said without Git's marks. */
export function Conflicts({ text, change }: Props) {
	const conflicts = splitConflicts(text).filter((part) => typeof part !== 'string');
	return conflicts.map(({ ours, theirs, name }, index) => (
		<section class="conflict" key={`${ours}\n${theirs}`} aria-label={`Deux versions, ${index + 1}`}>
			<p>
				Deux personnes ont changé les mêmes lignes. Laquelle des deux versions garder ?
				{conflicts.length > 1 && ` (${index + 1} sur ${conflicts.length})`}
			</p>
			<div class="versions">
				{(['ours', 'theirs'] as const).map((kept) => (
					<div key={kept}>
						<h3>{kept === 'ours' ? 'Celle de cette machine' : `Celle qui arrive${name && ` (${name})`}`}</h3>
						<pre tabIndex={0}>{(kept === 'ours' ? ours : theirs) || '(rien)'}</pre>
						<button type="button" onClick={() => change(settleConflict(text, index, kept))}>
							Garder celle-ci
							<span class="unseen">
								{' '}
								: {kept === 'ours' ? 'celle de cette machine' : 'celle qui arrive'}, {index + 1}
							</span>
						</button>
					</div>
				))}
			</div>
		</section>
	));
}
