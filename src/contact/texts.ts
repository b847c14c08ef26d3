import { defineTexts, type Translate } from '../platform/texts/index.ts';
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };

export type ContactText = keyof typeof de;
export type ContactTranslate = Translate<ContactText>;

/** The words of the contact point: forms, pages, letters. */
export const contactTexts = defineTexts('contact', { de, en });
