import type { JSX } from 'preact';
import { Card } from '../../../ui/card.tsx';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import { formats } from '../../../ui/format.ts';
import { kindLabel } from '../../kind-words.ts';
import {
  lastTerm,
  leavesOn,
  memberSince,
  type Standing,
  termOn,
} from '../../model/membership/terms.ts';
import { memberTexts } from '../../texts.ts';
import { feeWordsOf, voteWords } from '../../use-cases/membership/term-words.ts';
import type { MembershipPageProps } from './membership-page.tsx';

/** What holds today, or from the first day on. */
export function MembershipFacts(
  props: MembershipPageProps & { readonly standing: Standing },
): JSX.Element {
  return (
    <Card as="section" labelledBy="facts">
      <h2 id="facts" class="unseen">
        {memberTexts(props.language)('membership.short')}
      </h2>
      <FactList facts={factsOf(props, props.standing)} />
    </Card>
  );
}

function factsOf(
  { language, member, terms, rules, today }: MembershipPageProps,
  standing: Standing,
): readonly Fact[] {
  const t = memberTexts(language);
  const { date } = formats(language);
  const term = termOn(terms, today) ?? lastTerm(terms);
  const since = memberSince(terms);
  const end = leavesOn(terms);
  return [
    { icon: 'group', term: t('membership.facts.kind'), value: kindLabel(member.kind, t) },
    ...(since === null
      ? []
      : [
          {
            icon: 'calendar' as const,
            term: standing === 'to_come' ? t('membership.facts.from') : t('membership.facts.since'),
            value: date(since),
          },
        ]),
    ...(end === null
      ? []
      : [{ icon: 'deadline' as const, term: t('membership.facts.end'), value: date(end) }]),
    ...(term === null
      ? []
      : [
          {
            icon: 'euro' as const,
            term: t('membership.column.fee'),
            value: feeWordsOf(rules, term.feeClass, language),
          },
          {
            icon: 'check' as const,
            term: t('membership.column.vote'),
            value: voteWords(term.votingRight, language),
          },
        ]),
  ];
}
