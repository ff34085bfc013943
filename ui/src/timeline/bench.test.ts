// @vitest-environment node
import { relative, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

/** What a build of the window is made of, as far as it is ours. */
async function modulesOf(mode: string): Promise<Set<string>> {
	const root = resolve(import.meta.dirname, '../..');
	const built = await build({ root, mode, logLevel: 'silent', build: { write: false, minify: false } });
	const { output } = built as Rolldown.RolldownOutput;
	const ids = output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
	const own = ids.map((id) => relative(root, id.split('?')[0])).filter((id) => id.startsWith('src/'));
	return new Set(own);
}

test('what is measured is the product: the same grid, chart and overlays, and nothing left out', async () => {
	const [product, bench] = [await modulesOf('production'), await modulesOf('bench')];
	expect(product.has('src/timeline/Chart.svelte')).toBe(true);
	const onlyInProduct = [...product].filter((id) => !bench.has(id));
	expect(onlyInProduct, 'only the way to the program differs').toEqual(['src/host/tauri.ts']);
	const onlyInBench = [...bench].filter((id) => !product.has(id));
	const isMeasuring = (id: string) =>
		id.startsWith('src/host/recorded') || id.startsWith('src/timeline/bench');
	expect(onlyInBench.filter((id) => !isMeasuring(id))).toEqual([]);
}, 120_000);
