/** What the window says of a report that was written. */

import { formatSize } from '../format/size';
import type { WrittenReport } from '../host/files';
import { sayFailure } from '../words/message';
import { say } from '../words/words';

/** That it is there; or, when its recipe could not note that it was made, that and why. */
export function sayWritten({ file, bytes, forgotten }: WrittenReport): string {
	if (forgotten) return say('reports-forgotten', { file, why: sayFailure(forgotten) });
	return say('export-written', { file, size: formatSize(bytes) });
}
