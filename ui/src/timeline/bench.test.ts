import { relative, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

async function built(mode: string): Promise<Rolldown.RolldownOutput['output']> {
	const made = await build({ root, mode, logLevel: 'silent', build: { write: false, minify: false } });
	return (made as Rolldown.RolldownOutput).output;
}

/** What a build of the window is made of, as far as it is ours. */
function modulesOf(output: Rolldown.RolldownOutput['output']): Set<string> {
	const ids = output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
	const own = ids.map((id) => relative(root, id.split('?')[0])).filter((id) => id.startsWith('src/'));
	return new Set(own);
}

test('what is measured is the product: the same grid, chart and overlays, and nothing left out', async () => {
	const [product, bench] = [modulesOf(await built('production')), modulesOf(await built('bench'))];
	expect(product.has('src/timeline/Chart.svelte')).toBe(true);
	const onlyInProduct = [...product].filter((id) => !bench.has(id));
	expect(onlyInProduct, 'only the way to the program differs').toEqual(['src/host/tauri.ts']);
	const onlyInBench = [...bench].filter((id) => !product.has(id));
	const measuring = ['src/host/recorded/apart.ts', 'src/timeline/bench.ts', 'src/timeline/benchRuns.ts'];
	expect(onlyInBench.sort(), 'the recorded plan is in the process that serves the page').toEqual(measuring);
}, 120_000);
