import type { Kysely } from 'kysely';
import type { Planted } from './planted-account.ts';
import { putRow } from './put-row.ts';

const at = new Date('2026-11-20T08:00:00Z');

/** What somebody of the office has done about rules of funding. */
export async function plantFunding<Tables>(
  db: Kysely<Tables>,
  { id, mark, email }: Planted,
): Promise<void> {
  const number = mark.charCodeAt(0);
  const programme_id = `programm_${number}`;
  const version = { programme_id, valid_from: '2026-01-01' };
  const reason = `Auf Hinweis von ${email}`;
  await putRow(db, 'funding_version', {
    ...version,
    edition: 1,
    document: JSON.stringify({ id: programme_id }),
    author_id: id,
    released_by: id,
    released_at: at,
    reason,
  });
  await putRow(db, 'funding_check', {
    ...version,
    checked_on: '2026-11-20',
    checked_by: id,
    noted_at: at,
  });
  await putRow(db, 'funding_light', {
    programme_id,
    state: 'open',
    confirmed_on: '2026-11-20',
    confirmed_by: id,
    confirmed_at: at,
  });
  await putRow(db, 'funding_expectation', {
    id: number,
    persona_id: 'dev-01',
    programme_id,
    status: 'unknown',
    reason,
    changed_by: id,
    changed_at: at,
  });
  await putRow(db, 'funding_correction', {
    id: number,
    programme_id,
    words: `Bitte an ${email} antworten.`,
    created_at: at,
    handled_at: at,
    handled_by: id,
  });
  const draft_id = `draft-${number}`;
  await putRow(db, 'funding_draft', {
    id: draft_id,
    programme_id,
    based_on: '2026-01-01',
    document: JSON.stringify({ id: programme_id }),
    state: 'discarded',
    reason,
    created_by: id,
    created_at: at,
    changed_at: at,
    submitted_by: id,
    submitted_at: at,
    decided_by: id,
    decided_at: at,
  });
  await putRow(db, 'funding_draft_save', {
    draft_id,
    version: 1,
    document: JSON.stringify({ id: programme_id }),
    saved_by: id,
    saved_at: at,
  });
  await putRow(db, 'funding_draft_move', {
    draft_id,
    persona_id: 'dev-01',
    programme_id,
    move: JSON.stringify({ before: null, after: null }),
    reason,
    confirmed_by: id,
    confirmed_at: at,
  });
}
