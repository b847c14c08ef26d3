import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import {
  exportPath,
  leavePath,
  membershipPath,
  publishPath,
  stayPath,
  termsPath,
} from '../../model/membership/membership-paths.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import { lastTerm, leavesOn, standingOn, termOn } from '../../model/membership/terms.ts';
import type { MemberFacts } from '../../queries/membership/member-facts.ts';
import type { StoredTerm } from '../../queries/membership/terms-of.ts';
import { memberTexts } from '../../texts.ts';
import { MembershipFacts } from './membership-facts.tsx';
import { MembershipFrame } from './membership-frame.tsx';
import { SeenTermInputs } from './seen-term-inputs.tsx';
import { TermsList } from './terms-list.tsx';

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
        <MembershipFacts {...props} standing={standing} />
      )}
      {props.mayChangeTerms && standing !== 'none' && standing !== 'left' && (
        <p>
          <a href={localizedPath(language, termsPath(member.slug))}>{t('membership.change')}</a>
        </p>
      )}
      {(terms.length > 1 || terms.some(({ reason }) => reason !== null)) && (
        <>
          <h2>{t('membership.terms')}</h2>
          <TermsList {...props} />
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
