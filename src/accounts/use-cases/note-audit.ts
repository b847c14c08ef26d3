import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/** Something that was done, as the audit log keeps it. */
export interface AuditNote {
  /** Null = the system, or somebody at the command line. */
  readonly actorId: string | null;
  /** What was done, e.g. `mandate.granted`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The member whose matter it is; null = the network's own. */
  readonly memberId: string | null;
  /** Facts without personal data: roles, dates, names of fields. Never an address, a name or a text that somebody wrote. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  readonly now: Date;
}

/** Adds a line to the audit log in the caller's transaction: what was not done is not noted, what is not noted was not done (ASVS 16.3.3). */
export async function note(db: Kysely<AccountsTables>, entry: AuditNote): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      at: entry.now,
      actor_id: entry.actorId,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      member_id: entry.memberId,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
