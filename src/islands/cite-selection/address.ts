/**
 * The address of the page, as others may use it: that at which it is read or, in a folder that was carried away, that at which it is
 * published; undefined where it is published nowhere.
 */
export function pageAddress(): string | undefined {
	if (!('carried' in document.documentElement.dataset)) return location.href.replace(/[?#].*/, '');
	return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
}
