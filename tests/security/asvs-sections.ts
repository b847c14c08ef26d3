/** Sections of OWASP ASVS 5.0.0 with the number of their requirements, 345 in all. */
export const ASVS_SECTIONS: Readonly<Record<string, number>> = {
  ...{ '1.1': 2, '1.2': 10, '1.3': 12, '1.4': 3, '1.5': 3 },
  ...{ '2.1': 3, '2.2': 3, '2.3': 5, '2.4': 2 },
  ...{ '3.1': 1, '3.2': 3, '3.3': 5, '3.4': 8, '3.5': 8, '3.6': 1, '3.7': 5 },
  ...{ '4.1': 5, '4.2': 5, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 6, '5.3': 3, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 8, '6.4': 6, '6.5': 8, '6.6': 4, '6.7': 2, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 3, '7.6': 2 },
  ...{ '8.1': 4, '8.2': 4, '8.3': 3, '8.4': 2 },
  ...{ '9.1': 3, '9.2': 4 },
  ...{ '10.1': 2, '10.2': 3, '10.3': 5, '10.4': 16, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 4, '11.2': 5, '11.3': 5, '11.4': 4, '11.5': 2, '11.6': 2, '11.7': 2 },
  ...{ '12.1': 5, '12.2': 2, '12.3': 5 },
  ...{ '13.1': 4, '13.2': 6, '13.3': 4, '13.4': 7 },
  ...{ '14.1': 2, '14.2': 8, '14.3': 3 },
  ...{ '15.1': 5, '15.2': 5, '15.3': 7, '15.4': 4 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 4 },
  ...{ '17.1': 2, '17.2': 8, '17.3': 2 },
};

const ONE = String.raw`\d+\.\d+\.\d+`;
const LIST = new RegExp(`ASVS (?:5\\.0(?:\\.0)?, )?(${ONE}(?:(?:, | and |–)${ONE})*)`, 'g');

/** The numbers that a text names after the word ASVS: single ones, lists and ranges within a section. */
export function asvsNumbersIn(text: string): string[] {
  const numbers = [...text.matchAll(LIST)].flatMap(([, list]) => numbersOf(list ?? ''));
  // The version of the standard itself.
  return numbers.filter((number) => number !== '5.0.0');
}

/** `3.4.3–3.4.5, 3.4.8` → each of them. */
export function numbersOf(list: string): string[] {
  return list.split(/, | and /).flatMap((part) => {
    const [from = '', to] = part.split('–');
    if (to === undefined) return [from];
    const section = from.slice(0, from.lastIndexOf('.'));
    const last = (number: string) => Number(number.slice(number.lastIndexOf('.') + 1));
    if (!to.startsWith(`${section}.`) || last(to) <= last(from)) return [part];
    const count = last(to) - last(from) + 1;
    return Array.from({ length: count }, (_, place) => `${section}.${last(from) + place}`);
  });
}

export function isRequirement(number: string): boolean {
  const [, section = '', last] = /^(\d+\.\d+)\.(\d+)$/.exec(number) ?? [];
  return Number(last) >= 1 && Number(last) <= (ASVS_SECTIONS[section] ?? 0);
}
