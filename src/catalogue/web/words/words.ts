import type { Language } from '../../../platform/texts/index.ts';
import { type Formats, formats } from '../../../ui/format.ts';
import { type CatalogueTranslate, catalogueTexts } from '../../texts.ts';

/** What every rule about wording needs: the language, its texts and its formats. */
export interface Words {
  readonly language: Language;
  readonly t: CatalogueTranslate;
  readonly format: Formats;
}

const WORDS: Record<Language, Words> = { de: makeWords('de'), en: makeWords('en') };

function makeWords(language: Language): Words {
  return { language, t: catalogueTexts(language), format: formats(language) };
}

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
