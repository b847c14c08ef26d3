import type { Kysely } from 'kysely';
import { emailOf } from '../queries/email-of.ts';
import type { AccountsTables } from '../tables.ts';
import { type CodeRequest, type CodeRequested, sendCode } from './send-code.ts';

/** Sends a fresh code to the own address of somebody who is signed in and has to prove again who they are. */
export function requestProof(
  db: Kysely<AccountsTables>,
  request: Omit<CodeRequest, 'email'> & { readonly personId: string },
): Promise<CodeRequested> {
  return db.transaction().execute(async (trx) => {
    const email = await emailOf(trx, request.personId);
    return sendCode(trx, { ...request, email });
  });
}
