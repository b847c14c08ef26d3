import type { Kysely } from 'kysely';
import { type ExportContext, pageOf } from '../../export/format.ts';
import { type LeftOutReason, reasonsAgainst } from '../../export/openqcat/admission.ts';
import { type HandedOnOffer, handedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import { offersInPortions } from '../../queries/export/offers-in-portions.ts';
import { hiddenOffers } from '../../queries/freshness/hidden-offers.ts';
import type { CatalogueTables } from '../../tables.ts';

/** An offer that the national portal does not admit. */
export interface LeftOutOffer {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly reasons: readonly { readonly code: LeftOutReason; readonly sentence: string }[];
}

export interface LeftOut {
  /** Offers that are handed on. */
  readonly admitted: number;
  readonly leftOut: readonly LeftOutOffer[];
}

/** German, for the people of the member. */
export const REASON_SENTENCES: Readonly<Record<LeftOutReason, string>> = {
  talk: 'Vorträge nimmt das Portal der Bundesagentur nicht auf.',
  advice: 'Beratungen nimmt das Portal der Bundesagentur nicht auf.',
  short: 'Der Kurs hat weniger als 4 Unterrichtseinheiten.',
  'length-unknown': 'Der Umfang fehlt: Bitte tragen Sie die Unterrichtseinheiten ein.',
  'not-vocational': 'Das Thema ist nicht beruflich.',
  'not-public': 'Der Kurs steht nicht allen offen (geschlossene Gruppe oder Schulung im Betrieb).',
  past: 'Alle Termine sind vorbei oder abgesagt.',
  unconfirmed: 'Der Kurs ist zu lange nicht bestätigt: Bitte bestätigen Sie ihn.',
};

type Named = Pick<HandedOnOffer, 'id' | 'slug' | 'key' | 'title'>;

/** Looks through a member's published offers by the national portal's principles of admission. */
export async function findLeftOut(
  db: Kysely<CatalogueTables>,
  memberId: string,
  context: ExportContext,
): Promise<LeftOut> {
  let admitted = 0;
  const leftOut: LeftOutOffer[] = [];
  const offers = handedOnOffers(db, offersInPortions(db, { kind: 'member', memberId }));
  const leave = (offer: Named, codes: readonly LeftOutReason[]) => {
    const reasons = codes.map((code) => ({ code, sentence: REASON_SENTENCES[code] }));
    const { id, key, title } = offer;
    leftOut.push({ id, key, title, url: pageOf(offer, context), reasons });
  };
  for await (const offer of offers) {
    const codes = reasonsAgainst(offer, context.today, context.leisureTopics);
    if (codes.length === 0) admitted += 1;
    else leave(offer, codes);
  }
  for (const offer of await hiddenOffers(db, memberId)) leave(offer, ['unconfirmed']);
  return { admitted, leftOut };
}
