import type { Weekday } from '../../model/offer-query.ts';
import { parseDay } from '../../model/parse-day.ts';
import { parseMoment } from '../../model/parse-moment.ts';
import { type RecurrenceRule, WEEKLY } from './recurrence-rule.ts';

const FREQUENCIES: Readonly<Record<string, RecurrenceRule['frequency']>> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
  YEARLY: 'yearly',
};

export const RULE_DAYS: Readonly<Record<string, Weekday>> = {
  MO: 'mon',
  TU: 'tue',
  WE: 'wed',
  TH: 'thu',
  FR: 'fri',
  SA: 'sat',
  SU: 'sun',
};

export type ReadRule =
  | { readonly kind: 'rule'; readonly rule: RecurrenceRule }
  | { readonly kind: 'unusable'; readonly reason: string };

/** A rule in the notation of RFC 5545 (`FREQ=WEEKLY;BYDAY=MO;COUNT=10`), or in German why it cannot be followed. */
export function readRule(text: string): ReadRule {
  const parts = new Map(
    text
      .slice(0, 1_000)
      .split(';')
      .map((part) => part.split('='))
      .map(([name = '', value = '']) => [name.trim().toUpperCase(), value.trim().toUpperCase()]),
  );
  const frequency = entryOf(FREQUENCIES, parts.get('FREQ') ?? '');
  if (frequency === null) return unusable(`FREQ=${parts.get('FREQ') ?? ''}`);
  let rule: RecurrenceRule = { ...WEEKLY, frequency };
  for (const [name, value] of parts) {
    const next = withPart(rule, name ?? '', value ?? '');
    if (next === null) return unusable(`${name}=${value}`);
    rule = next;
  }
  return { kind: 'rule', rule };
}

function withPart(rule: RecurrenceRule, name: string, value: string): RecurrenceRule | null {
  switch (name) {
    case 'FREQ':
    case '':
      return rule;
    case 'INTERVAL':
      return numbered(value, 1, 1_000, ([interval]) => ({ ...rule, interval: interval ?? 1 }));
    case 'COUNT':
      return numbered(value, 1, 1_000_000, ([count]) => ({ ...rule, count: count ?? 1 }));
    case 'UNTIL': {
      const until = untilDay(value);
      return until === null ? null : { ...rule, until };
    }
    case 'BYMONTHDAY':
      return numbered(value, -31, 31, (byMonthDay) => ({ ...rule, byMonthDay }));
    case 'BYMONTH':
      return numbered(value, 1, 12, (byMonth) => ({ ...rule, byMonth }));
    case 'BYSETPOS':
      return numbered(value, -366, 366, (bySetPosition) => ({ ...rule, bySetPosition }));
    case 'BYDAY': {
      const byDay = value.split(',').map(ruleDay);
      const known = byDay.filter((day) => day !== null);
      return known.length === byDay.length ? { ...rule, byDay: known } : null;
    }
    case 'WKST': {
      const weekStart = entryOf(RULE_DAYS, value);
      return weekStart === null ? null : { ...rule, weekStart };
    }
    default:
      return null;
  }
}

function unusable(part: string): ReadRule {
  return {
    kind: 'unusable',
    reason: `Die Wiederholung „${part.slice(0, 60)}“ kann nicht ausgerechnet werden; nur der erste Termin wurde übernommen.`,
  };
}

function ruleDay(text: string): RecurrenceRule['byDay'][number] | null {
  const parts = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text.trim());
  const weekday = entryOf(RULE_DAYS, parts?.[2] ?? '');
  if (weekday === null) return null;
  const ordinal = parts?.[1] === undefined ? null : Number(parts[1]);
  return ordinal === 0 ? null : { weekday, ordinal };
}

function numbered(
  text: string,
  lowest: number,
  highest: number,
  use: (numbers: number[]) => RecurrenceRule,
): RecurrenceRule | null {
  const numbers = text
    .split(',')
    .map((part) => (/^\s*[+-]?\d{1,7}\s*$/.test(part) ? Number(part) : 0));
  const fits = numbers.every((number) => number !== 0 && number >= lowest && number <= highest);
  return fits && numbers.length <= 400 ? use(numbers) : null;
}

/** `20270331`, `20270331T215959Z`: the last day here on which a meeting may begin. */
function untilDay(text: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z)?)?$/.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, zone] = parts;
  if (hour === undefined || zone === undefined) return parseDay(`${year}-${month}-${day}`);
  return parseMoment(`${year}-${month}-${day}T${hour}:${minute}:00Z`)?.day ?? null;
}

function entryOf<Value>(list: Readonly<Record<string, Value>>, key: string): Value | null {
  return (Object.hasOwn(list, key) ? list[key] : undefined) ?? null;
}
