// @vitest-environment node
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
	const measured = await built('bench');
	const [product, bench] = [modulesOf(await built('production')), modulesOf(measured)];
	expect(product.has('src/timeline/Chart.svelte')).toBe(true);
	const onlyInProduct = [...product].filter((id) => !bench.has(id));
	expect(onlyInProduct, 'only the way to the program differs').toEqual(['src/host/tauri.ts']);
	const onlyInBench = [...bench].filter((id) => !product.has(id));
	const isMeasuring = (id: string) =>
		id.startsWith('src/host/recorded') || id.startsWith('src/timeline/bench');
	expect(onlyInBench.filter((id) => !isMeasuring(id))).toEqual([]);

	// The thread of the recorded host is built apart from the page.
	const scripts = measured.filter((file) => file.fileName.endsWith('.js'));
	const text = (file: (typeof scripts)[number]) => String(file.type === 'chunk' ? file.code : file.source);
	const raw = scripts.filter((file) => /= \$state\b/.test(text(file)));
	expect(
		raw.map((file) => file.fileName),
		'state that no browser knows',
	).toEqual([]);
}, 120_000);
