import type { JudgedOffer } from './judged-offer.ts';
import type { Judgement, Patterns, Rule } from './judged-query.ts';

type Texts = Readonly<Record<keyof Patterns, readonly string[]>>;

/** Thousands of rules read the same texts. */
const known = new WeakMap<JudgedOffer, Texts>();

/** The texts of each field; a pattern matches if it matches one of them. */
function textsOf(offer: JudgedOffer): Texts {
  const found = known.get(offer) ?? readTexts(offer);
  known.set(offer, found);
  return found;
}

function readTexts(offer: JudgedOffer): Texts {
  const title = [`${offer.title} · ${offer.subtitle ?? ''}`];
  const { keywords: keyword, topicLabels: topic } = offer;
  const description = offer.description === null ? [] : [offer.description];
  const provider = [offer.provider];
  const place = offer.runs.flatMap((run) => run.place ?? []);
  const about = [...title, ...keyword, ...topic];
  const anywhere = [...about, ...description, ...provider, ...place];
  return { title, topic, keyword, description, provider, place, about, anywhere };
}

// Short texts first: most rules are decided by them.
const FIELDS = [
  'title',
  'topic',
  'keyword',
  'provider',
  'place',
  'about',
  'description',
  'anywhere',
] as const satisfies readonly (keyof Patterns)[];

/** All patterns match, and of those behind `not` none. */
export function followsRule(offer: JudgedOffer, rule: Rule): boolean {
  const texts = textsOf(offer);
  const matches = (patterns: Patterns, field: keyof Patterns) => {
    const pattern = patterns[field];
    return pattern !== undefined && texts[field].some((text) => pattern.test(text));
  };
  const { not } = rule;
  return (
    FIELDS.every((field) => rule[field] === undefined || matches(rule, field)) &&
    (not === undefined || !FIELDS.some((field) => matches(not, field)))
  );
}

/** Whether the offer is named by its key or follows one of the rules. */
export function isJudged(offer: JudgedOffer, judgement: Judgement): boolean {
  return judgement.some((entry) =>
    typeof entry === 'string' ? entry === offer.key : followsRule(offer, entry),
  );
}
