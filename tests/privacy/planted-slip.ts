import type { Kysely } from 'kysely';
import type { Planted } from './planted-account.ts';
import { putRow } from './put-row.ts';

const at = new Date('2026-11-20T08:00:00Z');

/** Slips that the person has given out, taken, and is named on; and a block the person has printed. */
export async function plantSlips<Tables>(
  db: Kysely<Tables>,
  { id, mark, email, name }: Planted,
  { memberId }: { readonly memberId: string },
): Promise<void> {
  const number = mark.charCodeAt(0);
  const content = JSON.stringify({
    ...{ name: 'Demo-Stelle', place: 'Wesel', hours: [], things: [] },
    person: { kind: 'named', name },
    ownWords: `Fragen an ${email}`,
  });
  const row = { issuer_member_id: memberId, channel: 'desk', language: 'de', content };
  await putRow(db, 'handover_slip', {
    ...{ ...row, id: `slip-${number}`, code: `${number}`.padStart(12, '0'), state: 'arrived' },
    ...{ issued_by: id, issued_at: at, arrived_by: id, arrived_at: at },
    expires_at: new Date('2027-02-18T08:00:00Z'),
  });
  await putRow(db, 'slip_block', {
    ...{ id: `block-${number}`, member_id: memberId, language: 'de', channel: 'desk', size: 20 },
    ...{ created_by: id, created_at: at },
  });
}
