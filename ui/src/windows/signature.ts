/** Waivers that the engine offers say neither who gives them nor why: people say so before they are given. */

import type { Command } from '../host/wire/Command';
import type { Waiver } from '../host/wire/Waiver';

/** What people say of a waiver. */
export interface Signature {
	reason: string;
	approver: string;
	expires_at: number;
}

/** Who permits, and why, while an offer is only previewed. */
const PREVIEWED = '–';

/** Returns the waivers that a command gives, those of its parts too. */
export function waiversOf(command: Command): Waiver[] {
	switch (command.do) {
		case 'give-waiver':
			return [command.waiver];
		case 'batch':
			return command.commands.flatMap(waiversOf);
		default:
			return [];
	}
}

/** Returns the command with its waivers signed. */
export function signed(command: Command, by: Signature): Command {
	switch (command.do) {
		case 'give-waiver':
			return { ...command, waiver: { ...command.waiver, ...by } };
		case 'batch':
			return { ...command, commands: command.commands.map((each) => signed(each, by)) };
		default:
			return command;
	}
}

/** Returns what an offer needs of people; null when it needs nothing. */
export function blankOf(command: Command, approver: string): Signature | null {
	const [first] = waiversOf(command);
	return first ? { reason: '', approver, expires_at: first.expires_at } : null;
}

/** Returns an offer as it can be previewed before anybody has signed it. */
export function previewable(command: Command): Command {
	const blank = blankOf(command, PREVIEWED);
	return blank ? signed(command, { ...blank, reason: PREVIEWED }) : command;
}

/** Says whether everything is said that a waiver needs. */
export function isComplete(signature: Signature): boolean {
	return signature.reason.trim() !== '' && signature.approver.trim() !== '';
}
