import type { JSX } from 'preact';
import {
  accountTexts,
  roleLabel,
  roleMeaning,
  type WorkspacePageProps,
} from '../../accounts/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Badge } from '../../ui/status.tsx';
import type { OfficeInvitation, OfficePerson } from '../queries/office-people.ts';
import { officeTexts } from '../texts.ts';
import { OfficeFrame } from './office-frame.tsx';
import { endRolePath, INVITE_PATH, PEOPLE_PATH, revokePath } from './paths.ts';

export const PEOPLE_DONE = ['invited', 'ended', 'revoked'] as const;
export type PeopleDone = (typeof PEOPLE_DONE)[number];

const DONE_TEXTS = {
  invited: 'office.people.done.invited',
  ended: 'office.people.done.ended',
  revoked: 'office.people.done.revoked',
} as const satisfies Record<PeopleDone, string>;

type PeopleProps = WorkspacePageProps & {
  readonly people: readonly OfficePerson[];
  readonly invitations: readonly OfficeInvitation[];
  readonly mayChange: boolean;
  readonly done: PeopleDone | undefined;
};

/** /buero/personen – who acts for the network in which role. Two people in the office are needed to help each other out. */
export function PeoplePage(props: PeopleProps): JSX.Element {
  const { language, people, invitations, done } = props;
  const t = officeTexts(language);
  const inOffice = new Set(
    people
      .filter(({ role, isBlocked }) => role === 'office' && !isBlocked)
      .map(({ personId }) => personId),
  );
  return (
    <OfficeFrame {...props} path={PEOPLE_PATH} title={t('office.people.title')}>
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {inOffice.size < 2 && (
        <Notice tone="deadline" title={t('office.people.alone')}>
          <p>{t('office.people.aloneText')}</p>
        </Notice>
      )}
      {props.mayChange && (
        <p>
          <LinkButton icon="person" href={localizedPath(language, INVITE_PATH)}>
            {t('office.people.invite')}
          </LinkButton>
        </p>
      )}
      <ul class="cards">
        {people.map((person) => (
          <PersonCard key={person.id} {...props} person={person} />
        ))}
      </ul>
      {invitations.length > 0 && (
        <>
          <h2>{t('office.people.invitations')}</h2>
          <ul class="cards">
            {invitations.map((invitation) => (
              <InvitationCard key={invitation.id} {...props} invitation={invitation} />
            ))}
          </ul>
        </>
      )}
    </OfficeFrame>
  );
}

function PersonCard(props: PeopleProps & { person: OfficePerson }): JSX.Element {
  const { language, person } = props;
  const t = officeTexts(language);
  const { dateShort } = formats(language);
  const words = accountTexts(language);
  const from = dateShort(person.fromOn);
  return (
    <Card as="li">
      <h2 class="office-task-title">{person.name}</h2>
      <p>
        <b>{roleLabel(person.role, words)}</b>,{' '}
        {person.toOn === null
          ? t('office.people.since', { from })
          : t('office.people.fromTo', { from, to: dateShort(person.toOn) })}
        <br />
        {person.email}
      </p>
      <p class="small">{roleMeaning(person.role, words)}</p>
      {person.isBlocked && (
        <p>
          <Badge>{t('office.people.blocked')}</Badge>
        </p>
      )}
      {props.mayChange && (
        <p>
          <a href={localizedPath(language, endRolePath(person.id))}>
            {t('office.people.end')}
            <span class="unseen">: {person.name}</span>
          </a>
        </p>
      )}
    </Card>
  );
}

function InvitationCard(props: PeopleProps & { invitation: OfficeInvitation }): JSX.Element {
  const { language, invitation } = props;
  const t = officeTexts(language);
  const day = formats(language).day(invitation.expiresAt);
  return (
    <Card as="li">
      <h3 class="office-task-title">{invitation.email}</h3>
      <p>
        <b>{roleLabel(invitation.role, accountTexts(language))}</b>,{' '}
        {t('office.people.until', { day })}
      </p>
      {props.mayChange && (
        <p>
          <a href={localizedPath(language, revokePath(invitation.id))}>
            {t('office.people.revoke')}
            <span class="unseen">: {invitation.email}</span>
          </a>
        </p>
      )}
    </Card>
  );
}
