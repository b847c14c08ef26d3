/** What in a text may say who somebody is. */
export type PersonalKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'number'
  | 'code'
  | 'address'
  | 'date'
  | 'link';

export interface PersonalPart {
  readonly kind: PersonalKind;
  /** As it stands in the text. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Pattern {
  readonly kind: PersonalKind;
  /** The part named `it`, else the whole match; tried in the order of the list. */
  readonly pattern: RegExp;
  readonly isIt?: (text: string, after: string) => boolean;
}

const WORD = "[\\p{L}][\\p{L}'’.-]*";
const NAME = `\\p{Lu}[\\p{L}'’-]+`;
const JOINT = '(?:von|van|de|der|den|di|da|el|al|bin|zu|ben|la)';
const FULL_NAME = `(?:${JOINT} ){0,2}${NAME}(?:[ -](?:${JOINT} ){0,2}${NAME}){0,2}`;
/** Words after which a name typed small ends. */
const END = `und|oder|ich|wir|aus|wohne|komme|bin|habe|suche|möchte|moechte|will|in|mit|ist|hat|kann|als|geboren|i|and|from|im|am|an|the|den|die|der|das|ein|eine|arbeiten|wieder|zurück|ohne|sucht|noch|nicht|auch|bei|für|auf|zum|zur|werden|sein|haben|soll|muss|darf|ab|nach`;
const SMALL_NAME = `(?!(?:${END})\\b)\\p{L}[\\p{L}'’-]+(?: (?!(?:${END})\\b)\\p{L}[\\p{L}'’-]+){0,2}`;
const STREET = `\\p{L}[\\p{L}.'’-]*(?:str(?:aße|asse|\\.)?|weg|allee|platz|ring|gasse|damm|ufer|wall|straat|promenade|chaussee|steig|pfad|kamp)`;
const AMOUNT_AFTER =
  /^\s?(?:€|euro|eur\b|cent|%|prozent|stunden?|std|ue\b|uhr|kurse|menschen|personen|einwohner|kilometer|km\b)/iu;

/** So many digits in a row that they may stand for somebody; shorter ones are prices, hours, years. */
const LEAST_DIGITS = 5;
const digitsOf = (text: string) => text.replace(/\P{Nd}/gu, '').length;

const isAmount = (text: string, after: string) =>
  AMOUNT_AFTER.test(after) ||
  // 12.000, 1.500.000; 2026/2027, 2026-27
  /^\d{1,3}(?:\.\d{3})+$/.test(text.trim()) ||
  /^(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)$/.test(text.trim());

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'link',
    pattern:
      /\b(?:https?:\/\/)?(?:[\w-]+\.)?(?:facebook|instagram|linkedin|xing|tiktok|t|wa)\.(?:com|de|me)\/\S+/giu,
  },
  {
    kind: 'email',
    pattern:
      /[\p{L}\p{N}._%+-]+(?:@| @ |＠| ?(?:\(at\)|\[at\]|\{at\}) ?)[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\]|\(punkt\)|\[punkt\])\s?[\p{L}\p{N}-]+)+/giu,
  },
  {
    kind: 'email',
    pattern:
      /\b[\p{L}\p{N}._-]+ (?:at|ät) [\p{L}\p{N}-]+ (?:punkt|dot) (?:de|com|net|org|info|eu)\b/giu,
  },
  { kind: 'name', pattern: /(?<![\p{L}\p{N}/])@[\p{L}\p{N}_.]{3,}/giu },
  // IBAN
  {
    kind: 'number',
    pattern: /\b[a-z]{2}\s?\d{2}(?:\s?[a-z0-9]{4}){3,7}(?:\s?[a-z0-9]{1,4})?\b/giu,
    isIt: (text) => digitsOf(text) > 8,
  },
  {
    kind: 'date',
    pattern:
      /(?:geb(?:\.|oren)?|geburtstag|geburtsdatum|born|jahrgang)[^\d\n]{0,16}\d{1,4}(?:[./-]\s?(?:\d{1,2}|\p{L}+)[./-]?\s?\d{0,4}|\.? \p{L}+ \d{4})?/giu,
  },
  {
    kind: 'date',
    pattern: /\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b/gu,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `\\b(?:(?:an|in|am) de[rmn] |(?:Am|Im|Zum|Zur|Auf) )?${STREET}\\s?(?:nr\\.?\\s?)?\\d{1,4}(?:\\s?[a-z])?\\b`,
      'giu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `\\b(?:Am|Im|Zum|Zur|An der|An den|Auf dem|In der) ${NAME}(?: ${NAME})? \\d{1,3}(?:\\s?[a-z])?\\b(?!\\s?(?:uhr|€|euro|\\.))`,
      'gu',
    ),
  },
  // Number of an enquiry, code of a slip
  { kind: 'code', pattern: /\bK-[0-9A-Z]{4,8}\b/giu },
  {
    kind: 'code',
    pattern:
      /\b(?=[0-9A-Z -]*\d)[0-9A-HJKMNP-TV-Z]{4}[- ][0-9A-HJKMNP-TV-Z]{4}[- ][0-9A-HJKMNP-TV-Z]{4}\b/gu,
  },
  {
    kind: 'code',
    pattern:
      /\b(?:kundennummer|kunden-?nr\.?|aktenzeichen|az\.?|bg-?nummer|versicherungsnummer|steuer-?id|matrikelnummer|personalnummer|kennzeichen|passnummer|ausweisnummer|customer number)\s?:?\s?[\p{L}\p{N}/.-]*\p{Nd}[\p{L}\p{N}/. -]*[\p{L}\p{N}]/giu,
  },
  {
    kind: 'phone',
    pattern: /(?<![\p{L}\p{N}.,])(?:\+|\(?0)\p{Nd}(?:[\p{Nd}\s()/.–-]*\p{Nd})+/gu,
    isIt: (text, after) => digitsOf(text) > LEAST_DIGITS && !isAmount(text, after),
  },
  {
    kind: 'code',
    pattern: /\b(?=[\p{L}\p{N}/-]*\p{L})[\p{L}\p{N}/-]{6,}\b/gu,
    isIt: (text) => digitsOf(text) > 3,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{N}.,/-])(?:D-)?\\p{Nd}{5}(?:[ ,]+${NAME}(?:[- ](?:am|an|bei|der|${NAME}))?)?(?!\\p{N})`,
      'gu',
    ),
    isIt: (text, after) => !isAmount(text, after),
  },
  {
    kind: 'number',
    pattern: /(?<![\p{N},])(?<!(?:DIN|EN|ISO|IEC|VDE|§) ?)\p{Nd}(?:[\s/.–-]?\p{Nd})+(?![\p{N}])/gu,
    isIt: (text, after) => digitsOf(text) >= LEAST_DIGITS && !isAmount(text, after),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `\\b(?:Herrn?|Frau|Fräulein|Familie|Fam\\.|Fr\\.|Hr\\.|Dr\\.|Prof\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Miss)\\s+(?:(?:Dr|Prof|med|Dipl)\\.\\s*)*(?<it>${FULL_NAME})`,
      'gu',
    ),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `\\b(?:herrn?|frau|fr\\.|hr\\.)\\s+(?<it>(?!(?:${END})\\b)\\p{L}[\\p{L}'’-]{2,})`,
      'gu',
    ),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `\\b(?:ich hei(?:ß|ss)e|mein (?:vor|nach|familien)?name(?: ist)?:?|name:|my name(?:'s| is)|i am called|mein(?:e|en|em|er)? (?:sohn|tochter|mann|frau|freundin|freund|mutter|vater|bruder|schwester|kind) hei(?:ß|ss)t|er hei(?:ß|ss)t|sie hei(?:ß|ss)t|hei(?:ß|ss)t mit nachnamen|gez\\.|unterzeichnet)\\s+(?<it>${SMALL_NAME})`,
      'giu',
    ),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `\\b(?:[Ii]ch bin|[Hh]ier ist|[Hh]ier schreibt|I am|I'm|[Tt]his is)\\s+(?:die |der )?(?<it>${NAME} ${NAME})`,
      'gu',
    ),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `\\b(?:[Mm]ein(?:e|en|em|er)?|[Uu]nser(?:e|en|em|er)?|[Mm]y) (?:Sohn|Tochter|Mann|Frau|Freundin|Freund|Mutter|Vater|Bruder|Schwester|Chef|Chefin|Beraterin|Berater|Sachbearbeiterin|Sachbearbeiter|son|daughter|husband|wife|boss) (?:ist )?(?<it>${NAME}(?: ${NAME})?)(?=[ ,.(!?\\n]|$)`,
      'gu',
    ),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `^[ \\t]*(?:[Hh]allo|[Hh]i|[Mm]oin|[Ll]iebe[rs]?|[Gg]uten (?:Tag|Morgen|Abend)|[Dd]ear|[Hh]ello|[Ss]ehr geehrte[r]?)[ ,]+(?!(?:Team|Damen|Zusammen|Leute|Alle|Herr|Frau|Welt|Beratung)\\b)(?<it>${NAME}(?: ${NAME})?)(?=\\s*[,!\\n])`,
      'gmu',
    ),
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `(?:gr(?:ü|ue)(?:ß|ss)en?|gru(?:ß|ss)|\\blg|\\bmfg|\\bvg|regards|greetings|sincerely|wishes)[,!.]?[ \\t]*(?:von |aus \\p{L}+,? )?\\n?[ \\t]*(?<it>${WORD}(?:[ \\t]+${WORD}){0,3})[ \\t.!]*$`,
      'gimu',
    ),
  },
];

/**
 * What in a text may say who somebody is: names after a title or where people say theirs, e-mail addresses, telephones, numbers, codes,
 * addresses, dates of birth. In doubt it finds too much: somebody reads the draft, but nobody can take back what was published.
 * `names` are known to belong to somebody (the sender); `allowed` are published contacts of the network, which may stay.
 */
export function findPersonalText(
  text: string,
  known: { readonly names?: readonly string[]; readonly allowed?: readonly string[] } = {},
): readonly PersonalPart[] {
  const parts: PersonalPart[] = [];
  const allowed = new Set((known.allowed ?? []).map(plain));
  const add = (kind: PersonalKind, from: number, to: number) => {
    if (to > from && !parts.some((part) => from < part.to && part.from < to))
      parts.push({ kind, text: text.slice(from, to), from, to });
  };
  for (const { kind, pattern, isIt } of [...namePatterns(known.names ?? []), ...PATTERNS])
    for (const match of text.matchAll(pattern)) {
      const it = match.groups?.it ?? match[0];
      const from = match.index + match[0].lastIndexOf(it);
      if (isIt?.(it, text.slice(from + it.length)) ?? true) add(kind, from, from + it.length);
    }
  return parts.filter((part) => !allowed.has(plain(part.text))).sort((a, b) => a.from - b.from);
}

/** The same text with a placeholder for each of these parts, small signs that hide letters taken out. */
export function stripPersonalText(
  text: string,
  known: Parameters<typeof findPersonalText>[1] & {
    readonly words: Readonly<Record<PersonalKind, string>>;
  },
): string {
  const visible = visibleText(text);
  let stripped = '';
  let at = 0;
  for (const part of findPersonalText(visible, known)) {
    stripped += `${visible.slice(at, part.from)}[${known.words[part.kind]}]`;
    at = part.to;
  }
  return stripped + visible.slice(at);
}

/** Wide and invisible signs as plain ones: `＠` is @, a joiner inside a number is nothing. */
export function visibleText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
}

function namePatterns(names: readonly string[]): Pattern[] {
  return names
    .flatMap((name) => name.split(/[\s,]+/))
    .filter((part) => part.length > 1)
    .map((part) => ({
      kind: 'name' as const,
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}])${escaped(visibleText(part))}s?(?![\\p{L}\\p{N}])`,
        'giu',
      ),
    }));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** For comparing with published contacts: numbers by their digits, the rest small without spaces. */
function plain(text: string): string {
  const digits = text.replace(/\P{Nd}/gu, '').replace(/^(?:0049|49)(?=\d{6})/, '0');
  return digits.length > LEAST_DIGITS && !/[\p{L}@]/u.test(text)
    ? digits
    : text.toLowerCase().replace(/\s+/g, '');
}
