import { expect, test } from 'vitest';
import { BrokenFrame, decode, encode, field } from './frame';

const record = { handle: 7, flags: 3, values: [100, 200, 110, 210, 10, 5] };

test('a frame gives back the head and every record it was made of', () => {
	const frame = decode<{ name: string }>(encode({ name: 'Größe' }, [record, { ...record, handle: 8 }]));
	expect(frame.head.name).toBe('Größe');
	expect(frame.count).toBe(2);
	expect([frame.words[0], frame.words[1], frame.words[16]]).toEqual([7, 3, 8]);
	expect(frame.dates[field.finish]).toBe(200);
	expect(frame.dates[field.windowFloat], 'what is not said is NaN').toBeNaN();
});

test('dates begin at a multiple of eight whatever the length of the head', () => {
	for (const name of ['', 'a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef', 'abcdefg']) {
		expect(decode(encode({ name }, [record])).dates[field.start]).toBe(100);
	}
});

test('a frame that is cut off is refused, not read as far as it goes', () => {
	const whole = encode({ name: 'x' }, [record]);
	expect(() => decode(whole.slice(0, whole.byteLength - 8))).toThrow(BrokenFrame);
	expect(() => decode(whole.slice(0, 6))).toThrow(BrokenFrame);
	expect(() => decode(new ArrayBuffer(2))).toThrow(BrokenFrame);
});
