/** Pictures of what the screen shows. */

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where pictures are kept, unless `SLIPWAY_E2E_PICTURES` names a folder. */
const USUAL = fileURLToPath(new URL('../../target/pictures', import.meta.url));

/** Takes a picture of the screen into a file; fails where it cannot be taken. */
export function takeScreen(into) {
	execFileSync('import', ['-window', 'root', into]);
}

/** Keeps a picture of the screen under a name. */
export function keepScreen(name) {
	const folder = resolve(process.env.SLIPWAY_E2E_PICTURES ?? USUAL);
	mkdirSync(folder, { recursive: true });
	takeScreen(join(folder, `${name.replaceAll(/\W+/g, '-')}.png`));
}
