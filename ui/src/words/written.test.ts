import { type AST, parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/** Whatever people see or hear comes from the catalogue: nothing is written into a view. */
const views: Record<string, string> = import.meta.glob('../**/*.svelte', {
	query: '?raw',
	import: 'default',
	eager: true,
});
const modules: Record<string, string> = import.meta.glob(
	['../**/*.ts', '!../**/*.test.ts', '!../host/**', '!../timeline/bench.ts'],
	{ query: '?raw', import: 'default', eager: true },
);

/** Attributes that are shown or read aloud. */
const SPOKEN = [
	'aria-label',
	'aria-description',
	'aria-roledescription',
	'aria-valuetext',
	'title',
	'placeholder',
	'alt',
	'label',
	'text',
	'why',
];
/** Signs and names that are the same in every language. */
const SAME = /^(Slipway|Alt|Esc|Tab|F2|FS|SS|FF|SF|⌘)$/;

type Node = { type: string; [name: string]: unknown };

function isWords(text: string): boolean {
	// Two letters make a word; one behind a figure is a unit.
	return /\p{L}{2}|\d\s?\p{L}/u.test(text) && !SAME.test(text.trim());
}

/** String literals of an expression, but for those that are arguments of a call or compared with. */
function literals(node: Node): string[] {
	switch (node.type) {
		case 'Literal':
			return typeof node.value === 'string' ? [node.value] : [];
		case 'TemplateLiteral':
			return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
		case 'ConditionalExpression':
			return [...literals(node.consequent as Node), ...literals(node.alternate as Node)];
		case 'LogicalExpression':
			return [...literals(node.left as Node), ...literals(node.right as Node)];
		case 'BinaryExpression':
			return node.operator === '+' ? [...literals(node.left as Node), ...literals(node.right as Node)] : [];
		default:
			return [];
	}
}

function inAttribute(attribute: AST.Attribute): string[] {
	if (!SPOKEN.includes(attribute.name) || attribute.value === true) return [];
	const parts = Array.isArray(attribute.value) ? attribute.value : [attribute.value];
	return parts.flatMap((part) =>
		part.type === 'Text' ? [part.data] : literals(part.expression as unknown as Node),
	);
}

/** The words that a view writes itself. */
function written(source: string): string[] {
	const found: string[] = [];
	const walk = (node: unknown): void => {
		if (Array.isArray(node)) {
			for (const each of node) walk(each);
			return;
		}
		if (typeof node !== 'object' || node === null) return;
		const { type } = node as Node;
		if (type === 'Text') found.push((node as AST.Text).data);
		else if (type === 'ExpressionTag')
			found.push(...literals((node as AST.ExpressionTag).expression as unknown as Node));
		else if (type === 'StyleDirective' || type === 'ClassDirective') return;
		else if (type === 'Attribute') found.push(...inAttribute(node as AST.Attribute));
		else for (const [name, value] of Object.entries(node)) if (name !== 'css') walk(value);
	};
	walk(parse(source, { modern: true }).fragment);
	return found.map((text) => text.trim()).filter(isWords);
}

/** The words that a module gives to an element or draws on a canvas. */
function given(source: string): string[] {
	const place =
		/(?:setAttribute\(\s*'(?:aria-label|aria-description|title|placeholder|alt)'\s*,\s*|\.(?:textContent|title|ariaLabel|placeholder|innerText)\s*=\s*|fillText\(\s*)(['"`])((?:(?!\1).)*)\1/g;
	return [...source.matchAll(place)].map(([, , text]) => text ?? '').filter(isWords);
}

function faults(sources: Record<string, string>, read: (source: string) => string[]): string[] {
	return Object.entries(sources).flatMap(([path, source]) => read(source).map((text) => `${path}: ${text}`));
}

describe('words in views', () => {
	it('come from the catalogue', { timeout: 120_000 }, () => {
		expect(faults(views, written), 'say these by a key of the catalogue').toEqual([]);
	});

	it('come from the catalogue where a module sets or draws them', () => {
		expect(faults(modules, given)).toEqual([]);
	});

	it('are noticed wherever they stand', () => {
		expect(written('<p>Hello</p>')).toEqual(['Hello']);
		expect(written('{#if a}<b title="Go on">{say("x")}</b>{/if}')).toEqual(['Go on']);
		expect(written('<input placeholder={empty ? "Name" : ""} aria-label="The name" />')).toEqual([
			'Name',
			'The name',
		]);
		expect(written('<span>{open ? "open" : say("closed")}</span>')).toEqual(['open']);
		expect(written('<i class="quiet" data-testid="field">{n} · {say("key", { as: "word" })}</i>')).toEqual(
			[],
		);
		expect(written('<text>+8 d</text>')).toEqual(['+8 d']);
		expect(given("element.textContent = 'Hello';")).toEqual(['Hello']);
		expect(given("context.fillText('Today', 1, 2)")).toEqual(['Today']);
		expect(given("element.setAttribute('aria-label', say('key'))")).toEqual([]);
	});
});
