import type { Locale } from '../locales.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Grammar } from './grammar.ts';

/** The grammars of the languages of the interface. */
export const grammars: Readonly<Record<Locale, Grammar>> = { fr, en };
