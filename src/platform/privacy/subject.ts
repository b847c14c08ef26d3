import { type Kysely, sql } from 'kysely';
import type { PrivacyRegister } from './register.ts';

/** Somebody whose data are looked for. */
export interface Subject {
  /** Null = somebody without account. */
  readonly personId: string | null;
  /** E-mail addresses, lower case. */
  readonly addresses: readonly string[];
  /** Those of them that no organisation publishes as its own. */
  readonly ownAddresses: readonly string[];
  /** Check values of addresses and telephone numbers, for rows that hold nothing readable. */
  readonly macs: readonly Buffer[];
  /** Whole names as they are written. */
  readonly names: readonly string[];
  /** Names are taken out wherever they stand, not only of messages: somebody has looked and said so. */
  readonly namesEverywhere: boolean;
}

/** Finds out which of somebody's addresses are published as an organisation's own. */
export async function subjectOf<Tables>(
  db: Kysely<Tables>,
  register: PrivacyRegister,
  who: {
    readonly personId: string | null;
    readonly addresses: readonly string[];
    readonly names: readonly string[];
    readonly namesEverywhere?: boolean;
    readonly macs?: readonly Buffer[];
  },
): Promise<Subject> {
  const addresses = [...new Set(who.addresses.map((address) => address.trim().toLowerCase()))];
  const published = new Set<string>();
  for (const [table, column] of register.organisationAddresses) {
    const { rows } = await sql<{ address: string }>`
      select distinct lower(trim(${sql.ref(column)})) as address from ${sql.table(table)}
      where lower(trim(${sql.ref(column)})) = any(${addresses})`.execute(db);
    for (const { address } of rows) published.add(address);
  }
  return {
    personId: who.personId,
    addresses,
    macs: who.macs ?? [],
    ownAddresses: addresses.filter((address) => !published.has(address)),
    names: who.names.map((name) => name.trim()).filter((name) => name !== ''),
    namesEverywhere: who.namesEverywhere ?? false,
  };
}
