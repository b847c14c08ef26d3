import type { Kysely } from 'kysely';
import { type Actor, rolesFor } from '../model/actor.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

/** Pages on which somebody sees data of other people, with what they show. */
const SHOWN = {
  application: 'application',
  audit: 'audit',
  enquiries: 'enquiries',
  enquiry: 'enquiry',
  factor_reset: 'factor_resets',
  mail: 'letters',
  people: 'people',
  proof: 'seal',
  takeover: 'takeovers',
} as const;

/**
 * Notes that somebody has looked at personal data of others, as `<page>.viewed` (ASVS 16.2.1). Nothing is noted where nobody was shown,
 * and where people look at what belongs to a member of their own.
 */
export async function noteAccess(
  db: Kysely<AccountsTables>,
  access: {
    readonly actor: Actor;
    readonly page: keyof typeof SHOWN;
    /** What was looked at; `all` or the name of a filter for a list. */
    readonly id: string;
    /** How many entries with personal data were shown. */
    readonly lines: number;
    /** The member whose people they are; null = nobody's or several members'. */
    readonly memberId?: string | null;
    readonly now: Date;
  },
): Promise<void> {
  const { actor, page, id, lines, memberId = null, now } = access;
  if (lines === 0 || (memberId !== null && rolesFor(actor, memberId).length > 0)) return;
  await note(db, {
    actorId: actor.personId,
    action: `${page}.viewed`,
    subject: { kind: SHOWN[page], id },
    memberId,
    details: { lines },
    now,
  });
}
