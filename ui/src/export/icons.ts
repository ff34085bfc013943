/** A sign for each kind of file; one that nobody drew a sign for is a file. */

import Braces from '@lucide/svelte/icons/braces';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import ChartGantt from '@lucide/svelte/icons/chart-gantt';
import File from '@lucide/svelte/icons/file';
import FileBox from '@lucide/svelte/icons/file-box';
import FileText from '@lucide/svelte/icons/file-text';
import Globe from '@lucide/svelte/icons/globe';
import Image from '@lucide/svelte/icons/image';
import Mail from '@lucide/svelte/icons/mail';
import PenTool from '@lucide/svelte/icons/pen-tool';
import Presentation from '@lucide/svelte/icons/presentation';
import Printer from '@lucide/svelte/icons/printer';
import Server from '@lucide/svelte/icons/server';
import Sheet from '@lucide/svelte/icons/sheet';
import Table from '@lucide/svelte/icons/table';
import Workflow from '@lucide/svelte/icons/workflow';
import type { Icon } from '../parts/icon';

const ICONS: Readonly<Record<string, Icon>> = {
	'as-deployed': Server,
	csv: Table,
	html: Globe,
	ics: CalendarDays,
	json: Braces,
	mail: Mail,
	markdown: FileText,
	mermaid: Workflow,
	'ms-project': ChartGantt,
	pdf: Printer,
	png: Image,
	portfolio: FileBox,
	pptx: Presentation,
	svg: PenTool,
	xlsx: Sheet,
};

export function iconOf(format: string): Icon {
	return ICONS[format] ?? File;
}
