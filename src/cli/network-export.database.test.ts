import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { testContext } from '../../tests/support/command-context.ts';
import { addPerson } from '../../tests/support/sign-in-app.ts';
import { changeNetwork, currentNetwork } from '../network/index.ts';
import { networkExportCommand } from './network-export.ts';

const context = await testContext();
const { db, now, network: files } = context;

test('network export prints the settings with what the office has changed', async () => {
  await changeNetwork(db, {
    files,
    change: { 'settings.shortName': 'Demo-Netz' },
    base: 0,
    actorId: await addPerson(db, { email: 'buero@personen.example' }),
    now,
  });
  const { network } = await currentNetwork(db, files);
  const { text = '', exitCode } = await networkExportCommand.run([], { ...context, network });
  expect(exitCode).toBe(0);
  // The advice services are a file of their own.
  const { adviceServices: _, ...settings } = files.settings;
  expect(parse(text)).toEqual({ ...settings, shortName: 'Demo-Netz' });
});

test('network export knows three files', async () => {
  expect((await networkExportCommand.run(['topics'], context)).text).toContain('topics:');
  expect((await networkExportCommand.run(['places'], context)).exitCode).toBe(2);
});
