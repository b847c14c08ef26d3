import type { Language } from '../../../platform/texts/index.ts';
import { textsVersion } from '../../../platform/texts/overrides.ts';
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
  return { language, t: remembered(catalogueTexts(language)), format: formats(language) };
}

const REMEMBERED = 5000;

/** A list has hundreds of messages with the same few numbers ("3 weitere Termine"); formatting each anew was a sixth of a page. */
function remembered(translate: CatalogueTranslate): CatalogueTranslate {
  const known = new Map<string, string>();
  let version = textsVersion();
  return (key, values) => {
    if (values === undefined) return translate(key);
    if (version !== textsVersion()) {
      known.clear();
      version = textsVersion();
    }
    let address: string = key;
    for (const name in values) address += `\u0000${name}\u0001${values[name]}`;
    const before = known.get(address);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const text = translate(key, values);
    known.set(address, text);
    return text;
  };
}

export function wordsOf(language: Language): Words {
  return WORDS[language];
}
