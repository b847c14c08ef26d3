import { z } from 'zod';
import {
  LocalizedSchema,
  type Network,
  type NetworkSettings,
  NetworkSettingsSchema,
  type OwnTexts,
  OwnTextsSchema,
  type Term,
} from './network.ts';
import { TermKey } from './terms.ts';

/**
 * What the office has changed: name of a part → its value instead of the files'. Parts are `settings.<field of network.yaml>`,
 * `texts.<domain>.<key>`, `topics.<key>` and `topics` (their order).
 */
export const OverlaySchema = z.record(z.string(), z.unknown());
export type Overlay = z.output<typeof OverlaySchema>;

/** A topic as the office words it; also one that the files do not have. */
export const OwnTopicSchema = z.strictObject({
  parent: TermKey.nullable(),
  label: LocalizedSchema,
  hint: LocalizedSchema.nullable(),
});
export type OwnTopic = z.output<typeof OwnTopicSchema>;
const TopicOrderSchema = z.array(z.string());
const OwnText = OwnTextsSchema.valueType.valueType;

const SETTINGS = NetworkSettingsSchema.shape;
export type SettingsField = keyof NetworkSettings;

export function isSettingsField(name: string): name is SettingsField {
  return Object.hasOwn(SETTINGS, name);
}

/** The network with the office's changes, and the names of parts that do not fit (any more): those are left as the files say. */
export function overlaid(
  files: Network,
  overlay: Overlay,
): { readonly network: Network; readonly unfit: readonly string[] } {
  const unfit: string[] = [];
  const settings: Record<string, unknown> = { ...files.settings };
  const texts: Record<string, Record<string, OwnTexts[string][string]>> = Object.fromEntries(
    Object.entries(files.texts).map(([domain, own]) => [domain, { ...own }]),
  );
  const topics = new Map(files.terms.topic.map((term) => [term.key, term]));
  let order: readonly string[] = [...topics.keys()];
  for (const [part, value] of Object.entries(overlay)) {
    const [kind = '', name = '', ...rest] = part.split('.');
    if (kind === 'settings' && isSettingsField(name)) {
      const read = SETTINGS[name].safeParse(value);
      if (read.success) settings[name] = read.data;
      else unfit.push(part);
    } else if (kind === 'texts' && rest.length > 0) {
      const read = OwnText.safeParse(value);
      if (read.success) texts[name] = { ...texts[name], [rest.join('.')]: read.data };
      else unfit.push(part);
    } else if (kind === 'topics' && name !== '') {
      const read = OwnTopicSchema.safeParse(value);
      if (read.success) topics.set(name, topicOf(name, read.data, topics.get(name)));
      else unfit.push(part);
    } else if (part === 'topics') {
      const read = TopicOrderSchema.safeParse(value);
      if (read.success) order = read.data;
      else unfit.push(part);
    } else unfit.push(part);
  }
  const topic = inTree([...topics.values()], order);
  // Every field was checked by itself; this is about those that have to fit together.
  const whole = NetworkSettingsSchema.safeParse(settings);
  if (!whole.success) unfit.push('settings');
  return {
    network: {
      ...files,
      settings: whole.success ? whole.data : files.settings,
      texts,
      terms: { ...files.terms, topic },
    },
    unfit,
  };
}

function topicOf(key: string, own: OwnTopic, known: Term | undefined): Term {
  return {
    key,
    // Who moves a topic with children moves them along; a topic of the files keeps its place.
    parent: known === undefined ? own.parent : known.parent,
    label: own.label,
    hint: own.hint,
    codes: known?.codes ?? {},
    match: known?.match ?? { words: [], dvv: [] },
  };
}

/** Each first-level topic with its children behind it, in the wanted order; what the order does not name comes last. */
function inTree(topics: readonly Term[], order: readonly string[]): Term[] {
  const places = new Map(order.map((key, place) => [key, place]));
  const placeOf = ({ key }: Term): number => places.get(key) ?? order.length;
  const sorted = [...topics].sort((a, b) => placeOf(a) - placeOf(b));
  const known = new Set(topics.filter(({ parent }) => parent === null).map(({ key }) => key));
  return sorted
    .filter(({ parent }) => parent === null)
    .flatMap((term) => [term, ...sorted.filter(({ parent }) => parent === term.key)])
    .concat(sorted.filter(({ parent }) => parent !== null && !known.has(parent)));
}
