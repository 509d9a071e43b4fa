/** Leads from the old address of a page to the new one, with the passage, the moment and the day that the reader's address asked for. */
const link = document.querySelector<HTMLAnchorElement>('main a')!;
location.replace(link.href + location.search + location.hash);
