import { rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { build } from '../../scripts/build.js';
import { temporaryDataDir } from '../../scripts/start-portal.js';
import { launchPortal } from './portal-process.ts';

beforeAll(async () => {
  await build();
});

test('ASVS 16.2.5: the log names nobody and nothing that was looked for, however much it says', async () => {
  const DATA_DIR = temporaryDataDir();
  const portal = launchPortal({
    DATA_DIR,
    DEMO: '0',
    LOG_LEVEL: 'debug',
    TRUSTED_PROXY: '127.0.0.1',
  });
  try {
    const url = await portal.ready;
    const headers = {
      'user-agent': 'Markierung-Browser',
      'x-forwarded-for': '203.0.113.77',
      referer: 'https://markierung.example/',
    };
    for (const path of [
      '/kurse?q=Markierung-Suche&near=Xanten',
      '/Markierung-Pfad',
      '/kurse?near=Markierung-Ort',
      '/anbieter/markierung-anbieter',
      '/readyz',
    ]) {
      await fetch(url + path, { headers });
    }
  } finally {
    portal.child.kill('SIGTERM');
    const { output, errors } = await portal.ended;
    rmSync(DATA_DIR, { recursive: true, force: true });
    expect(output + errors).not.toMatch(/markierung|203\.0\.113\.77|xanten/i);
    // The log is there; it only does not say these things.
    expect(errors).toContain('"message"');
  }
});
