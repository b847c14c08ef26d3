import type { Kysely } from 'kysely';
import type { ContactTables } from '../../src/contact/tables.ts';
import { issueSlip } from '../../src/contact/use-cases/slips/issue-slip.ts';
import { printBlock } from '../../src/contact/use-cases/slips/print-block.ts';

/** A slip that a member has given out to an address without desk, its code, and a block of blank ones. */
export async function slipThings(
  db: Kysely<ContactTables>,
  memberId: string,
  now: Date,
): Promise<{ readonly slip: string; readonly code: string; readonly block: string }> {
  const by = { personId: null, isOffice: true };
  const slip = await issueSlip(db, {
    issuerMemberId: memberId,
    channel: 'desk',
    language: 'ar',
    targetMemberId: null,
    serviceKey: null,
    offerId: null,
    content: {
      name: 'Demo-Amt',
      purpose: 'Anmeldung',
      street: 'Demoweg 3',
      postalCode: '46483',
      place: 'Wesel',
      room: '2. Stock',
      day: '2026-12-01',
      time: '09:30',
      hours: [],
      bus: 'Bus 64 bis Demoplatz',
      phone: '030 23125 100',
      person: { kind: 'role', role: 'adviser' },
      things: ['id', 'letter'],
      ownWords: 'Anmeldebogen',
    },
    by,
    now,
  });
  const block = await printBlock(db, {
    memberId,
    language: 'en',
    channel: 'outdoors',
    by,
    now,
  });
  return { slip: slip.slipId, code: slip.code, block };
}
