import { atLeast, atMost, type Report, rounded } from './support/figure.ts';
import { type LoadAnswer, underLoad } from './support/load.ts';
import { BENCH_CLOCK, startDemo } from './support/portal.ts';

const CONNECTIONS = 16;
const SECONDS = 8;
const PAGES_PER_SECOND = 800;
const P99_MS = 25;

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

function address(parts: Readonly<Record<string, string>>, filter: string): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
  return `/kurse?${[query.toString(), filter].filter(Boolean).join('&')}`.replace(/\?$/, '');
}

/** Forty addresses as people ask for them: mostly a word, often a place, sometimes a filter. */
const USUAL = WORDS.flatMap((q, word) =>
  PLACES.map((near, place) =>
    address({ q, near }, FILTERS[(word * 3 + place) % FILTERS.length] ?? ''),
  ),
);

/** Addresses that nobody has asked for before, so that no cache can help: each day and radius once. */
function neverAsked(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const from = new Date(Date.parse(BENCH_CLOCK) + (index % 300) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const km = String(5 + (Math.floor(index / 300) % 90));
    const q = WORDS[index % WORDS.length] ?? '';
    return address({ q, near: '46483', km, from }, FILTERS[index % FILTERS.length] ?? '');
  });
}

const BROWSER = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'de' };

function problems({ statuses }: LoadAnswer): string {
  const others = Object.entries(statuses).filter(([status]) => status !== '200');
  return others.map(([status, count]) => `${count}× ${status}`).join(', ');
}

/** Result pages per second of the demonstration network on this machine, asked over 16 connections. */
export default async function bench(report: Report): Promise<void> {
  const portal = await startDemo();
  try {
    const measure = async (
      name: string,
      paths: readonly string[],
      headers: Record<string, string>,
    ) => {
      const answer = await underLoad(portal.url, {
        paths,
        headers,
        connections: CONNECTIONS,
        seconds: SECONDS,
      });
      const broken = problems(answer);
      const note = `${CONNECTIONS} connections, ${rounded(answer.bytesPerAnswer / 1000)} kB each${broken ? `; ${broken}` : ''}`;
      return { name, answer, note, broken };
    };
    const usual = await measure('usual addresses', USUAL, BROWSER);
    report(
      atLeast(PAGES_PER_SECOND, {
        name: 'pages, usual addresses',
        value: usual.answer.perSecond,
        unit: '/s',
        note: usual.note,
      }),
    );
    report({ name: 'p50, usual addresses', value: rounded(usual.answer.p50), unit: 'ms' });
    report(atMost(P99_MS, { name: 'p99, usual addresses', value: usual.answer.p99, unit: 'ms' }));
    const fresh = await measure('new addresses', neverAsked(27_000), BROWSER);
    report({
      name: 'pages, every address new',
      value: rounded(fresh.answer.perSecond),
      unit: '/s',
      note: fresh.note,
    });
    report({ name: 'p50, every address new', value: rounded(fresh.answer.p50), unit: 'ms' });
    report({ name: 'p99, every address new', value: rounded(fresh.answer.p99), unit: 'ms' });
    const plain = await measure('new, uncompressed', neverAsked(27_000).reverse(), {});
    report({
      name: 'pages, every address new, uncompressed',
      value: rounded(plain.answer.perSecond),
      unit: '/s',
      note: plain.note,
    });
    const answered = [usual, fresh, plain].every((run) => run.broken === '');
    report({
      name: 'all answers 200',
      value: answered ? 1 : 0,
      unit: 'yes',
      budget: 1,
      ok: answered,
    });
  } finally {
    await portal.stop();
  }
}
