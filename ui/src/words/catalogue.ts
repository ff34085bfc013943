/** The catalogue as it lies in the repository: for tests and for the recorded host, never in the product. */

const files: Record<string, string> = import.meta.glob('../../../src-tauri/words/*/*.ftl', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** Languages of which the repository has a folder. */
export const SPOKEN = ['en', 'de'] as const;

/** Returns the source of a language, all files joined, as `Host.words` answers. */
export function sourceOf(language: string): string {
	const own = Object.entries(files).filter(([path]) => path.includes(`/${language}/`));
	return own.map(([, text]) => text).join('\n');
}

/** Returns the English source. */
export function englishSource(): string {
	return sourceOf('en');
}
