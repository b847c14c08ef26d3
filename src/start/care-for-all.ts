import type { Kysely } from 'kysely';
import {
  careForAccounts,
  careForLeavers,
  oldestLetter,
  seedDemoPeople,
} from '../accounts/index.ts';
import {
  careForCourses,
  careForDeliveries,
  careForFreshness,
  careForLinks,
  careForSources,
  ensureDemo,
  forgetLeftMembers,
  leavingOffers,
  pruneChangeLog,
  pruneMissedSearches,
  queueFindTwins,
} from '../catalogue/index.ts';
import type { Config } from '../config.ts';
import { type ContactCare, seedDemoContact } from '../contact/index.ts';
import { type CurrentRules, careForCorrections, syncFundingShares } from '../funding/index.ts';
import {
  careForMemberships,
  careForProfiles,
  careForSeals,
  namedMembers,
  seedDemoMemberships,
} from '../members/index.ts';
import type { Network } from '../network/index.ts';
import { type Clock, localDate, systemClock } from '../platform/clock.ts';
import { pruneMailFolder } from '../platform/mail/index.ts';
import { eraseLeaver } from './erase-leaver.ts';
import { mailFolderOf } from './letter-folder.ts';
import { letterSenderOf } from './letter-senders.ts';
import type { PortalTables } from './open-database.ts';

/** The network as it counts now, and who writes for it. */
interface Surroundings {
  readonly network: Network;
  readonly publicUrl: string;
  readonly secret: Buffer;
  readonly clock: Clock;
}

export function contactCareOf({ network, publicUrl, secret, clock }: Surroundings): ContactCare {
  return { network, sender: letterSenderOf(network, publicUrl), secret, now: clock.now() };
}

export interface AllCare extends Surroundings {
  readonly config: Config;
  readonly rules: CurrentRules;
}

/** What is done at the start and once a day, domain by domain: demonstration data, reminders, deletions. Again does no harm. */
export async function careForAll(db: Kysely<PortalTables>, care: AllCare): Promise<void> {
  const { config, network, rules, publicUrl, secret, clock } = care;
  const now = clock.now();
  const sender = letterSenderOf(network, publicUrl);
  if (config.demo) {
    await ensureDemo(db, network, now);
    await seedDemoPeople(db, await namedMembers(db).demoProviders(), now);
    await seedDemoMemberships(db, network.settings.membership, now);
    await seedDemoContact(db, contactCareOf(care));
  }
  await pruneChangeLog(db, systemClock.now());
  await pruneMissedSearches(db, now);
  await careForAccounts(db, now);
  await careForLeavers(db, {
    sender,
    erase: (personId) => eraseLeaver(db, personId, mailFolderOf(config), secret, now),
    now: now,
  });
  await careForCourses(db, now);
  await careForSources(db, now);
  await careForLinks(db, { isOn: config.linkCheck });
  await careForDeliveries(db, now);
  await queueFindTwins(db);
  await careForFreshness(db, {
    days: network.settings.thresholds,
    sender,
    now: now,
  });
  await forgetLeftMembers(db, now);
  await careForMemberships(db, {
    offers: leavingOffers,
    sender,
    now: now,
  });
  await careForProfiles(db, {
    sender,
    now: now,
  });
  await syncFundingShares(db, rules, localDate(now));
  await careForCorrections(db, now);
  await careForSeals(db, {
    sender,
    now: now,
  });
  await pruneMailFolder(mailFolderOf(config), oldestLetter(now));
}
