/** Asks what the plan costs, anew after each change while somebody looks at it. */

import { decode } from '../host/frame';
import type { CostBoard } from '../host/wire/CostBoard';
import { PlanMoney } from '../plan/money';
import type { Session } from '../plan/session.svelte';

/** Keeps the money of a session's plan up to date from now on; called while a component is set up. */
export function followMoney(session: Session, isWanted: () => boolean = () => true): void {
	const { mirror } = session;
	$effect(() => {
		const { revision } = mirror;
		if (!isWanted() || revision < 0 || mirror.moneyOf === `${revision} ${mirror.portfolio?.id}`) return;
		mirror.moneyOf = `${revision} ${mirror.portfolio?.id}`;
		const asked = mirror.moneyOf;
		session.host.costs().then(
			(frame) => {
				if (mirror.moneyOf === asked) mirror.money = new PlanMoney(decode<CostBoard>(frame));
			},
			// The portfolio was closed meanwhile.
			() => undefined,
		);
	});
}
