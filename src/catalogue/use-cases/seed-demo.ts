import { type Kysely, sql } from 'kysely';
import { type Network, openPlaces } from '../../network/index.ts';
import { alone } from '../../platform/database/alone.ts';
import { DataFileError } from '../../platform/yaml/read-yaml.ts';
import type { CatalogueTables } from '../tables.ts';
import { demoMemberId, demoState, writeDemoMembers } from './seed-demo-members.ts';
import type { DemoMember } from './seed-demo-members-file.ts';
import { refreshDemoOffers } from './seed-demo-offers.ts';
import { seedDemoProfiles } from './seed-demo-profiles.ts';
import { type DemoOffersText, readDemoMembers, readDemoOffers } from './seed-demo-read.ts';
import { seedDemoSeals } from './seed-demo-seals.ts';
import { seedDemoWaiting } from './seed-demo-waiting.ts';

export interface SeededDemo {
  /** Whether anything was published now; false if the demo was there and fresh, or is not wanted here. */
  readonly seeded: boolean;
  /** Published offers and runs of the demo members afterwards. */
  readonly offers: number;
  readonly runs: number;
}

/** Only one process seeds at a time; the number is arbitrary but must stay. */
const SEED_LOCK = 470_011;

/**
 * Brings the demo into a database that is empty or already holds it, and moves its dates on when they are a week old. A database
 * with other members is left alone. May be called at every start and every day: what an earlier call did not finish is finished
 * now. Throws DataFileError if the network's demo files are wrong.
 */
export async function ensureDemo(
  db: Kysely<CatalogueTables>,
  network: Network,
  now: Date,
): Promise<SeededDemo> {
  const isWanted = (await demoState(db)) !== 'other_members';
  return isWanted ? seedDemo(db, network, now) : { seeded: false, offers: 0, runs: 0 };
}

/** {@link ensureDemo} without asking whether other members are there (`cli seed demo`). */
export async function seedDemo(
  db: Kysely<CatalogueTables>,
  network: Network,
  now: Date,
): Promise<SeededDemo> {
  return alone(db, SEED_LOCK, async () => {
    const members = await readDemoMembers(network);
    const sources = await readDemoOffers(network);
    const waiting = await readDemoOffers(network, 'waiting');
    refuseStrangers([...sources, ...waiting], members);
    const places = await openPlaces(db, network);
    await writeDemoMembers(db, members, places, now);
    let seeded = false;
    for (const source of sources) {
      seeded = (await refreshDemoOffers(db, source, { network, places }, now)) || seeded;
    }
    for (const source of waiting) await seedDemoWaiting(db, source, network, now);
    await seedDemoProfiles(db, network, now);
    await seedDemoSeals(db, network, now);
    const ids = members.map(({ slug }) => demoMemberId(slug));
    return { seeded, ...(await countPublished(db, ids)) };
  });
}

function refuseStrangers(sources: readonly DemoOffersText[], members: readonly DemoMember[]): void {
  const slugs = new Set(members.map(({ slug }) => slug));
  const strangers = sources.filter(({ provider }) => !slugs.has(provider));
  if (strangers.length === 0) return;
  const names = strangers.map(({ fileName }) => `demo/${fileName}`).join(', ');
  throw new DataFileError(`${names}: Der Anbieter steht nicht in demo/members.yaml.`);
}

async function countPublished(
  db: Kysely<CatalogueTables>,
  memberIds: readonly string[],
): Promise<{ offers: number; runs: number }> {
  const counts = await db
    .selectFrom('offer')
    .leftJoin('course_run', (join) =>
      join
        .onRef('course_run.offer_id', '=', 'offer.id')
        .on('course_run.publication', '=', 'published'),
    )
    .select([
      sql<string>`count(distinct offer.id)`.as('offers'),
      sql<string>`count(course_run.id)`.as('runs'),
    ])
    .where('offer.member_id', 'in', memberIds)
    .where('offer.publication', '=', 'published')
    .executeTakeFirstOrThrow();
  return { offers: Number(counts.offers), runs: Number(counts.runs) };
}
