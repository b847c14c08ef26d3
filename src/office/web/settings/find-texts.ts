import type { OwnTexts } from '../../../network/index.ts';
import { allTexts, type Language } from '../../../platform/texts/index.ts';

/** A text of the interface: as it is delivered, and as the network words it. */
export interface InterfaceText {
  /** `<domain>.<key>`. */
  readonly name: string;
  readonly domain: string;
  readonly key: string;
  readonly delivered: Readonly<Record<Language, string>>;
  readonly own: { readonly de?: string | undefined; readonly en?: string | undefined };
}

/** Texts that hold the words in their name or wording, in any case; empty words find those that the network words itself. */
export function findTexts(words: string, own: OwnTexts): readonly InterfaceText[] {
  const wanted = words.trim().toLowerCase();
  return [...all(own)].filter((text) =>
    wanted === ''
      ? Object.keys(text.own).length > 0
      : [text.name, text.delivered.de, text.delivered.en, text.own.de, text.own.en].some((part) =>
          part?.toLowerCase().includes(wanted),
        ),
  );
}

/** One text by its name; null = there is none. */
export function textNamed(name: string, own: OwnTexts): InterfaceText | null {
  const dot = name.indexOf('.');
  const [domain, key] = [name.slice(0, dot), name.slice(dot + 1)];
  const texts = allTexts().get(domain);
  const [de, en] = [entryOf(texts?.de, key), entryOf(texts?.en, key)];
  if (de === undefined || en === undefined) return null;
  return { name, domain, key, delivered: { de, en }, own: own[domain]?.[key] ?? {} };
}

function* all(own: OwnTexts): Generator<InterfaceText> {
  for (const [domain, texts] of allTexts()) {
    for (const [key, de] of Object.entries(texts.de)) {
      const delivered = { de, en: texts.en[key] ?? de };
      yield { name: `${domain}.${key}`, domain, key, delivered, own: own[domain]?.[key] ?? {} };
    }
  }
}

/** Own properties only: a name comes from an address. */
function entryOf(texts: Readonly<Record<string, string>> | undefined, key: string) {
  return texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;
}
