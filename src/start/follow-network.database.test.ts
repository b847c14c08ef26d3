import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { addPerson } from '../../tests/support/sign-in-app.ts';
import { changeNetwork, loadNetwork, type Network } from '../network/index.ts';
import { createLog } from '../platform/log.ts';
import { overrideTexts } from '../platform/texts/overrides.ts';
import { uiTexts } from '../ui/texts.ts';
import { followNetwork } from './follow-network.ts';

const { db } = await testDatabase();
const now = new Date('2026-11-23T08:00:00Z');
const log = createLog('silent');

afterEach(() => overrideTexts({}));

test('a change by one process counts in another within seconds, with its texts and topics', async () => {
  const files = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));
  const followed = await followNetwork({ db, files, log });
  const changes = new Promise<Network>((resolve) => followed.onChange(resolve));
  expect(followed.network().settings.name).toBe(files.settings.name);
  const answer = await changeNetwork(db, {
    files,
    change: {
      'settings.name': 'Demo-Netz',
      'texts.ui.frame.skip': { de: 'Gleich zum Inhalt' },
      'topics.drohnen': { parent: null, label: { de: 'Drohnen' }, hint: null },
    },
    base: 0,
    actorId: await addPerson(db, { email: 'buero@personen.example' }),
    now,
  });
  expect(answer.kind).toBe('saved');
  expect((await changes).settings.name).toBe('Demo-Netz');
  expect(followed.network().settings.name).toBe('Demo-Netz');
  expect(uiTexts('de')('frame.skip')).toBe('Gleich zum Inhalt');
  const topic = await db
    .selectFrom('vocabulary_term')
    .select('labels')
    .where('key', '=', 'drohnen')
    .executeTakeFirst();
  expect(topic?.labels).toEqual({ de: 'Drohnen' });
  await followed.stop();
});

test('what no longer fits is left out at the start, the portal starts all the same', async () => {
  const files = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));
  await db
    .insertInto('network_revision')
    .values({
      revision: 2,
      document: JSON.stringify({ 'settings.contact': { phone: 1 }, 'settings.region': 'Kreis' }),
      parts: ['settings.contact'],
      changed_at: now,
    })
    .execute();
  const followed = await followNetwork({ db, files, log });
  expect(followed.network().settings.contact).toEqual(files.settings.contact);
  expect(followed.network().settings.region).toBe('Kreis');
  await followed.stop();
});
