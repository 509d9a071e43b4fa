import { useEffect, useState } from 'preact/hooks';
import { ask } from './api.ts';

/**
 * Offers to bring back the edition that was published before, where one is kept.
 * @param sendings how many times this window sent the site: what is kept may have changed
 */
export function GoingBack({ sendings }: { sendings: number }) {
	const [canGoBack, setCanGoBack] = useState(false);
	const [said, say] = useState('');
	const [isBusy, setBusy] = useState(false);
	useEffect(() => {
		say('');
		ask('can-go-back', {}).then(
			(told) => setCanGoBack(told.canGoBack),
			() => setCanGoBack(false),
		);
	}, [sendings]);
	if (!canGoBack) return null;
	const goBack = async () => {
		setBusy(true);
		say('Envoi…');
		await ask('go-back', {}).then(
			(sent) => say(sent.said),
			(error: unknown) => say(error instanceof Error ? error.message : String(error)),
		);
		setBusy(false);
	};
	return (
		<section>
			<h2>L’édition précédente</h2>
			<p>
				Celle que la dernière a remplacée est gardée. La remettre ne perd rien : le même bouton ramène
				l’autre.
			</p>
			<button type="button" disabled={isBusy} onClick={() => void goBack()}>
				Remettre l’édition précédente
			</button>
			<p role="status">{said}</p>
		</section>
	);
}
