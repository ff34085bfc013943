/**
 * Small editors that a key opens at the focused row: they float, take the keys while they are open, and
 * leave the plan beside them alive. One at a time.
 */

export type QuickKind = 'progress' | 'link' | 'links' | 'release' | 'environment' | 'go-to' | 'paste';

export class Quick {
	current = $state.raw<{ kind: QuickKind } | null>(null);

	open(kind: QuickKind): void {
		this.current = { kind };
	}

	close(): void {
		this.current = null;
	}
}
