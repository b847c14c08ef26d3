import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { OidcQuestion } from '../../platform/oidc/open-provider.ts';
import { open } from '../../platform/security/secret.ts';
import { hashOf } from '../../platform/security/tokens.ts';
import { LANGUAGES, type Language } from '../../platform/texts/index.ts';
import type { AccountsTables } from '../tables.ts';

export interface ProviderFlow {
  readonly question: OidcQuestion;
  /** Null = signing in. */
  readonly sessionId: string | null;
  readonly language: Language;
  readonly next: string | null;
}

const QuestionSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** What this browser was sent to the provider with, once: the row is gone afterwards. Null = nothing, too late, or taken before. */
export async function takeProviderFlow(
  db: Kysely<AccountsTables>,
  taken: { readonly browserToken: string; readonly key: Buffer; readonly now: Date },
): Promise<ProviderFlow | null> {
  const row = await db
    .deleteFrom('oidc_flow')
    .where('browser_hash', '=', hashOf(taken.browserToken))
    .returningAll()
    .executeTakeFirst();
  if (row === undefined || row.expires_at <= taken.now) return null;
  const text = open(taken.key, row.content, row.id);
  if (text === null) return null;
  return {
    question: QuestionSchema.parse(JSON.parse(text)),
    sessionId: row.session_id,
    language: LANGUAGES.find((own) => own === row.language) ?? 'de',
    next: row.next,
  };
}
