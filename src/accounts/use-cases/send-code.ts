import { type Kysely, sql } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import { hashOf, macOf, newCode, newToken } from '../../platform/security/tokens.ts';
import type { Language } from '../../platform/texts/index.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import { signInCodeLetter } from '../letters/sign-in-code-letter.ts';
import { emailKey } from '../model/email-address.ts';
import { CODE_DIGITS, CODE_MINUTES } from '../model/sign-in-code.ts';
import { waitsUntil } from '../model/sign-in-limits.ts';
import { recentAttempts } from '../queries/recent-attempts.ts';
import type { AccountsTables } from '../tables.ts';
import { queueLetter } from './queue-letter.ts';

export interface CodeRequest {
  /** As typed, or the person's own. */
  readonly email: string;
  readonly language: Language;
  /** Who writes, as the letter tells it. */
  readonly sender: LetterSender;
  /** Key of the purpose `sign-in code`, see `keyFor`. */
  readonly codeKey: Buffer;
  /** What the browser's cookie held until now: that attempt ends. */
  readonly oldToken: string | null;
  readonly now: Date;
}

export type CodeRequested =
  /** `browserToken` goes into the cookie of the browser that asked. */
  | { readonly kind: 'sent'; readonly browserToken: string }
  /** The address has had too many codes or wrong tries. */
  | { readonly kind: 'wait'; readonly until: Date };

/**
 * Begins an attempt in the caller's transaction and queues the letter with the code. For an address of nobody (or of somebody who is
 * blocked) it does the same work and takes the letter back: neither the answer nor its duration tells (ASVS 6.3.8).
 */
export async function sendCode(
  trx: Kysely<AccountsTables>,
  request: CodeRequest,
): Promise<CodeRequested> {
  const { sender, language, now, codeKey } = request;
  const key = emailKey(request.email);
  const until = waitsUntil(await recentAttempts(trx, key, now), now);
  if (until !== null) return { kind: 'wait', until };
  await endAttempt(trx, request.oldToken, now);
  const person = await trx
    .selectFrom('person')
    .select(['id', 'email', 'name'])
    .where('email_key', '=', key)
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  const browserToken = newToken();
  const code = newCode(CODE_DIGITS);
  const id = randomId();
  const validUntil = new Date(now.getTime() + CODE_MINUTES * 60_000);
  const codeHash = codeMac(codeKey, id, code);
  await trx
    .insertInto('sign_in_attempt')
    .values({
      id,
      browser_hash: hashOf(browserToken),
      email_key: key,
      person_id: person?.id ?? null,
      code_hash: person === undefined ? null : codeHash,
      created_at: now,
      expires_at: validUntil,
      used_at: null,
    })
    .execute();
  await sql`savepoint letter`.execute(trx);
  await queueLetter(trx, {
    kind: 'sign_in_code',
    // The stored address, never the typed one: two spellings may look the same to us and not to the mail server.
    email: person?.email ?? request.email,
    personId: person?.id ?? null,
    memberId: null,
    language,
    content: signInCodeLetter({ sender, language, name: person?.name ?? null, code, validUntil }),
    now,
  });
  if (person === undefined) await sql`rollback to savepoint letter`.execute(trx);
  await sql`release savepoint letter`.execute(trx);
  return { kind: 'sent', browserToken };
}

/** What is kept of a code: it counts for this attempt only, and nobody can try all 10^8 codes without the portal's secret. */
export function codeMac(codeKey: Buffer, attemptId: string, code: string): Buffer {
  return macOf(codeKey, attemptId, code);
}

/** A browser has one open code; the former counts no more. */
async function endAttempt(
  trx: Kysely<AccountsTables>,
  browserToken: string | null,
  now: Date,
): Promise<void> {
  if (browserToken === null) return;
  await trx
    .updateTable('sign_in_attempt')
    .set({ used_at: now })
    .where('browser_hash', '=', hashOf(browserToken))
    .where('used_at', 'is', null)
    .execute();
}
