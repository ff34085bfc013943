/** Dates of rows that hold others' tasks: the portfolio, a product, a release. */

import type { SpanDates } from '../host/wire/SpanDates';
import type { Spans } from '../host/wire/Spans';
import type { Row } from './row';

/** Looks up what the engine computed for a row; other rows have nothing here. */
export function extentIn(spans: Spans, { kind, key }: Pick<Row, 'kind' | 'key'>): SpanDates | undefined {
	switch (kind) {
		case 'portfolio':
			return spans.portfolio ?? undefined;
		case 'product':
			return spans.products[key];
		case 'release':
			return spans.releases[key];
		default:
			return undefined;
	}
}
