import type { Kysely } from 'kysely';
import type { Planted } from './planted-account.ts';
import { putRow } from './put-row.ts';

const at = new Date('2026-11-20T08:00:00Z');

/** What somebody has written for everybody, with their own address in it by mistake. */
export async function plantAnswers<Tables>(
  db: Kysely<Tables>,
  { id, mark, email }: Planted,
): Promise<void> {
  const number = mark.charCodeAt(0);
  const document = JSON.stringify({
    topic: 'money',
    question: { de: 'Wer bezahlt das?' },
    answer: { de: `Schreiben Sie an ${email}.` },
    wordings: [],
    services: [],
    links: [],
  });
  const days = { checked_on: '2026-11-20', expires_on: '2027-05-20' };
  const released = { ...days, document, published_at: at };
  await putRow(db, 'answer', {
    ...{ ...released, id: `written-${number}`, slug: `wer-bezahlt-${number}-a`, written_by: id },
  });
  await putRow(db, 'answer', {
    ...{ ...released, id: `read-${number}`, slug: `wer-bezahlt-${number}-b`, reviewed_by: id },
  });
  const draft = `draft-${number}`;
  await putRow(db, 'answer_draft', {
    ...{ id: draft, document, written_by: id, refusal: `Bitte ${email} herausnehmen` },
    ...{ created_at: at, changed_at: at },
  });
  await putRow(db, 'answer_draft_writer', { draft_id: draft, person_id: id, saved_at: at });
}
