import { describe, expect, it } from 'vitest';
import { NO_LOOK, readColour, readLook } from './look';

describe('the look of a report', () => {
	it('takes a colour as people type it, and nothing else for one', () => {
		expect(['#C8102E', 'c8102e', ' #c8102e '].map(readColour)).toEqual(Array(3).fill('#c8102e'));
		for (const none of ['', 'red', '#c8102', '#c8102e0', '#c8102g', null, 7])
			expect(readColour(none)).toBeNull();
	});

	it('is read as it was kept, and as by itself where that makes no sense', () => {
		const logo = { name: 'logo.png', hash: '0a', size: 7 };
		const look = { accent: '#c8102e', logo, template: null };
		expect(readLook(JSON.parse(JSON.stringify(look)))).toEqual(look);
		for (const none of [undefined, null, 'red', {}, { accent: 'red', logo: { name: 'a' }, template: [] }])
			expect(readLook(none)).toEqual(NO_LOOK);
	});
});
