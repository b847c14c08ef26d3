import type { Language } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { formats } from '../../../ui/format.ts';
import { kindLabel } from '../../kind-words.ts';
import {
  type FeeClass,
  feeClassOf,
  type MembershipRules,
} from '../../model/membership/membership-rules.ts';
import type { Term } from '../../model/membership/terms.ts';
import type { MemberKind } from '../../tables.ts';
import { memberTexts } from '../../texts.ts';

/** "Beitrag für Anbieter: 240 € im Jahr", "Ohne Beitrag". */
export function feeWords(fee: FeeClass, language: Language): string {
  const name = localized(fee.name, language);
  if (fee.centsPerYear === 0) return name;
  const amount = formats(language).money(fee.centsPerYear);
  return memberTexts(language)('membership.fee.amount', { name, amount });
}

/** A fee class by its key, in words; the key itself where the network has it no more. */
export function feeWordsOf(rules: MembershipRules, key: string, language: Language): string {
  const fee = feeClassOf(rules, key);
  return fee === null ? key : feeWords(fee, language);
}

/** Begin, fee and vote of a term as sentences. */
export function termWords(
  term: Pick<Term, 'fromOn' | 'feeClass' | 'votingRight'>,
  rules: MembershipRules,
  language: Language,
): readonly string[] {
  const t = memberTexts(language);
  return [
    t('membership.term.from', { day: formats(language).date(term.fromOn) }),
    feeWordsOf(rules, term.feeClass, language),
    voteWords(term.votingRight, language),
  ];
}

/** What holds from a day on after a change: the kind of member too. */
export function changedTermWords(
  term: Pick<Term, 'fromOn' | 'feeClass' | 'votingRight'> & { readonly memberKind: MemberKind },
  rules: MembershipRules,
  language: Language,
): readonly string[] {
  const t = memberTexts(language);
  const [from = '', ...others] = termWords(term, rules, language);
  const kind = t('membership.term.kind', { kind: kindLabel(term.memberKind, t) });
  return [from, kind, ...others];
}

export function voteWords(votingRight: boolean, language: Language): string {
  const t = memberTexts(language);
  return votingRight ? t('membership.vote.yes') : t('membership.vote.no');
}
