/** What a reader may have asked of their system or of their browser, for every page. */
export type Preference = 'dark' | 'forced-colors' | 'no-scripts' | 'reduced-motion';

/** How a window is opened, in CSS pixels. */
export interface Setting {
	width: number;
	height: number;
	preference: Preference | undefined;
}

/** A window of a browser: what has to be done otherwise in each engine. */
export interface EngineWindow {
	goto: (address: string) => Promise<void>;
	back: () => Promise<void>;
	/** Runs a function in the page. What it takes and returns crosses as JSON. */
	ask: <Result, Given extends unknown[]>(
		run: (...given: Given) => Result | Promise<Result>,
		...given: Given
	) => Promise<Result>;
	/** Presses keys together, as « Control+k »; they are named as in `KeyboardEvent.key`. */
	press: (keys: string) => Promise<void>;
	clickAt: (x: number, y: number) => Promise<void>;
	/** The page on paper, as a PDF; undefined where the engine prints nothing for a test. */
	print: (() => Promise<Uint8Array>) | undefined;
	/** What the page complained of, or asked of another host, since the window is open. */
	faults: () => Promise<string[]>;
	close: () => Promise<void>;
}

/** A browser that a test drives. */
export interface Engine {
	/** The name and the version that readers know. */
	name: string;
	/** Opens a window that shares nothing with those before; undefined where the engine has no such preference. */
	open: (setting: Setting) => Promise<EngineWindow | undefined>;
	close: () => Promise<void>;
}
