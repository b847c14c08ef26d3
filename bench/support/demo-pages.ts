import { BENCH_CLOCK } from './portal.ts';

const WORDS = [
  '',
  'Schweißen',
  'Pflege',
  'Deutsch B1',
  'Stapler',
  'Excel',
  'Wärmepumpe',
  'Schweisen',
  'Kita',
  'Buchhaltung',
];
const PLACES = ['', '46483', 'Moers', 'Xanten'];
const FILTERS = [
  '',
  'format=online',
  'time=evening',
  'childcare=on_site',
  'sort=start',
  'price_max=200',
];
const DAY_MS = 86_400_000;

function address(parts: Readonly<Record<string, string>>, filter: string): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
  return `/kurse?${[query.toString(), filter].filter(Boolean).join('&')}`.replace(/\?$/, '');
}

/** Two hundred addresses of the demonstration network as people ask for them: mostly a word, often a place, sometimes a filter. */
export function usualDemoPages(): string[] {
  return WORDS.flatMap((q, word) =>
    PLACES.flatMap((near, place) =>
      Array.from({ length: 5 }, (_, more) =>
        address({ q, near }, FILTERS[(word * 3 + place + more) % FILTERS.length] ?? ''),
      ),
    ),
  );
}

/** Days ahead and circles in steps of a hundred metres: together more addresses than are asked for in a minute. */
const DAYS_AHEAD = 60;
const CIRCLES = 4000;

/** Addresses that nobody has asked for before, so that no cache can help: each day and radius once. */
export function freshDemoPages(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const from = new Date(Date.parse(BENCH_CLOCK) + (index % DAYS_AHEAD) * DAY_MS)
      .toISOString()
      .slice(0, 10);
    const km = String(15 + (Math.floor(index / DAYS_AHEAD) % CIRCLES) / 10);
    const q = WORDS[index % WORDS.length] ?? '';
    return address({ q, near: '46483', km, from }, FILTERS[index % FILTERS.length] ?? '');
  });
}
