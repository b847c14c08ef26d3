import type { CheckWord, CheckWords } from '../../funding/model/check/check-words.ts';
import type { FactValue } from '../../funding/model/condition.ts';
import type { Facts } from '../../funding/model/fact.ts';
import type { Voice } from '../../funding/model/localized.ts';
import type { Amount } from '../../funding/model/outcome.ts';

/** How the check speaks in one voice: words, money, days, and answers as people read them. */
export class Speech {
  readonly #words: CheckWords;
  readonly #facts: Facts<string>;
  readonly #locale: string;

  constructor(words: CheckWords, facts: Facts<string>, voice: Voice) {
    this.#words = words;
    this.#facts = facts;
    this.#locale = voice === 'en' ? 'en-GB' : 'de-DE';
  }

  /** A message with its values in place. */
  say(key: CheckWord, values: Readonly<Record<string, string | number>> = {}): string {
    const message = this.#words[key] ?? key;
    return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  }

  /** 12000 → "120 €", as everywhere in the portal. */
  money(cents: number): string {
    const digits = cents % 100 === 0 ? 0 : 2;
    return new Intl.NumberFormat(this.#locale, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(cents / 100);
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#locale, { maximumFractionDigits: 1 }).format(value);
  }

  /** A number as somebody would type it. */
  plain(number: number): string {
    const text = String(Math.round(number * 100) / 100);
    return this.#locale === 'de-DE' ? text.replace('.', ',') : text;
  }

  /** `2027-07-21` → "Mi., 21. Juli 2027". */
  day(iso: string): string {
    return new Intl.DateTimeFormat(this.#locale, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    })
      .format(new Date(`${iso}T12:00:00Z`))
      .replace(/^(\p{L}{2})[.,]+/u, '$1.,');
  }

  /** The fact as a noun. */
  fact(name: string): string {
    return this.#facts[name]?.name ?? name;
  }

  facts(names: readonly string[]): string {
    return names.map((name) => this.fact(name)).join(', ');
  }

  /** An answer about a fact in words; null is "weiß ich nicht". */
  value(name: string, value: FactValue | null | readonly FactValue[]): string {
    if (value === null) return this.say('check.dontKnow');
    if (typeof value === 'object') return value.map((one) => this.value(name, one)).join(', ');
    if (typeof value === 'boolean') return this.say(value ? 'check.yes' : 'check.no');
    const fact = this.#facts[name];
    if (typeof value === 'string') {
      const option = fact?.optionen?.find(({ wert }) => wert === value);
      return option?.text ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? this.day(value) : value);
    }
    if (name.endsWith('_eur')) return this.money(Math.round(value * 100));
    return fact?.einheit ? `${this.number(value)} ${fact.einheit}` : this.number(value);
  }

  /** "320 € im Monat", "50 %", "5"; null where no amount can be named. */
  amount({ value, unit, per }: Amount<string>): string | null {
    if (value === null) return null;
    const amount =
      unit === 'cents'
        ? this.money(value)
        : unit === 'percent'
          ? `${this.number(value)} %`
          : this.number(value);
    if (per === 'month') return this.say('check.amount.month', { amount });
    return per === 'year' ? this.say('check.amount.year', { amount }) : amount;
  }
}
