import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import {
  exportPath,
  leavePath,
  membershipPath,
  publishPath,
  stayPath,
  termsPath,
} from '../../model/membership/membership-paths.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import {
  lastTerm,
  leavesOn,
  memberSince,
  type Standing,
  standingOn,
  termOn,
} from '../../model/membership/terms.ts';
import type { MemberFacts } from '../../queries/membership/member-facts.ts';
import type { StoredTerm } from '../../queries/membership/terms-of.ts';
import { memberTexts } from '../../texts.ts';
import { feeWordsOf, voteWords } from '../../use-cases/membership/term-words.ts';
import { kindLabel } from '../kind-words.ts';
import { MembershipFrame } from './membership-frame.tsx';
import { SeenTermInputs } from './seen-term-inputs.tsx';

/** What has just been done, as the page's address says it. */
export const MEMBERSHIP_DONE = ['planned', 'stays', 'changed', 'published', 'left'] as const;
export type MembershipDone = (typeof MEMBERSHIP_DONE)[number];

const DONE_TEXTS = {
  planned: 'membership.done.planned',
  stays: 'membership.done.stays',
  changed: 'membership.done.changed',
  published: 'membership.done.published',
  left: 'membership.done.left',
} as const satisfies Record<MembershipDone, string>;

export interface MembershipPageProps extends WorkspacePageProps {
  readonly member: MemberFacts;
  /** The latest first. */
  readonly terms: readonly StoredTerm[];
  readonly rules: MembershipRules;
  readonly today: LocalDate;
  readonly mayLeave: boolean;
  readonly mayExport: boolean;
  readonly mayPublish: boolean;
  readonly mayChangeTerms: boolean;
  readonly done: MembershipDone | undefined;
}

/** /mitglieder/{slug}/mitgliedschaft – since when, for which fee, with which vote; taking the data along, and leaving. */
export function MembershipPage(props: MembershipPageProps): JSX.Element {
  const { language, member, terms, done, today } = props;
  const t = memberTexts(language);
  const standing = standingOn(terms, today);
  const end = leavesOn(terms);
  const day = end === null ? '' : formats(language).date(end);
  return (
    <MembershipFrame
      {...props}
      slug={member.slug}
      path={membershipPath(member.slug)}
      title={t('membership.ofMember', { name: member.name })}
    >
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {standing === 'leaving' && (
        <Notice tone="deadline" title={t('membership.leaving.title', { day })}>
          <p>{t('membership.leaving.text')}</p>
          {props.mayLeave && <StayForm {...props} />}
        </Notice>
      )}
      {standing === 'left' && <Notice>{t('membership.left', { day })}</Notice>}
      {member.publication === 'draft' && <DraftNotice {...props} />}
      {standing === 'none' ? (
        <p class="lead">{t('membership.none')}</p>
      ) : (
        <Card as="section" labelledBy="facts">
          <h2 id="facts" class="unseen">
            {t('membership.short')}
          </h2>
          <FactList facts={factsOf(props, standing)} />
        </Card>
      )}
      {props.mayChangeTerms && standing !== 'none' && standing !== 'left' && (
        <p>
          <a href={localizedPath(language, termsPath(member.slug))}>{t('membership.change')}</a>
        </p>
      )}
      {terms.length > 1 && (
        <>
          <h2>{t('membership.terms')}</h2>
          <TermsTable {...props} />
        </>
      )}
      {props.mayExport && (
        <>
          <h2>{t('membership.export.heading')}</h2>
          <p>{t('membership.export.text')}</p>
          <LinkButton
            kind="secondary"
            icon="download"
            href={localizedPath(language, exportPath(member.slug))}
          >
            {t('membership.export.download')}
          </LinkButton>
        </>
      )}
      {props.mayLeave && (standing === 'member' || standing === 'to_come') && (
        <>
          <h2>{t('membership.leave.heading')}</h2>
          <p>{t('membership.leave.text')}</p>
          <LinkButton kind="secondary" href={localizedPath(language, leavePath(member.slug))}>
            {t('membership.leave.link')}
          </LinkButton>
        </>
      )}
    </MembershipFrame>
  );
}

/** Takes the end back. */
function StayForm({ language, member, terms }: MembershipPageProps): JSX.Element {
  return (
    <form method="post" action={localizedPath(language, stayPath(member.slug))}>
      <SeenTermInputs term={lastTerm(terms)} />
      <Button kind="secondary">{memberTexts(language)('membership.stay')}</Button>
    </form>
  );
}

function DraftNotice({ language, member, terms, ...props }: MembershipPageProps): JSX.Element {
  const t = memberTexts(language);
  const isMember = termOn(terms, props.today) !== null;
  return (
    <Notice title={t('membership.draft.title')}>
      <p>{isMember ? t('membership.draft.text') : t('membership.draft.later')}</p>
      {isMember && props.mayPublish && (
        <form method="post" action={localizedPath(language, publishPath(member.slug))}>
          <Button>{t('membership.draft.publish')}</Button>
        </form>
      )}
    </Notice>
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

function TermsTable({ language, terms, rules }: MembershipPageProps): JSX.Element {
  const t = memberTexts(language);
  return (
    <Table
      id="terms"
      caption={t('membership.termsCaption')}
      columns={[
        { key: 'from', label: t('membership.column.from') },
        { key: 'to', label: t('membership.column.to') },
        { key: 'fee', label: t('membership.column.fee') },
        { key: 'vote', label: t('membership.column.vote') },
      ]}
      rows={terms.map((term) => ({ key: term.id, cells: cellsOf(term, language, rules) }))}
    />
  );
}

function cellsOf(term: StoredTerm, language: Language, rules: MembershipRules) {
  const { dateShort } = formats(language);
  return {
    from: dateShort(term.fromOn),
    to: term.toOn === null ? memberTexts(language)('membership.open') : dateShort(term.toOn),
    fee: feeWordsOf(rules, term.feeClass, language),
    vote: voteWords(term.votingRight, language),
  };
}
