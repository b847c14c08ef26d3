import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { BudgetLight } from '../../model/programme.ts';
import { noteChecked } from '../note-checked.ts';
import type { RuleDatabase } from '../release-version.ts';
import { setLight } from '../set-light.ts';
import type { DraftActor } from './note-draft.ts';

/** "Geprüft, unverändert": somebody has looked at the sources today and the version is still right. */
export function confirmVersion(
  db: Kysely<RuleDatabase>,
  act: DraftActor & { readonly programmeId: string; readonly validFrom: string },
): Promise<void> {
  const checkedOn = localDate(act.now);
  return db
    .transaction()
    .execute((trx: Kysely<RuleDatabase>) => noteChecked(trx, { ...act, checkedOn }));
}

/** Says whether a programme has funds, from today for 30 days; null takes it back. */
export function sayFunds(
  db: Kysely<RuleDatabase>,
  act: DraftActor & { readonly programmeId: string; readonly state: BudgetLight['state'] | null },
): Promise<void> {
  const confirmedOn = localDate(act.now);
  return db
    .transaction()
    .execute((trx: Kysely<RuleDatabase>) => setLight(trx, { ...act, confirmedOn }));
}
