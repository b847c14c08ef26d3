/** Why an enquiry waits for a person's look before it goes to a service. Never shown to the sender one by one. */
export const HOLD_REASONS = [
  'trap',
  'fast',
  'links',
  'markup',
  'sales',
  'script',
  'nonsense',
  'many',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What a form sent, as far as it tells people from programs. */
export interface SentContent {
  /** Message and name together. */
  readonly text: string;
  /** The field that people do not see was filled in. */
  readonly isTrapFilled: boolean;
  /** Since the page was made; null if the page is not known to be ours. */
  readonly secondsOpen: number | null;
  /** How many came in by forms within the last hour: all of them, and those that name the same address or number. */
  readonly lately: { readonly all: number; readonly ofSender: number };
}

/** More than the region asks in an hour; and more than one person does, or wants to be called. */
const MOST_LATELY = { all: 120, ofSender: 4 } as const;

/** Nobody reads, chooses and types in less. */
const LEAST_SECONDS = 3;

/** From here on a person of the office looks first. One weak sign alone never suffices. */
const HELD_FROM = 3;

const WEIGHTS: Readonly<Record<HoldReason, number>> = {
  trap: 3,
  fast: 2,
  links: 2,
  markup: 3,
  sales: 3,
  script: 1,
  nonsense: 1,
  many: 3,
};

const LINK =
  /\bhttps?:\/\/|\bwww\.|\bt\.me\/|\b[a-z0-9-]{2,}\.(?:ru|cn|xyz|top|click|site|shop|online|info|biz)\b/gi;
const MARKUP = /<\s*(?:a|img|script|iframe)\b|\[(?:url|link|img)[=\]]|&#\d+;/i;

/** What is for sale in most unwanted messages, in the languages they come in. No word that a person might ask for. */
const SALES =
  /\b(?:backlinks?|seo[- ](?:services?|packages?|agency)|guest ?posts?|link ?building|(?:online|best|crypto) casinos?|viagra|cialis|crypto ?(?:invest|trading)\w*|bitcoin invest\w*|forex|page one of google|rank(?:ing)? your (?:website|site)|escorts?|porn\w*|make money online|unsubscribe)\b/iu;

/** Letters of scripts that the people here write in: Latin, Greek, Cyrillic, Arabic, Hebrew, Ethiopic, Armenian, Georgian, Tamil. */
const KNOWN_SCRIPTS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Ethiopic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Tamil}]/gu;

/**
 * Signs of a message that no person wrote to us; empty if it may go its way. Languages are no sign: who writes Arabic or Ukrainian is whom
 * the contact point is for. Held is not lost: the office reads all of it.
 */
export function holdReasons(content: SentContent): readonly HoldReason[] {
  const { text, secondsOpen } = content;
  const found: HoldReason[] = [];
  const links = text.match(LINK)?.length ?? 0;
  if (content.isTrapFilled) found.push('trap');
  if (secondsOpen === null || secondsOpen < LEAST_SECONDS) found.push('fast');
  if (links >= 2) found.push('links');
  if (MARKUP.test(text)) found.push('markup');
  if (SALES.test(text)) found.push('sales');
  if (isOtherScript(text)) found.push('script');
  if (isNonsense(text)) found.push('nonsense');
  if (content.lately.all >= MOST_LATELY.all || content.lately.ofSender >= MOST_LATELY.ofSender)
    found.push('many');
  // One link among a few words is the usual form of it; in a longer text it is somebody's course or form.
  if (links === 1 && text.trim().length < 80) found.push('links');
  const score = found.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  return score >= HELD_FROM ? found : [];
}

function isOtherScript(whole: string): boolean {
  const text = whole.replace(/\S*https?:\S+/g, '');
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0;
  return letters >= 10 && (text.match(KNOWN_SCRIPTS)?.length ?? 0) < letters / 2;
}

/** One long run of letters without a space or vowel, as programs type it. */
function isNonsense(text: string): boolean {
  return /\S{60,}/.test(text.replace(LINK, '')) || /\b[bcdfghjklmnpqrstvwxz]{9,}\b/i.test(text);
}
