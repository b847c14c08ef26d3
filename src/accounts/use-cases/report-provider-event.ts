import type { Kysely } from 'kysely';
import type { LetterSender } from '../letters/compose-letter.ts';
import { providerLetter } from '../letters/provider-letter.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';
import { writeToPerson } from './write-to-person.ts';

/** Notes that an account at the provider was connected or parted, and writes to the person, in the caller's transaction (ASVS 6.3.7, 16.3.3). */
export async function reportProviderEvent(
  trx: Kysely<AccountsTables>,
  report: {
    readonly personId: string;
    readonly event: 'connected' | 'disconnected';
    readonly providerName: string;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<void> {
  const { personId, event, providerName: provider, sender, now } = report;
  await note(trx, {
    actorId: personId,
    action: `sign_in_provider.${event}`,
    subject: { kind: 'person', id: personId },
    memberId: null,
    now,
  });
  await writeToPerson(trx, {
    personId,
    kind: 'sign_in_provider',
    write: (to) => providerLetter({ ...to, sender, provider, event }),
    now,
  });
}
