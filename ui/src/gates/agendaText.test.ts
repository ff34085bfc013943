import { beforeAll, expect, test } from 'vitest';
import { units } from '../format/units.svelte';
import { decode } from '../host/frame';
import { snapshotFrame, type WholeHead } from '../host/recorded/packing';
import { bank } from '../host/recorded/sample';
import type { Agenda } from '../host/wire/Agenda';
import type { SnapshotHead } from '../host/wire/SnapshotHead';
import { blankCriterion, blankGate, blankReview, blankSignOff } from '../plan/blank';
import { Mirror } from '../plan/mirror.svelte';
import { UTC } from '../plan/zone';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { agendaText } from './agendaText';

const at = (day: number, hour: number) => Date.UTC(2026, 11, day, hour) / 1000;

/** A plan with one review of one gate, which lacks a criterion, a sign-off and a condition. */
function planned(): { mirror: Mirror; agenda: Agenda } {
	const rows = bank();
	const release = rows.releases[1];
	if (!release) throw new Error('the bank has releases');
	const condition = { text: 'Scan again', owner: null, due: null, is_met: false };
	rows.gates.push({
		...blankGate('g', release.id, 'Go or no-go', 'business-go-no-go'),
		decision: 'conditional-go',
		decided_at: at(2, 10),
		decided_by: 'Anna Keller',
		conditions: [condition],
	});
	rows.criteria.push(blankCriterion('c', 'g', 'Tests have passed'));
	rows.sign_offs.push(blankSignOff('s', 'g', 'Operations'));
	rows.reviews.push({
		...blankReview('r', 'Board', at(2, 9)),
		gates: ['g'],
		minutes: 'Nobody objected.',
		actions: [{ text: 'Ask the vendor', owner: null, due: null, is_done: true }],
	});
	const head: WholeHead = {
		revision: 0,
		rows,
		zone: { name: 'UTC', offsets: [[0, 0]] },
		closed: [],
		bands: [],
		findings: [],
		overview: {
			releases: {},
			aims: {},
			products: {},
			risks: {},
			portfolio: null,
			decisions_due: 0,
			undo: null,
			redo: null,
		},
		set_aside: [],
		read_only: false,
	};
	const mirror = new Mirror();
	mirror.applySnapshot(decode<SnapshotHead>(snapshotFrame(head, [])));
	const standing = {
		gate: 'g',
		release: release.id,
		planned: at(2, 9),
		forecast: at(3, 9),
		latest: at(2, 17),
		room: -28_800,
		counts: { met: 0, waived: 0, failed: 0, open: 1 },
		criteria: [],
		lacking: 1,
		asked: 1,
		signed: 0,
		is_signed: false,
		standing: 'passed' as const,
		is_next: false,
		is_due: false,
	};
	const criteria = [{ criterion: 'c', state: 'open' as const, forecast: null }];
	const item = { standing, criteria, missing: ['s'], conditions: [{ gate: 'g', condition }] };
	return { mirror, agenda: { review: 'r', items: [item] } };
}

beforeAll(() => {
	setWords('en', englishSource());
	units.follow(UTC, 480, at(1, 9));
});

test('an agenda says of each gate what was decided, when it is, and what is still open', () => {
	const { mirror, agenda } = planned();
	expect(agendaText(agenda, mirror)).toBe(
		[
			'# Board',
			'Wed 2 Dec 2026 09:00',
			'Chair: nobody',
			'',
			'## Agenda',
			'',
			'### 1. Payments 4.2, Go or no-go',
			'Conditional go, Wed 2 Dec 2026 10:00, Anna Keller',
			'- Planned: Wed 2 Dec 2026 09:00',
			'- Forecast: Thu 3 Dec 2026 09:00',
			'- Latest for window: Wed 2 Dec 2026 17:00',
			'- Room: −1 d',
			'- Open: Tests have passed',
			'- Not signed: Operations (nobody)',
			'- Condition not met: Scan again',
			'',
			'## Minutes',
			'Nobody objected.',
			'',
			'## Actions',
			'- [x] Ask the vendor (nobody)',
			'',
		].join('\n'),
	);
});

test('a review that is gone has no text', () => {
	const { mirror, agenda } = planned();
	expect(agendaText({ ...agenda, review: 'gone' }, mirror)).toBe('');
});
