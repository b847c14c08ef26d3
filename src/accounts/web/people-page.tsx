import type { JSX } from 'preact';
import type { LocalDate } from '../../platform/clock.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Badge } from '../../ui/status.tsx';
import type { MemberPerson, OpenInvitation } from '../queries/people-of-member.ts';
import { roleLabel } from '../role-label.ts';
import { accountTexts } from '../texts.ts';
import { dutyDays } from './duty-days.ts';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';
import type { NamedMember } from './workspace-parts.ts';
import { invitePath, mandatePath, peoplePath, revokePath } from './workspace-paths.ts';

/** What has just been done, as the page's address says it. */
export const PEOPLE_DONE = ['invited', 'changed', 'ended', 'revoked'] as const;
export type PeopleDone = (typeof PEOPLE_DONE)[number];

const DONE_TEXTS = {
  invited: 'mandate.people.done.invited',
  changed: 'mandate.people.done.changed',
  ended: 'mandate.people.done.ended',
  revoked: 'mandate.people.done.revoked',
} as const satisfies Record<PeopleDone, string>;

export interface PeoplePageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly people: readonly MemberPerson[];
  readonly invitations: readonly OpenInvitation[];
  /** Who is looking. */
  readonly personId: string;
  readonly mayChange: boolean;
  readonly today: LocalDate;
  readonly done: PeopleDone | undefined;
}

/** /mitglieder/{slug}/personen – who acts for a member in which role, and who is invited. */
export function PeoplePage(props: PeoplePageProps): JSX.Element {
  const { language, member, people, invitations, done } = props;
  const t = accountTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      path={peoplePath(member.slug)}
      title={t('mandate.people.title', { member: member.name })}
      steps={[]}
    >
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      <p class="lead">
        {people.length === 0
          ? t('mandate.people.none')
          : t('mandate.people.lead', { member: member.name })}
      </p>
      {props.mayChange && (
        <p>
          <LinkButton icon="person" href={localizedPath(language, invitePath(member.slug))}>
            {t('mandate.people.invite')}
          </LinkButton>
        </p>
      )}
      {people.length > 0 && (
        <ul class="cards">
          {people.map((person) => (
            <PersonCard key={person.id} {...props} person={person} />
          ))}
        </ul>
      )}
      {invitations.length > 0 && (
        <>
          <h2>{t('invitation.list.title')}</h2>
          <ul class="cards">
            {invitations.map((invitation) => (
              <InvitationCard key={invitation.id} {...props} invitation={invitation} />
            ))}
          </ul>
        </>
      )}
    </WorkspaceFrame>
  );
}

function PersonCard(props: PeoplePageProps & { person: MemberPerson }): JSX.Element {
  const { language, member, person, today } = props;
  const t = accountTexts(language);
  return (
    <Card as="li">
      <h2>{person.personName}</h2>
      <p>
        <b>{roleLabel(person.role, t)}</b>, {dutyDays(person, today, language)}
        <br />
        {person.email}
      </p>
      {person.personId === props.personId && (
        <p>
          <Badge>{t('mandate.people.you')}</Badge>
        </p>
      )}
      {person.isBlocked && (
        <p>
          <Badge>{t('mandate.people.blocked')}</Badge>
        </p>
      )}
      {props.mayChange && (
        <CardLink
          language={language}
          path={mandatePath(member.slug, person.id)}
          label={t('mandate.people.change')}
          of={person.personName}
        />
      )}
    </Card>
  );
}

function InvitationCard(props: PeoplePageProps & { invitation: OpenInvitation }): JSX.Element {
  const { language, member, invitation } = props;
  const t = accountTexts(language);
  const day = formats(language).day(invitation.expiresAt);
  return (
    <Card as="li">
      <h3>{invitation.email}</h3>
      <p>
        <b>{roleLabel(invitation.role, t)}</b>, {t('invitation.list.until', { day })}
      </p>
      {props.mayChange && (
        <CardLink
          language={language}
          path={revokePath(member.slug, invitation.id)}
          label={t('invitation.list.revoke')}
          of={invitation.email}
        />
      )}
    </Card>
  );
}

/** Says for those who only hear the links to whom each belongs. */
function CardLink(props: {
  language: Language;
  path: string;
  label: string;
  of: string;
}): JSX.Element {
  return (
    <p>
      <a href={localizedPath(props.language, props.path)}>
        {props.label}
        <span class="unseen">: {props.of}</span>
      </a>
    </p>
  );
}
