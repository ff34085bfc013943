import { svelte } from '@sveltejs/vite-plugin-svelte';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';

/** What the window allows (tauri.conf.json); `vite preview` serves the built pages under the same rule. */
const CONTENT_SECURITY_POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' page: http://page.localhost; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'";

/** Lets the process that serves the benchmark build hold the recorded host, so that the page does not. */
const recordedHost: Plugin = {
	name: 'recorded-host',
	async configurePreviewServer({ middlewares }) {
		const { module } = await runnerImport<typeof import('./src/host/recorded/served')>(
			`${import.meta.dirname}/src/host/recorded/served.ts`,
			{ configFile: false, plugins: [svelte({ configFile: `${import.meta.dirname}/svelte.config.js` })] },
		);
		middlewares.use(async (request, response, next) => {
			if (!(await module.answer(request, response))) next();
		});
	},
};

export default defineConfig(({ mode }) => ({
	plugins: mode === 'bench' ? [svelte(), recordedHost] : [svelte()],
	base: './',
	clearScreen: false,
	resolve: mode === 'test' ? { conditions: ['browser'] } : {},
	server: { port: 5173, strictPort: false, fs: { allow: ['..'] } },
	preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
	build: {
		outDir: 'dist',
		emptyOutDir: true,
		target: 'es2022',
		// No data: URLs: the content security policy admits files of our own only.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		// Rules that pages share stay in one order, whichever page is read first.
		cssCodeSplit: false,
		chunkSizeWarningLimit: 900,
	},
	test: {
		// A file whose tests need a document asks for one in its first line.
		environment: 'node',
		include: ['src/**/*.test.ts'],
		maxWorkers: '100%',
	},
}));
