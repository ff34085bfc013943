/** Agenda and minutes of a review as plain text in the way of Markdown, to paste into a mail or a wiki. */

import { formatMoment } from '../format/dates';
import { formatSigned } from '../format/duration';
import type { Agenda } from '../host/wire/Agenda';
import type { Gate } from '../host/wire/Gate';
import type { ReviewItem } from '../host/wire/ReviewItem';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { say } from '../words/words';

/** Returns the whole text; nothing when the review is gone. */
export function agendaText(agenda: Agenda, mirror: Mirror): string {
	const review = mirror.reviews.get(agenda.review);
	if (!review) return '';
	const person = (id: string | null) => mirror.person(id)?.name ?? say('gates-nobody');
	const lines = [`# ${review.name}`, formatMoment(review.at)];
	lines.push(say('review-text-chair', { who: person(review.chair) }));
	if (review.attendees.length > 0) {
		lines.push(say('review-text-attendees', { who: review.attendees.map(person).join(', ') }));
	}
	lines.push('', `## ${say('review-agenda')}`);
	for (const [at, item] of agenda.items.entries()) lines.push('', ...itemText(at + 1, item, mirror));
	if (review.minutes.trim() !== '') lines.push('', `## ${say('review-minutes')}`, review.minutes.trim());
	if (review.actions.length > 0) {
		lines.push('', `## ${say('review-actions')}`);
		for (const action of review.actions) {
			const due = action.due === null ? '' : `, ${formatMoment(action.due)}`;
			lines.push(`- [${action.is_done ? 'x' : ' '}] ${action.text} (${person(action.owner)}${due})`);
		}
	}
	return `${lines.join('\n')}\n`;
}

function itemText(number: number, item: ReviewItem, mirror: Mirror): string[] {
	const { standing } = item;
	const gate = mirror.gates.get(standing.gate);
	const lines = [`### ${number}. ${titleOf(gate, mirror)}`];
	if (gate && gate.decision !== 'pending') lines.push(decisionText(gate));
	lines.push(
		...[
			['gate-planned', standing.planned],
			['gate-forecast', standing.forecast],
			['gate-latest', standing.latest],
		].flatMap(([key, at]) => (typeof at === 'number' ? [`- ${say(String(key))}: ${formatMoment(at)}`] : [])),
	);
	if (standing.room !== null) lines.push(`- ${say('gate-room')}: ${formatSigned(standing.room)}`);
	for (const { criterion, state } of item.criteria) {
		const row = mirror.criteria.get(criterion);
		if (row) lines.push(`- ${say(`criterion-state-${state}`)}: ${row.text}`);
	}
	for (const id of item.missing) {
		const row = mirror.signOffs.get(id);
		if (!row) continue;
		const who = mirror.person(row.person)?.name ?? say('gates-nobody');
		lines.push(`- ${say('review-text-missing', { role: row.role, who })}`);
	}
	for (const { condition } of item.conditions) {
		lines.push(`- ${say('review-text-condition', { text: condition.text })}`);
	}
	return lines;
}

/** "Payments 4.2, Business go or no-go". */
export function titleOf(gate: Gate | undefined, mirror: Mirror): string {
	if (!gate) return say('gates-nobody');
	const release = mirror.release(gate.release);
	return release ? say('gate-of-release', { release: releaseName(release), gate: gate.name }) : gate.name;
}

/** "Conditional go, 2 Dec 2026 10:00, Anna Keller". */
export function decisionText(gate: Gate): string {
	const what = say(`decision-${gate.decision}`);
	if (gate.decided_at === null) return what;
	return say('gate-decided', { what, at: formatMoment(gate.decided_at), who: gate.decided_by });
}
