import { beforeAll, expect, test } from 'vitest';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { shortDuration, shortFloat } from './rounded';

const HOUR = 3600;
const DAY = 8 * HOUR;

beforeAll(() => setWords('en', englishSource()));

test('minutes go beside days, hours beside hundreds of days', () => {
	expect(shortDuration(15 * DAY + 5 * HOUR + 36 * 60, 'working', 480)).toBe('15 d 5 h');
	expect(shortDuration(3 * HOUR + 36 * 60, 'working', 480)).toBe('3 h 36 m');
	expect(shortDuration(132 * DAY + 5 * HOUR, 'working', 480)).toBe('132 d');
});

test('a float is never said to be larger than it is', () => {
	expect(shortFloat(21 * DAY + 2 * HOUR + 48 * 60, 'working', 480)).toBe('+21 d 2 h');
	expect(shortFloat(-(DAY + 4 * HOUR + 59 * 60), 'working', 480)).toBe('−1 d 4 h');
	expect(shortFloat(0, 'working', 480)).toBe('0 d');
	expect(shortFloat(31 * 86_400 + 20 * HOUR, 'elapsed', 480), 'by the clock').toBe('+31 ed');
	expect(shortFloat(2 * 86_400 + 20 * HOUR, 'elapsed', 480)).toBe('+2 ed 20 eh');
});
