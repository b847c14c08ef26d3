import { defineTexts } from '../platform/texts/index.ts';
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

/** Words of the page frame and the pieces: everything else comes as properties from the domains. */
export const uiTexts = defineTexts('ui', { de, en });
