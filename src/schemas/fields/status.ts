import { z } from 'zod';

/** What a text is worth: the exact words, the words as their author corrected them, a summary, or a machine's. */
export const StatusSchema = () => z.enum(['verbatim', 'revised', 'summary', 'machine-transcript']);
