import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Network } from '../../network/index.ts';
import { addDays, localDate } from '../../platform/clock.ts';
import { stableId } from '../../platform/ids.ts';
import { DataFileError, readYaml } from '../../platform/yaml/read-yaml.ts';
import type { CatalogueTables } from '../tables.ts';
import { demoMemberId } from './seed-demo-members.ts';
import { type DemoProfile, DemoProfilesFileSchema } from './seed-demo-profiles-file.ts';

/** Like the demo's courses, its profiles move on after a week. */
const DAYS_UNTIL_STALE = 7;
const DAY_MS = 86_400_000;
const FILE = 'profiles.yaml';
/** Says that nobody was asked: these people are invented. */
const DEMO_CONSENT = 'demo';

/**
 * Brings in what the demo's members say about themselves. A profile that somebody has changed is left alone; the others move on with
 * the demo's dates. Throws DataFileError where the file names a topic that there is not.
 */
export async function seedDemoProfiles(
  db: Kysely<CatalogueTables>,
  network: Network,
  now: Date,
): Promise<void> {
  const folder = path.join(network.folder, 'demo');
  if (!(await readdir(folder)).includes(FILE)) return;
  const { profiles } = await readYaml(path.join(folder, FILE), DemoProfilesFileSchema);
  refuseUnknownTopics(profiles, network);
  await db.transaction().execute(async (transaction: Kysely<CatalogueTables>) => {
    for (const profile of profiles) await seedProfile(transaction, profile, now);
  });
}

function refuseUnknownTopics(profiles: readonly DemoProfile[], network: Network): void {
  const known = new Set(network.terms.topic.map(({ key }) => key));
  const problems = profiles.flatMap(({ member, notices }) =>
    notices
      .filter(({ topic }) => topic !== undefined && !known.has(topic))
      .map(({ topic }) => `${FILE}, ${member}: Das Thema „${topic}“ steht nicht in topics.yaml.`),
  );
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
}

async function seedProfile(
  transaction: Kysely<CatalogueTables>,
  profile: DemoProfile,
  now: Date,
): Promise<void> {
  const memberId = demoMemberId(profile.member);
  const member = await transaction
    .selectFrom('member')
    .select(['confirmed_at', 'edited_at'])
    .where('id', '=', memberId)
    .executeTakeFirst();
  if (member === undefined || member.edited_at !== null) return;
  const confirmedAt = new Date(now.getTime() + profile.confirmed * DAY_MS);
  const before = member.confirmed_at;
  const isMoved =
    before !== null &&
    Math.abs(confirmedAt.getTime() - before.getTime()) < DAYS_UNTIL_STALE * DAY_MS;
  // Confirmed later than the file says: somebody has pressed "alles stimmt noch".
  if (isMoved || (before !== null && before > confirmedAt && before <= now)) return;
  await transaction
    .updateTable('member')
    .set({
      confirmed_at: confirmedAt,
      opening_hours: profile.hours ?? null,
      languages: profile.languages,
      access: JSON.stringify(profile.access),
    })
    .where('id', '=', memberId)
    .execute();
  await seedNotices(transaction, { memberId, profile, isFirst: before === null }, now);
  if (before === null) await seedContacts(transaction, { memberId, profile }, confirmedAt);
}

/** The first time all of them; later those that are still there and untouched get a later end. */
async function seedNotices(
  transaction: Kysely<CatalogueTables>,
  { memberId, profile, isFirst }: { memberId: string; profile: DemoProfile; isFirst: boolean },
  now: Date,
): Promise<void> {
  for (const notice of profile.notices) {
    const id = stableId('demo notice', profile.member, notice.title);
    const ends_on = addDays(localDate(now), notice.days);
    if (!isFirst) {
      await transaction
        .updateTable('member_notice')
        .set({ ends_on })
        .where('id', '=', id)
        .where('version', '=', 1)
        .execute();
      continue;
    }
    const { kind, title, details = null, topic = null } = notice;
    const row = { id, member_id: memberId, kind, title, details, topic, ends_on };
    await transaction
      .insertInto('member_notice')
      .values({ ...row, created_at: now, updated_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function seedContacts(
  transaction: Kysely<CatalogueTables>,
  { memberId, profile }: { memberId: string; profile: DemoProfile },
  at: Date,
): Promise<void> {
  for (const contact of profile.contacts) {
    await transaction
      .insertInto('member_contact')
      .values({
        ...contact,
        id: stableId('demo contact', profile.member, contact.name),
        member_id: memberId,
        consent_text: DEMO_CONSENT,
        consented_at: at,
        // Nobody reads the letters of the demonstration.
        told_at: at,
        created_at: at,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
