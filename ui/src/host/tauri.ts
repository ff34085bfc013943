/** The host in the product: the app's own commands over Tauri. Nothing else imports Tauri. */

import { Channel, invoke } from '@tauri-apps/api/core';
import type { Host } from './host';
import type { SearchProgress } from './wire/SearchProgress';

/** Small raw messages may arrive as a view or as plain numbers, large ones as a buffer. */
function asBuffer(message: ArrayBuffer | Uint8Array | number[]): ArrayBuffer {
	if (message instanceof ArrayBuffer) return message;
	return Uint8Array.from(message).buffer;
}

async function bytes(command: string, args?: Record<string, unknown>): Promise<ArrayBuffer> {
	return asBuffer(await invoke<ArrayBuffer | Uint8Array | number[]>(command, args));
}

export function connect(): Host {
	return {
		subscribe(listener, deskChanged) {
			const channel = new Channel<ArrayBuffer | Uint8Array | number[]>();
			channel.onmessage = (message) => {
				const frame = asBuffer(message);
				if (frame.byteLength > 0) listener(frame);
				else deskChanged();
			};
			return invoke('subscribe', { channel });
		},
		snapshot: () => bytes('snapshot'),
		perform: (command) => invoke('perform', { command }),
		preview: (command, seen) => bytes('preview', { command, seen }),
		undo: () => invoke('undo'),
		redo: () => invoke('redo'),
		explain: (task) => invoke('explain', { task }),
		barriers: (task) => invoke('barriers', { task }),
		goal(release, by, heard) {
			const progress = new Channel<SearchProgress>();
			progress.onmessage = heard;
			return invoke('goal', { release, by, progress });
		},
		repairs(fingerprint, heard) {
			const progress = new Channel<SearchProgress>();
			progress.onmessage = heard;
			return invoke('repairs', { fingerprint, progress });
		},
		stopGoal: () => invoke('stop_goal'),
		fixes: (fingerprint) => invoke('fixes', { fingerprint }),
		chains: (fingerprint) => invoke('chains', { fingerprint }),
		prospect: (command) => invoke('prospect', { command }),
		portrait: (template) => invoke('portrait', { template }),
		addStarters: () => invoke('add_starters'),
		environments: (from, to, after) => invoke('environments', { from, to, after }),
		promises: (one, other) => invoke('promises', { one, other }),
		freeSlots: (days) => invoke('free_slots', { days }),
		occurrences: (at, count) => invoke('occurrences', { at, count }),
		outlook: (mine) => invoke('outlook', { mine }),
		findingHistory: () => invoke('finding_history'),
		costs: () => bytes('costs'),
		gates: () => invoke('gates'),
		agenda: (review) => invoke('agenda', { review }),
		attach: () => invoke('attach'),
		saveAttachment: (hash, name) => invoke('save_attachment', { hash, name }),
		changedSince: (at) => invoke('changed_since', { at }),
		history: () => invoke('history'),
		lookBack: (seq) => invoke('look_back', { seq }),

		desk: () => invoke('desk'),
		setSettings: (settings) => invoke('set_settings', { settings }),
		words: (language) => invoke('words', { language }),

		newPortfolio: (name) => invoke('new_portfolio', { name }),
		openPortfolio: () => invoke('open_portfolio'),
		openRecent: (index) => invoke('open_recent', { index }),
		openSample: () => invoke('open_sample'),
		closePortfolio: () => invoke('close_portfolio'),
		newWindow: () => invoke('new_window'),
		closeWindow: () => invoke('close_window'),

		chooseImport: () => invoke('choose_import'),
		pasteImport: (text) => invoke('paste_import', { text }),
		lookAtImport(headed, heard) {
			const progress = new Channel<number>();
			progress.onmessage = heard;
			return invoke('look_at_import', { headed, progress });
		},
		readImport(choice, heard) {
			const progress = new Channel<number>();
			progress.onmessage = heard;
			return invoke('read_import', { choice, progress });
		},
		stopImport: () => invoke('stop_import'),
		applyImport: (target) => invoke('apply_import', { target }),
		openDropped: () => invoke('open_dropped'),

		exportFormats: () => invoke('export_formats'),
		exportOffer: (choice) => invoke('export_offer', { choice }),
		exportPlan(choice, begun) {
			const channel = new Channel<null>();
			channel.onmessage = begun;
			return invoke('export_plan', { choice, begun: channel });
		},
		stopExport: () => invoke('stop_export'),
		copyExport: (choice) => invoke('copy_export', { choice }),
		showExport: () => invoke('show_export'),

		reportKinds: () => invoke('report_kinds'),
		chooseLogo: () => invoke('choose_logo'),
		chooseTemplate: () => invoke('choose_template'),
		composeReport: (choice) => invoke('compose_report', { choice }),
		writeReport(choice, format, begun) {
			const channel = new Channel<null>();
			channel.onmessage = begun;
			return invoke('write_report', { choice, format, begun: channel });
		},
		copyReportPage: (edition, page) => invoke('copy_report_page', { edition, page }),

		metrics: () => invoke('metrics'),
		awaited: (days, quiet) => invoke('awaited', { days, quiet }),
		writeProgressSheet: (choice) => invoke('write_progress_sheet', { choice }),
		chooseProgressSheet: () => invoke('choose_progress_sheet'),
		progressSheet: () => invoke('progress_sheet'),
		takeProgress: (tasks) => invoke('take_progress', { tasks }),
		leaveProgressSheet: () => invoke('leave_progress_sheet'),

		chooseComparison: () => invoke('choose_comparison'),
		comparison: () => invoke('comparison'),
		previewMerge: (decided) => invoke('preview_merge', { decided }),
		merge: (decided) => invoke('merge', { decided }),
		compareImport: () => invoke('compare_import'),
		endComparison: () => invoke('end_comparison'),

		saveCopy: (withHistory) => invoke('save_copy', { withHistory }),
		saveBeside: () => invoke('save_beside'),
		giveWay: () => invoke('give_way'),
		showInFolder: () => invoke('show_in_folder'),
		renamePortfolio: (name) => invoke('rename_portfolio', { name }),
	};
}
