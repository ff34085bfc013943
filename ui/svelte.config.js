import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	vitePlugin: {
		// Libraries from npm may still be written without runes.
		dynamicCompileOptions({ filename }) {
			return filename.includes('node_modules') ? { runes: undefined } : undefined;
		},
	},
};
