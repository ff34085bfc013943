/**
 * The name of a control that shows only an icon: after a moment under the pointer, at once with the
 * keyboard. One layer serves all; screen readers hear `aria-label` instead.
 */

import type { Attachment } from 'svelte/attachments';
import { sayKeys } from '../words/keyNames';
import { placeAt } from './place';
import './tooltip.css';

const DELAY = 400;

let layer: HTMLElement | null = null;

function theLayer(): HTMLElement {
	if (layer?.isConnected) return layer;
	layer = document.createElement('div');
	layer.className = 'tooltip';
	layer.popover = 'manual';
	layer.setAttribute('aria-hidden', 'true');
	document.body.append(layer);
	return layer;
}

/** Shows `text` beside an element while it is pointed at or focused. */
export function tooltip(text: string, keys?: string): Attachment<HTMLElement> {
	return (element) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const show = () => {
			const tip = theLayer();
			tip.textContent = text;
			if (keys) {
				const hint = document.createElement('span');
				hint.textContent = sayKeys(keys);
				tip.append(hint);
			}
			tip.showPopover?.();
			void placeAt(element, tip, 'bottom', 6);
		};
		const hide = () => {
			clearTimeout(timer);
			if (layer?.matches(':popover-open')) layer.hidePopover();
		};
		const soon = () => {
			clearTimeout(timer);
			timer = setTimeout(show, DELAY);
		};
		const focused = () => {
			if (element.matches(':focus-visible')) show();
		};
		element.addEventListener('pointerenter', soon);
		element.addEventListener('pointerleave', hide);
		element.addEventListener('pointerdown', hide);
		element.addEventListener('focus', focused);
		element.addEventListener('blur', hide);
		return () => {
			hide();
			element.removeEventListener('pointerenter', soon);
			element.removeEventListener('pointerleave', hide);
			element.removeEventListener('pointerdown', hide);
			element.removeEventListener('focus', focused);
			element.removeEventListener('blur', hide);
		};
	};
}
