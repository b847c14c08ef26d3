import type { OfficeApp } from './office-app.ts';

/** The same instant some days earlier. */
export const daysBefore = (now: Date, days: number): Date =>
  new Date(now.getTime() - days * 86_400_000);

/** A letter of yesterday to nobody's account; what is lost has no text any more. */
export async function addLetter(
  app: OfficeApp,
  id: string,
  letter: { state: 'failed' | 'waiting'; tries: number },
) {
  const content = letter.state === 'waiting' ? JSON.stringify({ subject: 'S', text: 'T' }) : null;
  await app.db
    .insertInto('letter')
    .values({
      id,
      kind: 'invitation',
      email: `${id}@personen.example`,
      person_id: null,
      member_id: null,
      language: 'de',
      content,
      ...letter,
      problem: 'Der Mailserver kennt die Adresse nicht.',
      created_at: daysBefore(app.now, 1),
      finished_at: letter.state === 'waiting' ? null : daysBefore(app.now, 1),
    })
    .execute();
}

/** A delivery of the day before yesterday. */
export async function addDelivery(
  app: OfficeApp,
  id: string,
  source: string,
  state: 'refused' | 'published',
) {
  const numbers = { records: 3, created: 0, updated: 0, unchanged: 0, withdrawn: 0, rejected: 3 };
  const report = {
    message: 'Die Datei ist kein XML.',
    rejected: [{ record: 2, line: 7, field: 'title', reason: 'Der Titel fehlt.' }],
    warnings: [],
  };
  await app.db
    .insertInto('delivery')
    .values({
      id,
      source_id: source,
      format: 'csv',
      encoding: 'utf-8',
      file_name: 'kurse.csv',
      file_hash: id,
      file_bytes: 10,
      state,
      received_at: daysBefore(app.now, 2),
      finished_at: daysBefore(app.now, 2),
      ...numbers,
      report: JSON.stringify(report),
    })
    .execute();
}
