/** Has the bundler (mimalloc) give back at once what it needs no more; by itself it keeps some 200 MB until its process ends. */
export const bundlerMemory = { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_RESERVE: '0' };
