import { expect, test } from 'vitest';
import { toldLetterFolder } from './letter-folder.ts';

const demo = { dataDir: '/srv/portal/.data', demo: true, smtpUrl: undefined };

test('the demo tells where its letters lie', () => {
  expect(toldLetterFolder(demo, '/srv/portal')).toBe('.data/mail');
  expect(toldLetterFolder({ ...demo, dataDir: '/var/data' }, '/srv/portal')).toBe('/var/data/mail');
});

test('nobody else does', () => {
  expect(toldLetterFolder({ ...demo, demo: false }, '/srv/portal')).toBeUndefined();
  expect(
    toldLetterFolder({ ...demo, smtpUrl: 'smtp://mail.example' }, '/srv/portal'),
  ).toBeUndefined();
});
