import type { JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { dutyPath, newEnquiryPath } from '../../model/inbox/desk-paths.ts';
import type { OpenedLine } from '../../queries/inbox/need-line.ts';
import { DESK_SHOWS, type DeskShow, MOST_LINES } from '../../queries/inbox/needs-of-desk.ts';
import { contactTexts } from '../../texts.ts';
import type { Desk } from './desk.ts';
import { NeedCard } from './need-card.tsx';

/** What has just been done, as the page's address says it. */
export const DESK_DONE = ['closed', 'handed', 'added', 'gone', 'elsewhere'] as const;
export type DeskDone = (typeof DESK_DONE)[number];

const DONE_TEXTS = {
  closed: 'inbox.done.closed',
  handed: 'inbox.done.handed',
  added: 'inbox.done.added',
  gone: 'inbox.done.gone',
  elsewhere: 'inbox.done.elsewhere',
} as const satisfies Record<DeskDone, string>;

const SHOW_TEXTS = {
  open: 'inbox.show.open',
  mine: 'inbox.show.mine',
  closed: 'inbox.show.closed',
} as const satisfies Record<DeskShow, string>;

export interface DeskPageProps extends WorkspacePageProps {
  readonly network: Network;
  readonly desk: Desk;
  readonly show: DeskShow;
  /** In the order of the desk. */
  readonly lines: readonly OpenedLine[];
  readonly personId: string;
  readonly now: Date;
  readonly done: DeskDone | undefined;
}

/** /mitglieder/{slug}/anfragen – what people have asked this member, red on top. */
export function DeskPage(props: DeskPageProps): JSX.Element {
  const { language, desk, show } = props;
  const t = contactTexts(language);
  const href = (path: string) => localizedPath(language, path);
  return (
    <WorkspaceFrame
      {...props}
      path={desk.path}
      title={t('inbox.title', { name: desk.name })}
      steps={[]}
    >
      <DeskDoneNotice language={language} done={props.done} />
      <p class="office-actions">
        <LinkButton kind="secondary" icon="phone" href={href(newEnquiryPath(desk.path))}>
          {t('inbox.new.link')}
        </LinkButton>
        {desk.slug !== null && (
          <a class="stand-alone" href={href(dutyPath(desk.slug))}>
            {t('inbox.duty.link')}
          </a>
        )}
      </p>
      <nav aria-label={t('inbox.show.label')}>
        <ul class="filter-links">
          {DESK_SHOWS.map((one) => (
            <li key={one}>
              <a
                href={`${href(desk.path)}${one === 'open' ? '' : `?show=${one}`}`}
                aria-current={one === show ? 'true' : undefined}
              >
                {t(SHOW_TEXTS[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Lines {...props} />
    </WorkspaceFrame>
  );
}

export function DeskDoneNotice(props: {
  readonly language: WorkspacePageProps['language'];
  readonly done: DeskDone | undefined;
}): JSX.Element | null {
  const { done } = props;
  if (done === undefined) return null;
  const isProblem = done === 'gone' || done === 'elsewhere';
  return (
    <Notice tone={isProblem ? 'deadline' : 'positive'} isStatus>
      <p>{contactTexts(props.language)(DONE_TEXTS[done])}</p>
    </Notice>
  );
}

function Lines(props: DeskPageProps): JSX.Element {
  const { language, network, desk, show, lines, personId, now } = props;
  const t = contactTexts(language);
  if (lines.length === 0) {
    return show === 'closed' ? (
      <EmptyState drawing="desk" title={t('inbox.none.closed')} text={t('inbox.none.closedText')} />
    ) : (
      <EmptyState
        drawing="poplars"
        title={t('inbox.none.open')}
        text={show === 'mine' ? t('inbox.none.mineText') : t('inbox.none.openText')}
      />
    );
  }
  return (
    <>
      <p>
        {show === 'closed'
          ? t('inbox.count.closed', { count: lines.length })
          : t('inbox.count.open', { count: lines.length })}
      </p>
      <ol class="office-tasks">
        {lines.map((line) => (
          <NeedCard
            key={line.id}
            language={language}
            network={network}
            line={line}
            desk={desk.path}
            owner={desk.name}
            personId={personId}
            now={now}
          />
        ))}
      </ol>
      {lines.length === MOST_LINES && <p class="small">{t('inbox.count.most')}</p>}
    </>
  );
}
