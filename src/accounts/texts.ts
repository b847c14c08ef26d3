import { defineTexts } from '../platform/texts/index.ts';
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

/** Words of signing in, of one's own account, of mandates and of the letters about them. */
export const accountTexts = defineTexts('accounts', { de, en });
export type AccountTranslate = ReturnType<typeof accountTexts>;
