import { decodeHtmlEntities } from '../../model/html-entities.ts';
import { plainTitle } from '../../model/plain-title.ts';
import { escapeHtml, isHtml, textToHtml } from '../../model/text-to-html.ts';
import type { DeliveryFormat, TimeModel } from '../../tables.ts';
import { LANGUAGE_WORDS } from '../table/choices.ts';
import { fieldsOf, type JsonNode, textOf, textsOf } from './json-node.ts';

const NAMES = [
  'name',
  'audienceType',
  'credentialCategory',
  'targetName',
  'educationalRole',
] as const;

/** The plain words of a field that may hold texts, named things (`DefinedTerm`, `Audience`, …) or both, each once. */
export function wordsOf(node: JsonNode | undefined, name: string): string[] {
  const named = fieldsOf(node, name).map(
    (one) => NAMES.map((key) => textOf(one, key)).find(Boolean) ?? '',
  );
  return [
    ...new Set([...textsOf(node, name), ...named].map(plainTitle).filter((word) => word !== '')),
  ];
}

/** Keywords: a list or one text with commas. */
export function keywordsOf(node: JsonNode | undefined, name: string): string[] {
  const words = wordsOf(node, name);
  return [
    ...new Set(words.flatMap((word) => word.split(/[,;|]/).map((part) => part.trim()))),
  ].filter((word) => word !== '');
}

/** A description as HTML that still has to be sanitised; empty if there is none. */
export function htmlOf(text: string): string {
  return isHtml(text) ? text : textToHtml(decodeHtmlEntities(text));
}

/** A heading and a list below it; empty without items. */
export function listHtml(heading: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<h3>${heading}</h3><ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
}

/** The last part of an address or prefixed name: `https://schema.org/EventCancelled` → `EventCancelled`. */
export function localName(text: string): string {
  return text.slice(
    Math.max(text.lastIndexOf('/'), text.lastIndexOf('#'), text.lastIndexOf(':')) + 1,
  );
}

/** Languages as BCP 47 tags, from tags (`de-DE`) or names (`Deutsch`, `German`); unknown ones are left out. */
export function languagesOf(node: JsonNode | undefined): string[] {
  const stated = fieldsOf(node, 'inLanguage').flatMap((one) =>
    [one.text, textOf(one, 'alternateName'), textOf(one, 'name')]
      .filter((text) => text !== '')
      .slice(0, 1),
  );
  const tags = stated.flatMap((text) => {
    const tag = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/i.exec(text)?.[1]?.toLowerCase();
    return tag ?? wordIn(LANGUAGE_WORDS, text) ?? wordIn(ENGLISH_NAMES, text) ?? [];
  });
  return [...new Set(tags)];
}

const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  German: 'de',
  English: 'en',
  Dutch: 'nl',
  Ukrainian: 'uk',
  Turkish: 'tr',
  Arabic: 'ar',
  Polish: 'pl',
  Russian: 'ru',
  French: 'fr',
  Spanish: 'es',
  Italian: 'it',
};

function wordIn(words: Readonly<Record<string, string>>, text: string): string | null {
  const sought = text.trim().toLowerCase();
  return Object.entries(words).find(([word]) => word.toLowerCase() === sought)?.[1] ?? null;
}

/** The form of teaching that words like `online`, `Blended` or `OfflineEventAttendanceMode` state; null if they state none. */
export function formatOf(words: readonly string[]): DeliveryFormat | null {
  const all = words.join(' ');
  if (/blended|hybrid|mixed/i.test(all)) return 'hybrid';
  if (/self-?paced|selbstlern|asynchron|on-?demand/i.test(all)) return 'selfpaced';
  const isOnline =
    /online|virtual|virtuell|distance|remote|mooc|web-?based|fernunterricht|digital/i.test(all);
  const isOnsite =
    /on-?site|offline|präsenz|presential|face.to.face|class-?room|in.?person|vor ort/i.test(all);
  if (isOnline && isOnsite) return 'hybrid';
  return isOnline ? 'online' : isOnsite ? 'onsite' : null;
}

/** Full time, part time and parts of the day that such words state. */
export function timesOf(words: readonly string[]): TimeModel[] {
  const all = words.join(' ');
  const signs: readonly (readonly [TimeModel, RegExp])[] = [
    ['fulltime', /full-?time|vollzeit/i],
    ['parttime', /part-?time|teilzeit|berufsbegleitend/i],
    ['evening', /evening|abend/i],
    ['weekend', /weekend|wochenend/i],
    ['block', /\bblock/i],
  ];
  return signs.filter(([, sign]) => sign.test(all)).map(([model]) => model);
}
