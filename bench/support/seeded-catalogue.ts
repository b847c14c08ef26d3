import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { GeneratedMeta } from '../../src/catalogue/use-cases/seed-bench/generated.ts';
import { type Generator, loadGenerator } from '../search-generated.ts';
import { atMost, type Report } from './figure.ts';
import { measureCommand } from './measured-command.ts';
import { newDataDir } from './portal.ts';
import { writeGenerated } from './write-generated.ts';

export const GENERATED_CLOCK = '2026-09-01T08:00:00Z';
export const NATIONAL_OFFERS = 250_000;
/** Up to this size the catalogue is one of a district. */
const LOCAL_OFFERS = 10_000;
const SEED = 1;

const SeededSchema = z.object({
  members: z.number(),
  offers: z.number(),
  runs: z.number(),
  ms: z.number(),
});
export type Seeded = z.output<typeof SeededSchema>;

/** A generated catalogue in an embedded database. */
export interface SeededCatalogue {
  readonly dataDir: string;
  readonly region: string;
  readonly meta: GeneratedMeta & { readonly today: string };
  readonly generator: Generator;
  readonly counts: Seeded;
  /** Most memory of the loading process in MB; null where it was loaded before this run. */
  readonly loadingMegabytes: number | null;
  /** Settings with which the portal serves it. */
  readonly settings: Readonly<Record<string, string>>;
  remove(): void;
}

/**
 * The generated catalogue of that many offers, loaded by `cli seed bench`. With BENCH_CACHE_DIR it is kept there and used again as
 * long as the loader is the same; otherwise it is made anew and removed afterwards. Needs a finished build.
 */
export async function seededCatalogue(shared: string, offers: number): Promise<SeededCatalogue> {
  const generator = await loadGenerator(shared);
  const region = offers > LOCAL_OFFERS ? 'de' : 'wesel';
  const options = { courses: offers, region, seed: SEED };
  const meta = generator.meta(options);
  const cacheDir = process.env.BENCH_CACHE_DIR;
  const dataDir =
    cacheDir === undefined ? await newDataDir() : folderIn(cacheDir, `${offers}-${loaderKey()}`);
  const settings = { DATA_DIR: dataDir, DEMO: '0', TEST_CLOCK: GENERATED_CLOCK };
  const known = { dataDir, region, meta, generator, settings };
  const remove = () => {
    if (cacheDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  const noteFile = path.join(dataDir, 'seeded.json');
  if (existsSync(noteFile)) {
    const counts = SeededSchema.parse(JSON.parse(readFileSync(noteFile, 'utf8')));
    return { ...known, counts, loadingMegabytes: null, remove };
  }
  const folder = path.join(dataDir, 'generated');
  try {
    await writeGenerated(folder, meta, generator.courses({ ...options, meta }));
    const run = await measureCommand(['seed', 'bench', folder], settings);
    const counts = SeededSchema.safeParse(run.output);
    if (!counts.success) throw new Error(`seed bench ended with ${run.exitCode}: ${run.messages}`);
    writeFileSync(noteFile, JSON.stringify(counts.data));
    return { ...known, counts: counts.data, loadingMegabytes: run.peakMegabytes, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SECONDS_PER_OFFER = 300 / NATIONAL_OFFERS;

/** How long loading took and how much memory: in proportion, five minutes for national size. */
export function reportSeeding(report: Report, { counts, loadingMegabytes }: SeededCatalogue): void {
  const seconds = counts.ms / 1000;
  report(
    atMost(SECONDS_PER_OFFER * counts.offers, {
      name: 'seed bench',
      value: seconds,
      unit: 's',
      note: `${counts.offers} offers, ${counts.runs} runs, ${Math.round((counts.offers * 2 + counts.runs) / seconds)} rows/s, ${
        loadingMegabytes === null
          ? 'loaded by an earlier run'
          : `${Math.round(loadingMegabytes)} MB at most`
      }`,
    }),
  );
}

function folderIn(cacheDir: string, name: string): string {
  const folder = path.resolve(cacheDir, name);
  mkdirSync(folder, { recursive: true });
  // The database's own user has to get through, whatever the mask of the caller.
  chmodSync(folder, 0o755);
  return folder;
}

/** Names the loader that wrote the rows; newer migrations are applied by the portal to what is there. */
function loaderKey(): string {
  const folder = 'src/catalogue/use-cases/seed-bench';
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 10);
}
