import type { JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { OFFICE_FIGURES_PATH } from '../../model/figures/figure-paths.ts';
import { newEnquiryPath, OFFICE_DESK_PATH } from '../../model/inbox/desk-paths.ts';
import { clockOf } from '../../model/inbox/need-clock.ts';
import type { DeskTally } from '../../model/inbox/tally-desks.ts';
import type { HeldEnquiry } from '../../queries/inbox/held-enquiries.ts';
import type { OfficeLine } from '../../queries/inbox/office-needs.ts';
import { type ContactText, contactTexts } from '../../texts.ts';
import { MAILS_PATH, VOTES_PATH } from '../mail/mail-paths.ts';
import { AssignForm } from './assign-form.tsx';
import { DESK_DONE, DeskDoneNotice } from './desk-page.tsx';
import { HeldCard } from './held-card.tsx';
import { NeedCard } from './need-card.tsx';
import type { HandOverChoice } from './need-props.ts';

/** What has just been done, as the page's address says it. */
export const OFFICE_DONE = [
  ...DESK_DONE,
  'released',
  'discarded',
  'assigned',
  'unassigned',
] as const;
export type OfficeDone = (typeof OFFICE_DONE)[number];

const OFFICE_DONE_TEXTS: Readonly<Partial<Record<OfficeDone, ContactText>>> = {
  released: 'inbox.done.released',
  discarded: 'inbox.done.discarded',
  assigned: 'inbox.done.assigned',
  unassigned: 'inbox.done.unassigned',
};

const OTHER_PAGES = [
  { path: MAILS_PATH, label: 'inbox.office.mails' },
  { path: VOTES_PATH, label: 'inbox.office.votes' },
  { path: OFFICE_FIGURES_PATH, label: 'inbox.office.figures' },
] as const satisfies readonly { path: string; label: ContactText }[];

export interface OfficeDeskProps extends WorkspacePageProps {
  readonly network: Network;
  /** Everything open, in the order of a desk. */
  readonly lines: readonly OfficeLine[];
  readonly held: readonly HeldEnquiry[];
  readonly tallies: readonly DeskTally[];
  readonly choices: readonly HandOverChoice[];
  readonly personId: string;
  readonly now: Date;
  readonly done: OfficeDone | undefined;
}

/** /buero/anfragen – what the contact point of the whole network has to do. Words only of what came to the office. */
export function OfficeDeskPage(props: OfficeDeskProps): JSX.Element {
  const { language, lines, held, now } = props;
  const t = contactTexts(language);
  const isLate = (line: OfficeLine) => clockOf(line, now).kind === 'late';
  const escalated = lines.filter(
    ({ escalatedAt, answeredAt }) => escalatedAt !== null && answeredAt === null,
  );
  const rest = lines.filter((line) => !escalated.includes(line));
  const late = rest.filter((line) => isLate(line) && line.memberId !== null);
  const nobody = rest.filter(({ personId, memberId }) => personId === null && memberId !== null);
  const own = rest.filter(({ memberId }) => memberId === null);
  const isQuiet = lines.length === 0 && held.length === 0;
  return (
    <WorkspaceFrame {...props} path={OFFICE_DESK_PATH} title={t('inbox.office.title')} steps={[]}>
      <OfficeDoneNotice {...props} />
      <p class="lead">{t('inbox.office.lead')}</p>
      <p class="office-actions">
        <LinkButton
          kind="secondary"
          icon="phone"
          href={localizedPath(language, newEnquiryPath(OFFICE_DESK_PATH))}
        >
          {t('inbox.new.link')}
        </LinkButton>
        {OTHER_PAGES.map(({ path, label }) => (
          <a key={path} class="stand-alone" href={localizedPath(language, path)}>
            {t(label)}
          </a>
        ))}
      </p>
      {isQuiet && (
        <EmptyState drawing="poplars" title={t('inbox.none.open')} text={t('inbox.office.quiet')} />
      )}
      <Lines {...props} title={t('inbox.office.escalated')} shown={escalated} canAssign />
      <Held {...props} />
      <Lines {...props} title={t('inbox.office.nobody')} shown={nobody} canAssign />
      <Lines {...props} title={t('inbox.office.own')} shown={own} />
      <Lines {...props} title={t('inbox.office.late')} shown={late} />
      <Tallies {...props} />
    </WorkspaceFrame>
  );
}

function OfficeDoneNotice({ language, done }: OfficeDeskProps): JSX.Element | null {
  const own = done === undefined ? undefined : OFFICE_DONE_TEXTS[done];
  if (own === undefined) {
    return <DeskDoneNotice language={language} done={DESK_DONE.find((one) => one === done)} />;
  }
  return (
    <Notice tone={done === 'unassigned' ? 'deadline' : 'positive'} isStatus>
      <p>{contactTexts(language)(own)}</p>
    </Notice>
  );
}

function Lines(
  props: OfficeDeskProps & {
    readonly title: string;
    readonly shown: readonly OfficeLine[];
    readonly canAssign?: boolean;
  },
): JSX.Element | null {
  const { language, network, title, shown, personId, now } = props;
  if (shown.length === 0) return null;
  const t = contactTexts(language);
  return (
    <>
      <h2>{title}</h2>
      <ol class="office-tasks">
        {shown.map((line) => (
          <NeedCard
            key={line.id}
            language={language}
            network={network}
            line={line}
            desk={line.isOpen ? OFFICE_DESK_PATH : null}
            owner={line.memberName ?? t('inbox.office.name')}
            isOwnerShown
            headingLevel={3}
            personId={personId}
            now={now}
          >
            {props.canAssign && (
              <AssignForm language={language} line={line} choices={props.choices} />
            )}
          </NeedCard>
        ))}
      </ol>
    </>
  );
}

function Held(props: OfficeDeskProps): JSX.Element | null {
  const { language, held } = props;
  if (held.length === 0) return null;
  const t = contactTexts(language);
  return (
    <>
      <h2>{t('inbox.held.title')}</h2>
      <p>{t('inbox.held.lead')}</p>
      <ol class="office-tasks">
        {held.map((enquiry) => (
          <HeldCard key={enquiry.id} language={language} enquiry={enquiry} />
        ))}
      </ol>
    </>
  );
}

function Tallies({ language, tallies }: OfficeDeskProps): JSX.Element | null {
  if (tallies.length === 0) return null;
  const t = contactTexts(language);
  const { count, day } = formats(language);
  return (
    <Table
      id="desks"
      caption={t('inbox.tally.caption')}
      columns={[
        { key: 'desk', label: t('inbox.tally.desk') },
        { key: 'open', label: t('inbox.tally.open'), isNumber: true },
        { key: 'late', label: t('inbox.tally.late'), isNumber: true },
        { key: 'oldest', label: t('inbox.tally.oldest') },
      ]}
      rows={tallies.map((tally) => ({
        key: tally.memberId ?? 'office',
        cells: {
          desk: tally.memberName ?? t('inbox.office.name'),
          open: count(tally.open),
          late: count(tally.late),
          oldest: day(tally.oldest),
        },
      }))}
    />
  );
}
