import { describe, expect, it } from 'vitest';
import { readTable, typedRows } from './table';

const table = (...lines: string[]) => {
	const read = readTable(lines.join('\n'));
	if (!read) throw new Error('there is a table');
	return read;
};
const told = (...lines: string[]) =>
	typedRows(table(...lines)).map(({ level, name, duration, start, owner, after }) =>
		[level, name, duration, start, owner, after.map((link) => `${link.row}${link.kind}${link.lag}`).join(' ')]
			.join('|')
			.replace(/\|+$/, ''),
	);

describe('a table from a spreadsheet', () => {
	it('is known by its headings', () => {
		const read = table(
			'ID\tTask Name\tDuration\tStart\tFinish\tPredecessors',
			'1\tBuild\t3 days\t2027-03-01\t2027-03-03\t',
		);
		expect(read.roles).toEqual(['number', 'name', 'duration', 'start', 'nothing', 'after']);
		expect(read.rows).toHaveLength(1);
	});

	it('is known by its cells where nothing stands above them', () => {
		const read = table(
			'1\tBuild\t3d\t1.3.2027\t5.3.2027\t',
			'2\tTest it well\t2 wks\t8 Mar 2027\t12 Mar 2027\t1FS+2d',
		);
		expect(read.headings).toBeNull();
		expect(read.roles).toEqual(['number', 'name', 'duration', 'start', 'nothing', 'after']);
	});

	it('may be German', () => {
		expect(table('Nr.\tVorgangsname\tDauer\tAnfang\tVorgänger', '1\tBau\t3d\t\t').roles).toEqual([
			'number',
			'name',
			'duration',
			'start',
			'after',
		]);
	});

	it('is known by its cells in German, too', () => {
		const read = table('Bauen\t3 Tage\t1. März 2027\tAda', 'Prüfen\t2t\tMo 8. Mär\tBo');
		expect(read.roles).toEqual(['name', 'duration', 'start', 'nothing']);
	});

	it('may be names alone, indented', () => {
		const tree = ['0|Build', '1|Compile', '1|Sign', '0|Ship'];
		expect(told('Build', '  Compile', '  Sign', 'Ship')).toEqual(tree);
		expect(told('Build', '\tCompile', '\tSign', 'Ship')).toEqual(tree);
	});

	it('has cells with line ends and quotes in quotes', () => {
		expect(told('"Build ""all""\nof it"\t3d', 'Ship\t1d')).toEqual(['0|Build "all" of it|3d', '0|Ship|1d']);
	});

	it('links rows by their numbers, with type and lag', () => {
		expect(told('7\tBuild\t3d\t', '9\tTest\t2d\t7', '12\tShip\t1d\t7SS+1d;9FF-4h')).toEqual([
			'0|Build|3d',
			'0|Test|2d|||0FS',
			'0|Ship|1d|||0SS+1d 1FF-4h',
		]);
	});

	it('counts rows where they have no numbers, the nameless too', () => {
		expect(told('Name\tDuration\tPredecessors', 'Build\t3d\t', '\t2d\t', 'Ship\t1d\t1')).toEqual([
			'0|Build|3d',
			'0|Ship|1d|||0FS',
		]);
	});

	it('takes levels from their column', () => {
		expect(told('Outline Level\tName', '1\tBuild', '2\tCompile')).toEqual(['0|Build', '1|Compile']);
	});

	it('is nothing where there is nothing', () => {
		expect(readTable(' \n\t\n')).toBeNull();
	});
});
