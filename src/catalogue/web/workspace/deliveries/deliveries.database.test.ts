import { beforeAll, expect, test } from 'vitest';
import {
  type CourseWorkspaceApp,
  courseWorkspaceApp,
} from '../../../../../tests/support/course-workspace-app.ts';

let app: CourseWorkspaceApp;
beforeAll(async () => {
  app = await courseWorkspaceApp(['huette', 'insel']);
  const at = app.now;
  await app.db
    .insertInto('data_source')
    .values({
      id: 'quelle',
      member_id: 'huette',
      key: 'csv',
      name: 'Demo-Programm',
      created_at: at,
    })
    .execute();
  const report = {
    rejected: [{ record: 4, line: 17, field: 'Preis', reason: 'Der Preis <b>ist</b> keine Zahl.' }],
    warnings: [],
    rejectedCount: 1,
    warningCount: 0,
    message: null,
  };
  await app.db
    .insertInto('delivery')
    .values({
      id: 'lieferung',
      source_id: 'quelle',
      format: 'csv',
      encoding: 'utf-8',
      file_name: 'kurse.csv',
      file_hash: 'x',
      file_bytes: 100,
      state: 'published',
      received_at: at,
      finished_at: at,
      records: 12,
      created: 3,
      updated: 0,
      unchanged: 8,
      withdrawn: 0,
      rejected: 1,
      report: JSON.stringify(report),
    })
    .execute();
});

test('a delivery is told in one sentence and its problems in plain words', async () => {
  const viewer = await app.editor('ansicht', 'huette', 'viewer');
  const list = await viewer.get('/mitglieder/huette/lieferungen');
  expect(list.html).toContain('12 Kurse gelesen: 3 neu, 8 unverändert, 1 nicht übernommen.');
  const page = await viewer.get('/mitglieder/huette/lieferungen/lieferung');
  expect(page.html).toContain('Kurs Nr. 4 der Datei (Zeile 17)');
  expect(page.html).toContain('Der Preis &lt;b>ist&lt;/b> keine Zahl.');
});

test('nobody sees deliveries of others', async () => {
  const other = await app.editor('fremd', 'insel');
  expect((await other.get('/mitglieder/insel/lieferungen')).html).not.toContain('kurse.csv');
  expect((await other.get('/mitglieder/insel/lieferungen/lieferung')).status).toBe(404);
  expect((await other.get('/mitglieder/huette/lieferungen/lieferung')).status).toBe(404);
});
