import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { addPerson } from '../../../tests/support/sign-in-app.ts';
import { currentNetwork } from '../current-network.ts';
import { loadNetwork } from '../load-network.ts';
import type { Network } from '../model/network.ts';
import { changeNetwork } from './change-network.ts';
import { undoNetworkChange } from './undo-network-change.ts';

const { db } = await testDatabase();
const now = new Date('2026-11-23T08:00:00Z');
let files: Network;
let actorId: string;
beforeAll(async () => {
  files = await loadNetwork(path.resolve(import.meta.dirname, '../../../network/wesel'));
  actorId = await addPerson(db, { email: 'buero@personen.example' });
});

const change = (parts: Record<string, unknown>, base: number) =>
  changeNetwork(db, { files, change: parts, base, actorId, now });
const present = async () => (await currentNetwork(db, files)).network.settings;

describe('changing the network', () => {
  test('many at the same time: each is saved once, none is lost', async () => {
    const fields = ['name', 'shortName', 'region', 'centre'];
    const answers = await Promise.all(
      fields.map((field) => change({ [`settings.${field}`]: `Demo ${field}` }, 0)),
    );
    const revisions = answers.map((answer) => (answer.kind === 'saved' ? answer.revision : null));
    expect([...revisions].sort()).toEqual([1, 2, 3, 4]);
    const { name, shortName, region, centre } = await present();
    expect([name, shortName, region, centre]).toEqual([
      'Demo name',
      'Demo shortName',
      'Demo region',
      'Demo centre',
    ]);
  });

  test('the same part at the same time: one is saved, the other told', async () => {
    const answers = await Promise.all([
      change({ 'settings.name': 'Eins' }, 4),
      change({ 'settings.name': 'Zwei' }, 4),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed_meanwhile', 'saved']);
  });

  test('what does not fit is not saved, and not noted', async () => {
    const notes = () =>
      db.selectFrom('audit_entry').where('action', '=', 'network.changed').select('seq').execute();
    const before = (await notes()).length;
    expect(await change({ 'settings.name': '', 'settings.region': 'Kreis' }, 5)).toEqual({
      kind: 'unfit',
      parts: ['settings.name'],
    });
    expect((await present()).region).toBe('Demo region');
    expect((await notes()).length).toBe(before);
  });

  test('undoing brings back what was before that change, and undoing that the change itself', async () => {
    const { name } = await present();
    const undo = (revision: number, base: number) =>
      undoNetworkChange(db, {
        files,
        revision,
        base,
        usedTopics: async () => [],
        actorId,
        now,
      });
    expect(await undo(5, 5)).toEqual({ kind: 'saved', revision: 6 });
    expect((await present()).name).toBe('Demo name');
    expect(await undo(6, 6)).toEqual({ kind: 'saved', revision: 7 });
    expect((await present()).name).toBe(name);
    expect(await undo(99, 7)).toEqual({ kind: 'missing' });
  });

  test('undoing the first change leads back to the files', async () => {
    const first = await db
      .selectFrom('network_revision')
      .select('parts')
      .where('revision', '=', 1)
      .executeTakeFirstOrThrow();
    const [part = ''] = first.parts;
    const field = part.replace('settings.', '');
    await undoNetworkChange(db, {
      files,
      revision: 1,
      base: 7,
      usedTopics: async () => [],
      actorId,
      now,
    });
    expect(new Map(Object.entries(await present())).get(field)).toBe(
      new Map(Object.entries(files.settings)).get(field),
    );
  });
});
