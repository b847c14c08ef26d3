import type { Transaction } from 'kysely';
import type { OwnSynonyms } from '../model/synonyms.ts';
import type { NetworkTables } from '../tables.ts';
import { writeSynonyms } from './write-synonyms.ts';

const SOURCE = {
  key: 'network',
  title: 'Eigene Liste des Netzwerks',
  licence: null,
  attribution: null,
};

/** Brings the network's own synonyms in the database to what its file says; writes nothing when nothing changed. */
export function syncSynonyms(
  transaction: Transaction<NetworkTables>,
  groups: readonly OwnSynonyms[],
): Promise<boolean> {
  const rows = groups.map(({ words, kldb }, at) => ({
    key: String(at + 1),
    labels: words,
    kldb: kldb === undefined ? [] : [kldb],
    isco: [],
  }));
  return writeSynonyms(transaction, SOURCE, rows);
}
