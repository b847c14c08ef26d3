import type { LocalDate } from '../../../platform/clock.ts';
import { SLIP_WEEKDAYS, type SlipContent } from './slip-content.ts';
import { languageTag, type SlipLanguage } from './slip-language.ts';
import type { SlipWords } from './words/slip-words.ts';
import { slipWords } from './words/words-of.ts';

/** A part of a slip: its heading in the words of {@link SlipWords} and what stands below, line by line. */
export interface SlipPart {
  readonly key: 'where' | 'purpose' | 'when' | 'bus' | 'phone' | 'person' | 'bring';
  readonly lines: readonly SlipLine[];
}

/** `isGerman`: names and addresses of this country and what the issuer typed, which stand left to right in any language. */
export interface SlipLine {
  readonly text: string;
  readonly isGerman: boolean;
}

const own = (text: string): SlipLine => ({ text, isGerman: false });
const german = (text: string): SlipLine => ({ text, isGerman: true });
const fill = (words: string, values: Readonly<Record<string, string>>) =>
  words.replace(/\{(\w+)\}/g, (gap, key: string) => values[key] ?? gap);

/** What stands on a slip, in the order of the page; parts about which nothing is known are left out. */
export function slipParts(content: SlipContent, language: SlipLanguage): readonly SlipPart[] {
  const words = slipWords(language);
  const town = [content.postalCode, content.place].filter((text) => text !== null).join(' ');
  const address = [content.name, content.room, content.street, town];
  const person = content.person;
  const things = content.things.map((thing) => own(words.things[thing]));
  const parts: SlipPart[] = [
    { key: 'where', lines: listed(address) },
    { key: 'purpose', lines: listed([content.purpose]) },
    { key: 'when', lines: whenLines(content, language, words) },
    { key: 'bus', lines: listed([content.bus]) },
    { key: 'phone', lines: listed([content.phone]) },
    {
      key: 'person',
      lines:
        person === null
          ? []
          : [person.kind === 'role' ? own(words.roles[person.role]) : german(person.name)],
    },
    { key: 'bring', lines: [...things, ...listed([content.ownWords])] },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** What a stranger with the code may know: where and when, no person and no telephone number. */
export function publicSlipParts(content: SlipContent, language: SlipLanguage): readonly SlipPart[] {
  const open = { ...content, purpose: null, person: null, phone: null, things: [], ownWords: null };
  return slipParts(open, language);
}

/** The day as one writes it in the language; digits are Latin, so that every desk can read them. */
export function slipDay(day: LocalDate, language: SlipLanguage): string {
  return formatOf(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })(
    day,
  );
}

/** The last day on which the code counts, shorter. */
export function slipUntil(day: LocalDate, language: SlipLanguage): string {
  const short = { day: 'numeric', month: 'numeric', year: 'numeric' } as const;
  return fill(slipWords(language).until, { day: formatOf(language, short)(day) });
}

export function slipQuestions(phone: string, language: SlipLanguage): string {
  return fill(slipWords(language).questions, { phone });
}

function listed(texts: readonly (string | null)[]): SlipLine[] {
  return texts.flatMap((text) => (text === null ? [] : [german(text)]));
}

function formatOf(language: SlipLanguage, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(`${languageTag(language)}-u-nu-latn`, {
    ...options,
    timeZone: 'UTC',
  });
  return (day: LocalDate) => format.format(new Date(`${day}T12:00:00Z`));
}

function whenLines(content: SlipContent, language: SlipLanguage, words: SlipWords): SlipLine[] {
  const { day, time, hours } = content;
  if (day !== null) {
    const text = slipDay(day, language);
    const comma = language === 'ar' ? '،' : ',';
    return [
      own(time === null ? text : `${text}${comma} ${fill(words.atTime, { time: clock(time) })}`),
    ];
  }
  if (hours.length === 0) return [own(words.askWhen)];
  // A Monday; only the names of the days are taken from it.
  const weekday = formatOf(language, { weekday: 'long' });
  const names = SLIP_WEEKDAYS.map((_, index) => weekday(`2026-11-${23 + index}`));
  return hours.map(({ days, from, to }) => {
    const times = fill(words.span, { from: clock(from), to: clock(to) });
    return own(`${daysInWords(days, names, words)}: ${fill(words.atTime, { time: times })}`);
  });
}

/** `09:00` → `9:00`. */
const clock = (time: string) => time.replace(/^0/, '');

/** Three and more days in a row as a span, others one by one. */
function daysInWords(
  days: readonly (typeof SLIP_WEEKDAYS)[number][],
  names: readonly string[],
  words: SlipWords,
): string {
  const at = days.map((day) => SLIP_WEEKDAYS.indexOf(day)).sort((a, b) => a - b);
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? 0;
  const name = (index: number) => names[index] ?? '';
  if (at.length > 2 && last - first === at.length - 1)
    return fill(words.span, { from: name(first), to: name(last) });
  return at.map(name).join(', ');
}
