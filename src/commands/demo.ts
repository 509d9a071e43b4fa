// The complete fictional edition, which shows what the site does with interventions, videos and transcripts.
process.env['CONTENT_DIR'] = 'tests/editions/complete';
process.env['OUT_DIR'] = '.cache/demo-site';
await import('./start.ts');

export {};
