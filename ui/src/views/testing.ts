/** Plans for tests of views: the recorded bank, with dates, in a mirror. */

import { decode, type TaskRecord } from '../host/frame';
import { snapshotFrame, type WholeHead } from '../host/recorded/packing';
import { places } from '../host/recorded/places';
import { bank } from '../host/recorded/sample';
import type { Rows } from '../host/wire/Rows';
import type { SnapshotHead } from '../host/wire/SnapshotHead';
import { Mirror } from '../plan/mirror.svelte';
import { DAY } from '../plan/zone';

const overview = {
	releases: {},
	aims: {},
	products: {},
	risks: {},
	portfolio: null,
	decisions_due: 0,
	undo: null,
	redo: null,
};

/** Each task of two days begins a day after the one before; every third is critical, floats fall. */
export function mirrorOf(rows: Rows): Mirror {
	const dataDate = rows.portfolio?.data_date ?? 0;
	const records: TaskRecord[] = rows.tasks.map((_, handle) => {
		const start = dataDate + (handle - 20) * DAY;
		const float = (10 - (handle % 20)) * 28_800;
		return {
			handle,
			flags: handle % 3 === 0 ? 2 : 0,
			values: [start, start + 2 * DAY, start, start + 2 * DAY, float, 0, float],
		};
	});
	const head: WholeHead = {
		revision: 0,
		rows,
		zone: { name: 'UTC', offsets: [[0, 0]] },
		closed: [],
		bands: [],
		findings: [],
		overview,
		set_aside: [],
		read_only: false,
	};
	const mirror = new Mirror();
	mirror.applySnapshot(decode<SnapshotHead>(snapshotFrame(head, records)));
	return mirror;
}

export function bankMirror(): Mirror {
	const rows = bank();
	places(rows, rows.portfolio?.start ?? 0);
	return mirrorOf(rows);
}
