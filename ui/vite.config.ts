import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** What the window allows (tauri.conf.json); `vite preview` serves the built pages under the same rule. */
const CONTENT_SECURITY_POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' page: http://page.localhost; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'";

export default defineConfig(({ mode }) => ({
	plugins: [svelte()],
	// The recorded host speaks in words that are state, in its thread as on the page.
	worker: { plugins: () => [svelte()] },
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
		chunkSizeWarningLimit: 900,
	},
	test: {
		environment: 'happy-dom',
		include: ['src/**/*.test.ts'],
		setupFiles: [],
	},
}));
