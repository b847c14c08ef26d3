import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';
import { type CodeRequest, type CodeRequested, sendCode } from './send-code.ts';

/** Sends a code to the address if it is somebody's. The answer is the same if it is nobody's (ASVS 6.3.8). */
export function requestSignIn(
  db: Kysely<AccountsTables>,
  request: CodeRequest,
): Promise<CodeRequested> {
  return db.transaction().execute((trx) => sendCode(trx, request));
}
