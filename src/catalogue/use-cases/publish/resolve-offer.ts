import { hash as digestOf } from 'node:crypto';
import type { DeliveryProblem, OfferRecord, ParsedRecord } from '../../exchange/record.ts';
import { mapTopics } from '../../model/map-topics.ts';
import { resolveTerms } from '../../model/resolve-terms.ts';
import type { PublishLookups } from './publish-options.ts';

/** An offer of a delivery with its values resolved against the network's lists, and the hash by which a change is noticed. */
export interface ResolvedOffer {
  readonly record: number;
  readonly line: number | null;
  readonly raw: string;
  readonly offer: OfferRecord;
  readonly topics: readonly string[];
  readonly targets: readonly string[];
  readonly funding: readonly string[];
  readonly certificates: readonly string[];
  readonly hash: string;
}

/** Part of every hash: raise it when unchanged records have to be written anew because the rows made of them differ. */
export const PUBLISHING_RULES = 2;

/**
 * Resolves topics, target groups, funding and certificates. Topics that the source states by key win; only where it states none are
 * they mapped from title, keywords and categories. Unknown keys are dropped with a remark where the source meant a key.
 */
export function resolveOffer(
  parsed: Extract<ParsedRecord, { kind: 'offer' }>,
  terms: PublishLookups['terms'],
): { resolved: ResolvedOffer; warnings: DeliveryProblem[] } {
  const { offer, record, line, raw } = parsed;
  const stated = resolveTerms(offer.topics, terms.topic);
  const topics = stated.keys.length > 0 ? stated.keys : mapTopics(offer, terms.topic);
  const targets = resolveTerms(offer.targets, terms.target).keys;
  const funding = resolveTerms(offer.funding, terms.funding);
  const certificates = resolveTerms(offer.certificates, terms.certificate).keys;
  const warnings = [
    ...stated.unknown.map((value) => unknownValue(record, line, 'topics', value, 'Themenfeld')),
    ...funding.unknown.map((value) => unknownValue(record, line, 'funding', value, 'Förderangabe')),
  ];
  const hash = hashOf([PUBLISHING_RULES, offer, topics, targets, funding.keys, certificates]);
  return {
    resolved: {
      record,
      line,
      raw,
      offer,
      topics,
      targets,
      funding: funding.keys,
      certificates,
      hash,
    },
    warnings,
  };
}

/** SHA-256 of a value's JSON, 32 hexadecimal digits (128 bits). */
export function hashOf(value: unknown): string {
  return digestOf('sha256', JSON.stringify(value), 'hex').slice(0, 32);
}

function unknownValue(
  record: number,
  line: number | null,
  field: string,
  value: string,
  name: string,
): DeliveryProblem {
  return {
    record,
    line,
    field,
    reason: `„${value.slice(0, 60)}“ ist keine bekannte ${name} des Netzwerks.`.replace(
      'keine bekannte Themenfeld',
      'kein bekanntes Themenfeld',
    ),
  };
}
