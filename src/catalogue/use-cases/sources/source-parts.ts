import type { Kysely } from 'kysely';
import type { FetchGuarded } from '../../../platform/outgoing/index.ts';
import { keyFor, open, seal } from '../../../platform/security/secret.ts';
import { SOURCE_SECRET_PURPOSE } from '../../model/sources/source-secret.ts';
import type { EditingTables } from '../../tables.ts';

/** What fetching needs from outside. */
export interface SourceParts {
  readonly db: Kysely<EditingTables>;
  readonly fetch: FetchGuarded;
  /** The portal's secret. */
  readonly secret: Buffer;
}

/** Encrypts what a source shows its server; bound to the source, so that a row cannot lend its secret to another. */
export function sealSourceSecret(secret: Buffer, sourceId: string, text: string): Buffer {
  return seal(keyFor(secret, SOURCE_SECRET_PURPOSE), text, sourceId);
}

/** Null where the portal's secret is another one than when it was sealed. */
export function openSourceSecret(secret: Buffer, sourceId: string, sealed: Buffer): string | null {
  return open(keyFor(secret, SOURCE_SECRET_PURPOSE), sealed, sourceId);
}
