import { IntlMessageFormat } from 'intl-messageformat';

/** Texts of one language: key → ICU message. */
export type Catalogue = Readonly<Record<string, string>>;

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** Numbers of the parser's node types (its enum is not exported by the package we use). */
const PLURAL = 6;
const SELECT = 5;
const LITERAL = 0;
const POUND = 7;
const TAG = 8;

function parse(message: string, language: string): readonly Node[] {
  return new IntlMessageFormat(message, language).getAst();
}

function walk(nodes: readonly Node[], visit: (node: Node) => void): void {
  for (const node of nodes) {
    visit(node);
    if ('options' in node)
      for (const option of Object.values(node.options)) walk(option.value, visit);
    if ('children' in node) walk(node.children, visit);
  }
}

/** Keys that stand in one of the two catalogues only. */
export function keysWithoutTwin(a: Catalogue, b: Catalogue): string[] {
  return [
    ...Object.keys(a).filter((key) => !(key in b)),
    ...Object.keys(b).filter((key) => !(key in a)),
  ];
}

/** Keys whose message is empty or begins or ends with a space. */
export function emptyOrPaddedTexts(catalogue: Catalogue): string[] {
  return Object.entries(catalogue)
    .filter(([, message]) => message === '' || message !== message.trim())
    .map(([key]) => key);
}

/** Names and kinds of the values a message needs, sorted: `count (plural)`, `name`. */
export function placeholders(message: string, language: string): string[] {
  const found = new Set<string>();
  walk(parse(message, language), (node) => {
    if (node.type === LITERAL || node.type === POUND || !('value' in node)) return;
    const kind = node.type === PLURAL ? ' (plural)' : node.type === SELECT ? ' (select)' : '';
    found.add(`${node.type === TAG ? '<>' : ''}${node.value}${kind}`);
  });
  return [...found].sort();
}

/** Keys that need other values in one language than in the other; a plural in one only is a difference of grammar, not of values. */
export function differentPlaceholders(
  a: { language: string; texts: Catalogue },
  b: { language: string; texts: Catalogue },
): string[] {
  const names = (message: string, language: string) =>
    [
      ...new Set(placeholders(message, language).map((name) => name.replace(/ \(plural\)$/, ''))),
    ].join();
  return Object.keys(a.texts).filter((key) => {
    const other = b.texts[key];
    return (
      other !== undefined && names(a.texts[key] ?? '', a.language) !== names(other, b.language)
    );
  });
}

/** Sentences about messages that are no ICU message or lack a plural form their language needs. */
export function brokenMessages(catalogue: Catalogue, language: string): string[] {
  return Object.entries(catalogue).flatMap(([key, message]) => {
    try {
      return missingPluralForms(message, language).map(
        (form) => `${key}: no plural form "${form}"`,
      );
    } catch (error) {
      return [`${key}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

function missingPluralForms(message: string, language: string): string[] {
  const missing: string[] = [];
  walk(parse(message, language), (node) => {
    if (node.type !== PLURAL || !('pluralType' in node)) return;
    const type = node.pluralType ?? 'cardinal';
    const forms = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
    const given = Object.keys(node.options);
    for (const form of forms) {
      const isCovered = given.includes(form) || (form === 'one' && given.includes('=1'));
      if (!isCovered) missing.push(form);
    }
  });
  return missing;
}

/** Keys that stand nowhere in the sources as a literal. A computed key must come from a literal map. */
export function unusedKeys(catalogue: Catalogue, sources: string): string[] {
  return Object.keys(catalogue).filter(
    (key) => !["'", '"', '`'].some((quote) => sources.includes(`${quote}${key}${quote}`)),
  );
}

/** Keys asked for as `t('key')` that the catalogue lacks. */
export function missingKeys(catalogue: Catalogue, sources: string): string[] {
  const asked = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return [...new Set(asked.filter((key) => !(key in catalogue)))];
}

/** Keys whose English text is the German one, except words that are the same in both. */
export function untranslated(
  de: Catalogue,
  en: Catalogue,
  sameInBoth: readonly RegExp[],
): string[] {
  return Object.entries(de)
    .filter(([key, message]) => en[key] === message)
    .filter(([, message]) => /\p{L}{2}/u.test(message.replace(/\{[^{}]*\}/g, '')))
    .filter(([, message]) => !sameInBoth.some((pattern) => pattern.test(message)))
    .map(([key]) => key);
}

/** `key: word` for every forbidden word. */
export function forbiddenWords(catalogue: Catalogue, forbidden: readonly RegExp[]): string[] {
  return Object.entries(catalogue).flatMap(([key, message]) =>
    forbidden.flatMap((pattern) => {
      const found = pattern.exec(message);
      return found ? [`${key}: ${found[0]}`] : [];
    }),
  );
}
