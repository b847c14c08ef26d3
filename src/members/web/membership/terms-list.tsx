import type { JSX } from 'preact';
import { Card } from '../../../ui/card.tsx';
import { formats } from '../../../ui/format.ts';
import { kindLabel } from '../../kind-words.ts';
import type { StoredTerm } from '../../queries/membership/terms-of.ts';
import { memberTexts } from '../../texts.ts';
import { feeWordsOf, voteWords } from '../../use-cases/membership/term-words.ts';
import type { MembershipPageProps } from './membership-page.tsx';

/** The history of a membership, the latest term first: what held from when to when, and why it changed. */
export function TermsList(props: MembershipPageProps): JSX.Element {
  return (
    <ul class="cards">
      {props.terms.map((term) => (
        <TermCard key={term.id} {...props} term={term} />
      ))}
    </ul>
  );
}

function TermCard(props: MembershipPageProps & { readonly term: StoredTerm }): JSX.Element {
  const { language, member, rules, term } = props;
  const { fromOn, toOn, reason } = term;
  const t = memberTexts(language);
  const { dateShort } = formats(language);
  const from = dateShort(fromOn);
  return (
    <Card as="li">
      <h3>
        {toOn === null
          ? t('membership.span.open', { from })
          : t('membership.span', { from, to: dateShort(toOn) })}
      </h3>
      <p>
        {kindLabel(term.kind ?? member.kind, t)}
        <br />
        {feeWordsOf(rules, term.feeClass, language)}
        <br />
        {voteWords(term.votingRight, language)}
      </p>
      {reason !== null && <p>{t('membership.letter.changed.reason', { reason })}</p>}
    </Card>
  );
}
