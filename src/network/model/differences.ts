import type { Network } from './network.ts';
import { isSettingsField } from './overlay.ts';

/** One value that differs: where it stands, e.g. `settings.contact.phone`, and its text before and after; null = not there. */
export interface Difference {
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states of the network in the named parts, value by value. */
export function differences(
  before: Network,
  after: Network,
  parts: readonly string[],
): readonly Difference[] {
  return parts.flatMap((part) => {
    const old = new Map(leavesOf(partValue(before, part), part));
    const young = new Map(leavesOf(partValue(after, part), part));
    const places = [...new Set([...old.keys(), ...young.keys()])];
    return places
      .map((place) => ({
        place,
        before: old.get(place) ?? null,
        after: young.get(place) ?? null,
      }))
      .filter((difference) => difference.before !== difference.after);
  });
}

/** What a part says; undefined = nothing. */
export function partValue({ settings, texts, terms }: Network, part: string): unknown {
  const [kind, name = '', ...rest] = part.split('.');
  if (kind === 'settings') return isSettingsField(name) ? settings[name] : undefined;
  if (kind === 'texts') return texts[name]?.[rest.join('.')];
  if (part === 'topics') return terms.topic.map(({ key }) => key).join(', ');
  const topic = terms.topic.find(({ key }) => key === name);
  return topic && { parent: topic.parent, label: topic.label, hint: topic.hint };
}

/** Every text, number and yes or no below a value with its place. Entries of a list that have a key go by it. */
function leavesOf(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[place, String(value)]];
  if (Array.isArray(value)) {
    const texts = value.every((entry) => typeof entry === 'string');
    if (texts) return [[place, value.join('\n')]];
    return value.flatMap((entry: unknown, index) =>
      leavesOf(entry, `${place}.${keyOf(entry) ?? index}`),
    );
  }
  return Object.entries(value).flatMap(([name, entry]: [string, unknown]) =>
    leavesOf(entry, `${place}.${name}`),
  );
}

function keyOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('key' in entry)) return null;
  return typeof entry.key === 'string' ? entry.key : null;
}
