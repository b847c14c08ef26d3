import { defineTexts } from '../platform/texts/index.ts';
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

/** Words of the office's pages. */
export const officeTexts = defineTexts('office', { de, en });
export type OfficeTranslate = ReturnType<typeof officeTexts>;
