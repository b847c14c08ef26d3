import path from 'node:path';
import { afterAll } from 'vitest';
import { build } from '../../scripts/build.js';
import type { Services } from '../../src/app.ts';
import { ensureDemo, openCatalogueIndex } from '../../src/catalogue/index.ts';
import { createAnswerBook } from '../../src/contact/index.ts';
import {
  loadFunding,
  loadPersonas,
  ruleBookOf,
  syncFundingShares,
} from '../../src/funding/index.ts';
import { syncSealKinds } from '../../src/members/index.ts';
import { loadNetwork, openPlaces, syncTerms } from '../../src/network/index.ts';
import { clockStartingAt, localDate } from '../../src/platform/clock.ts';
import { loadAssets } from '../../src/platform/http/assets.ts';
import { createLog } from '../../src/platform/log.ts';
import { letterSenderOf } from '../../src/start/letter-senders.ts';
import { testDatabase } from '../support/database.ts';
import { SOME_ANSWER } from '../support/some-answer.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const never = () => Promise.reject(new Error('The provider of sign-ins was asked'));

/** Everything the app needs, opened as `main.ts` does it, on a database of its own with the demonstration network. */
export async function openServices(publicUrl: string): Promise<Services> {
  await build();
  const database = await testDatabase();
  const clock = clockStartingAt(new Date('2026-11-23T08:00:00Z'));
  const log = createLog('silent');
  const network = await loadNetwork(path.join(root, 'network/wesel'));
  await syncTerms(database.db, network);
  await syncSealKinds(database.db, network.seals);
  await ensureDemo(database.db, network, clock.now());
  const rules = await ruleBookOf(database.db, await loadFunding(network.folder));
  await syncFundingShares(database.db, rules, localDate(clock.now()));
  const catalogue = openCatalogueIndex({ db: database.db, pool: database.pool, log });
  await catalogue.start();
  afterAll(() => catalogue.stop());
  return {
    config: { trustedProxy: undefined, mailIntakeKey: 'k'.repeat(40) },
    publicUrl,
    network,
    funding: rules.book,
    fundingPersonas: await loadPersonas(network.folder),
    answers: createAnswerBook([SOME_ANSWER]),
    places: await openPlaces(database.db, network),
    database,
    index: catalogue.index,
    sender: letterSenderOf(network, publicUrl),
    // Its pages are in the matrix too; it is never asked.
    signInProvider: {
      provider: { issuer: 'https://login.example', ask: never, redeem: never },
      name: 'Demo-Konto',
      secondFactorMethods: [],
    },
    secret: Buffer.alloc(32, 7),
    assets: loadAssets(dist),
    dist,
    clock,
    log,
  };
}
