import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { GlossaryTerms } from './pages/glossary-terms.ts';
import { InterventionPage } from './pages/intervention-page.ts';
import { SearchPage } from './pages/search-page.ts';

/** The paths of every page of a built site, but that of what does not exist and the addresses that lead elsewhere. */
export function listPaths(site: string): string[] {
	return readdirSync(site, { recursive: true, encoding: 'utf8' })
		.filter((file) => /(?:^|\/)index\.html$/.test(file) && !/\/formulaire\//.test(file))
		.filter((file) => !readFileSync(join(site, file), 'utf8').includes('http-equiv="refresh"'))
		.map((file) => `/${file.replace(/index\.html$/, '')}`)
		.sort();
}

interface Fixtures {
	searchPage: SearchPage;
	glossaryTerms: GlossaryTerms;
	intervention: InterventionPage;
	/** Other hosts that the page may ask, for they are intercepted. */
	allowed: readonly string[];
	/** What a page must never do, gathered while the test runs and checked at its end. */
	faults: string[];
}

/** Playwright's test, with the pages of the site; it fails where a page complains, breaks its CSP or asks another host for anything. */
export const test = base.extend<Fixtures>({
	searchPage: async ({ page }, use) => {
		await use(new SearchPage(page));
	},
	glossaryTerms: async ({ page }, use) => {
		await use(new GlossaryTerms(page));
	},
	intervention: async ({ page }, use) => {
		await use(new InterventionPage(page));
	},
	allowed: [[], { option: true }],
	faults: [
		async ({ page, allowed }, use) => {
			const faults: string[] = [];
			page.on('console', (message) => {
				// A browser may ask the root of the host for the icon of a page that only redirects, and names none.
				if (message.location().url.endsWith('/favicon.ico')) return;
				faults.push(`console ${message.type()}: ${message.text()} ${message.location().url}`);
			});
			page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
			page.on('request', (request) => {
				const { hostname, protocol, origin } = new URL(request.url());
				if (
					hostname !== '127.0.0.1' &&
					!['data:', 'blob:', 'about:', 'file:'].includes(protocol) &&
					!allowed.includes(origin)
				)
					faults.push(`request to another host: ${request.url()}`);
			});
			await page.addInitScript(() => {
				document.addEventListener('securitypolicyviolation', (event) => {
					console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
				});
			});
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true },
	],
});

/** The servers beside the real edition's, by the edition that they serve: see the configuration. */
export const on = {
	minimal: at(1, '/actes/'),
	complete: at(2, '/'),
	media: at(3, '/actes/'),
};

/** What `test.use` needs to read the pages of another server. */
function at(offset: number, path: string) {
	return {
		baseURL: async (
			{ baseURL }: { baseURL?: string | undefined },
			use: (address: string) => Promise<void>,
		) => {
			const address = new URL(path, baseURL);
			address.port = String(Number(address.port) + offset);
			await use(address.href);
		},
	};
}

export { expect };
