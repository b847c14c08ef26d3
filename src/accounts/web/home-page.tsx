import type { JSX } from 'preact';
import type { LocalDate } from '../../platform/clock.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Status } from '../../ui/status.tsx';
import type { Days } from '../model/mandate-days.ts';
import type { MemberRole, OfficeRole } from '../model/roles.ts';
import { roleLabel, roleMeaning } from '../role-label.ts';
import { accountTexts } from '../texts.ts';
import { dutyDays } from './duty-days.ts';
import { ACCOUNT_PATH, WORKSPACE_PATH } from './paths.ts';
import { SignOutForm } from './sign-out-form.tsx';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';
import type { Waiting } from './workspace-parts.ts';

interface Duty extends Days {
  readonly role: MemberRole | OfficeRole;
}

interface Link {
  readonly label: string;
  /** Without language prefix. */
  readonly path: string;
  readonly waiting: Waiting | null;
}

/** Someone or something that a person acts for. */
export interface Duties {
  readonly key: string;
  readonly name: string;
  readonly duties: readonly Duty[];
  readonly links: readonly Link[];
}

export interface HomePageProps extends WorkspacePageProps {
  readonly personName: string;
  readonly members: readonly Duties[];
  /** Null = no role for the network. */
  readonly office: Duties | null;
  readonly today: LocalDate;
  /** What has just happened: an invitation was accepted, or a member left the network. */
  readonly done: 'accepted' | 'left' | undefined;
}

/** /mitglieder – for whom the person acts, what they may do, and where. */
export function HomePage(props: HomePageProps): JSX.Element {
  const { language, members, office } = props;
  const t = accountTexts(language);
  const all = office === null ? members : [...members, office];
  return (
    <WorkspaceFrame {...props} path={WORKSPACE_PATH} title={t('workspace.title')}>
      {props.done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{props.done === 'left' ? t('workspace.left') : t('workspace.accepted')}</p>
        </Notice>
      )}
      {all.length === 0 ? (
        <EmptyState
          drawing="workshop"
          title={t('workspace.empty.title')}
          text={t('workspace.empty.text')}
        >
          <LinkButton icon="search" href={localizedPath(language, '/kurse')}>
            {t('workspace.empty.search')}
          </LinkButton>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{t('workspace.lead', { name: props.personName })}</p>
          <ul class="cards">
            {all.map((one) => (
              <DutyCard key={one.key} duties={one} language={language} today={props.today} />
            ))}
          </ul>
        </>
      )}
      <h2>{t('workspace.account.title')}</h2>
      <p>
        <a href={localizedPath(language, ACCOUNT_PATH)}>{t('workspace.account')}</a>
      </p>
      <SignOutForm language={language} kind="secondary" />
    </WorkspaceFrame>
  );
}

function DutyCard(props: { duties: Duties; language: Language; today: LocalDate }): JSX.Element {
  const { duties, language, today } = props;
  const t = accountTexts(language);
  return (
    <Card as="li">
      <h2 lang={language === 'de' ? undefined : 'de'}>{duties.name}</h2>
      {duties.duties.map((duty) => (
        <p key={`${duty.role} ${duty.fromOn}`}>
          <b>{roleLabel(duty.role, t)}</b> ({dutyDays(duty, today, language)}).{' '}
          {roleMeaning(duty.role, t)}
        </p>
      ))}
      {duties.links.length > 0 && (
        <ul>
          {duties.links.map((link) => (
            <li key={link.path}>
              <a href={localizedPath(language, link.path)}>{link.label}</a>
              {link.waiting !== null && (
                <>
                  {' '}
                  <Status tone={link.waiting.isLate ? 'problem' : 'deadline'}>
                    {link.waiting.words}
                  </Status>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
