import { defineTexts, type Translate } from '../platform/texts/index.ts';
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

export type CatalogueText = keyof typeof de;
export type CatalogueTranslate = Translate<CatalogueText>;

/** The words of the catalogue's pages. */
export const catalogueTexts = defineTexts('catalogue', { de, en });
