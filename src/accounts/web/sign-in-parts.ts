import type { Kysely } from 'kysely';
import type { ComponentChildren } from 'preact';
import { keyFor } from '../../platform/security/secret.ts';
import type { Language } from '../../platform/texts/index.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { AccountsTables } from '../tables.ts';
import type { FindActor, Guards } from './guard.ts';

/** What signing in needs from outside. */
export interface SignInParts {
  readonly db: Kysely<AccountsTables>;
  readonly shell: PageShell;
  /** Who writes the letters with the codes. */
  readonly sender: LetterSender;
  readonly guards: Guards;
  readonly findActor: FindActor;
  /** The portal's secret, see `loadSecret`. */
  readonly secret: Buffer;
  /** Whether the portal is served over https: then cookies are. */
  readonly isHttps: boolean;
  /** Where letters lie as files: the page for codes tells it, in the demo only. */
  readonly letterFolder?: string | undefined;
  /** Further ways to sign in, shown below the form for the address; `next` is a path of ours or null. */
  otherWays?(language: Language, next: string | null): ComponentChildren;
}

/** The same with the key of the codes, made once. */
export interface SignInContext extends SignInParts {
  readonly codeKey: Buffer;
}

export function signInContext(parts: SignInParts): SignInContext {
  return { ...parts, codeKey: keyFor(parts.secret, 'sign-in code') };
}
