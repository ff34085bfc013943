/** The catalogue as it lies in the repository: for tests and for the recorded host, never in the product. */

const files: Record<string, string> = import.meta.glob('../../../src-tauri/words/en/*.ftl', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** Returns the English source, all files joined, as `Host.words` answers. */
export function englishSource(): string {
	return Object.values(files).join('\n');
}
