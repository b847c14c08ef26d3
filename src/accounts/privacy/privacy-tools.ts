import type { Kysely } from 'kysely';
import type { Erased, PrivacyRegister, Subject, Unseal } from '../../platform/privacy/index.ts';
import type { AccountsTables } from '../tables.ts';

/** How somebody is reached. */
export interface Reach {
  readonly addresses: readonly string[];
  readonly phones: readonly string[];
}

/** What looking after people's rights needs from outside: the whole register, and what is not in tables. */
export interface PrivacyTools {
  readonly register: PrivacyRegister;
  /** Check values by which rows of somebody without account are found; absent = there are none. */
  readonly macsOf?: (contact: Reach) => readonly Buffer[];
  /** Opens encrypted words for an export. */
  readonly unseal?: Unseal;
  /** In the transaction of an erasure, before anything is erased: keeps out who could bring the data back meanwhile. */
  readonly holdOthers?: (trx: Kysely<AccountsTables>) => Promise<void>;
  /** At its end: what is kept in memory and in files of every process is made anew without the person. */
  readonly renewCopies?: (trx: Kysely<AccountsTables>, erased: Erased) => Promise<void>;
  /** Deletes files about the person, e.g. of letters; answers how many. Doing it again does no harm. */
  readonly removeFiles: (subject: Subject) => Promise<number>;
}
