/** What is said of the copy in browsers: `offline.<name>`. */
export const stringNames = [
	'unsupported',
	'none',
	'pages',
	'whole',
	'partial',
	'newer',
	'disconnected',
	'receiving',
	'quota',
	'refused',
	'network',
	'stopped',
	'removed',
	'keep',
	'resume',
	'keepPages',
	'update',
	'later',
	'stop',
	'remove',
	'copyRead',
	'pagesRead',
	'pageAbsent',
	'retry',
] as const;

export type StringName = (typeof stringNames)[number];

export type OfflineStrings = Record<StringName, string>;
