import { defineTexts } from '../platform/texts/index.ts';
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

/** Words of the frame and of the pages about the network itself. */
export const networkTexts = defineTexts('network', { de, en });
export type NetworkTranslate = ReturnType<typeof networkTexts>;
