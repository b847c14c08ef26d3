import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';
import { pruneProviderFlows } from './begin-provider-sign-in.ts';
import { pruneTakeovers } from './begin-takeover.ts';
import { pruneChallenges } from './keep-challenge.ts';
import { pruneAudit } from './prune-audit.ts';
import { pruneFactorResets } from './prune-factor-resets.ts';
import { pruneInvitations } from './prune-invitations.ts';
import { pruneLetters, requeueLetters } from './prune-letters.ts';
import { pruneSignIn } from './prune-sign-in.ts';

/** What has to be done each day and at the start: delete what is kept long enough (docs/privacy.md), send on what was stranded. */
export async function careForAccounts(db: Kysely<AccountsTables>, now: Date): Promise<void> {
  await pruneSignIn(db, now);
  await pruneInvitations(db, now);
  await pruneFactorResets(db, now);
  await pruneChallenges(db, now);
  await pruneProviderFlows(db, now);
  await pruneTakeovers(db, now);
  await pruneLetters(db, now);
  await pruneAudit(db, now);
  await requeueLetters(db);
}
