/**
 * Labels with a halo of their own ground. To shape a text and its halo takes longer than all the rest of a
 * frame, and most labels of a frame were in the one before: each is drawn once, and put down again.
 */

import type { Label } from './picture';
import type { Theme } from './theme';

/** Width of the halo's line, half of which lies outside the letters. */
const HALO = 3;
/** Height of an image: the letters of a label with everything above and below them. */
const HEIGHT = 20;
/** How many images are kept: more than a large screen of lanes shows, or none would live until the next frame. */
const MOST = 512;

const known = new WeakMap<Theme, Map<string, HTMLCanvasElement>>();

export function paintLabel(context: CanvasRenderingContext2D, label: Label, theme: Theme): void {
	const ratio = devicePixelRatio || 1;
	const image = imageOf(label, theme, ratio);
	// On whole pixels of the screen, where it stays as sharp as it was drawn.
	const x = Math.round((label.x - HALO) * ratio) / ratio;
	const y = Math.round((label.y + 0.5 - HEIGHT / 2) * ratio) / ratio;
	context.drawImage(image, x, y, image.width / ratio, image.height / ratio);
}

function imageOf(label: Label, theme: Theme, ratio: number): HTMLCanvasElement {
	let images = known.get(theme);
	if (!images) {
		images = new Map();
		known.set(theme, images);
	}
	const key = `${ratio} ${label.on} ${label.tone} ${label.text}`;
	let image = images.get(key);
	if (image) return image;
	image = drawn(label, theme, ratio);
	images.set(key, image);
	if (images.size > MOST) images.delete(images.keys().next().value ?? '');
	return image;
}

function drawn(label: Label, theme: Theme, ratio: number): HTMLCanvasElement {
	const image = document.createElement('canvas');
	const context = image.getContext('2d');
	if (!context) return image;
	context.font = theme.font.label;
	image.width = Math.ceil((context.measureText(label.text).width + 2 * HALO) * ratio);
	image.height = Math.ceil(HEIGHT * ratio);
	context.scale(ratio, ratio);
	context.font = theme.font.label;
	context.textBaseline = 'middle';
	context.textAlign = 'left';
	context.lineJoin = 'round';
	context.lineWidth = HALO;
	context.strokeStyle = theme.colour[label.on];
	context.strokeText(label.text, HALO, HEIGHT / 2);
	context.fillStyle = theme.colour[label.tone === 'bad' ? 'crit-text' : 'text-2'];
	context.fillText(label.text, HALO, HEIGHT / 2);
	return image;
}
