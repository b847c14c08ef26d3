import type { JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { appointmentPath, SLOTS_PATH } from '../../model/appointments/appointment-paths.ts';
import type { AppointmentView } from '../../queries/appointments/appointment-view.ts';
import { contactTexts } from '../../texts.ts';
import { MeetingFacts } from './meeting-facts.tsx';

/** /kontakt/termin/{token} – somebody's own appointment: everything for the day, and the button by which to cancel. */
export function AppointmentPage(props: {
  shell: PageShell;
  language: Language;
  network: Network;
  token: string;
  appointment: AppointmentView;
  isNew: boolean;
  now: Date;
}): JSX.Element {
  const { shell, language, network, token, appointment, now } = props;
  const t = contactTexts(language);
  const href = (path: string) => localizedPath(language, path);
  const isCancelled = appointment.state === 'cancelled';
  const canCancel = appointment.state === 'booked' && appointment.startsAt > now;
  const title = t(isCancelled ? 'appointments.own.cancelledTitle' : 'appointments.own.title');
  const path = appointmentPath(token);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={path}
      title={title}
      robots="noindex"
      alternates={false}
      hasPrintAddress={false}
      currentNav="advice"
      breadcrumb={[]}
    >
      <h1>{title}</h1>
      {props.isNew && canCancel && (
        <Notice tone="positive" isStatus>
          <p>
            {t(
              appointment.visitor?.kind === 'email'
                ? 'appointments.own.bookedMail'
                : 'appointments.own.bookedPhone',
            )}
          </p>
        </Notice>
      )}
      {isCancelled && (
        <Notice tone={appointment.cancelledBy === 'visitor' ? 'positive' : 'deadline'} isStatus>
          <p>
            {appointment.cancelledBy === 'visitor'
              ? t('appointments.own.youCancelled')
              : t('appointments.own.theyCancelled', { reason: appointment.reason ?? '–' })}
          </p>
        </Notice>
      )}
      <Card>
        <MeetingFacts
          language={language}
          network={network}
          presence={appointment.presence}
          span={appointment}
          way={appointment.way}
          spoken={appointment.language}
        />
      </Card>
      {isCancelled ? (
        <p class="buttons">
          <LinkButton
            icon="calendar"
            href={href(`${SLOTS_PATH}?service=${appointment.serviceKey}`)}
          >
            {t('appointments.own.bookAnother')}
          </LinkButton>
        </p>
      ) : (
        <p class="buttons">
          <LinkButton kind="secondary" icon="calendar" href={href(`${path}/termin.ics`)} download>
            {t('appointments.own.calendar')}
          </LinkButton>
        </p>
      )}
      {canCancel && (
        <Disclosure summary={t('appointments.own.cancelTitle')}>
          <p>{t('appointments.own.cancelText')}</p>
          <form method="post" action={href(`${path}/absagen`)}>
            <Button kind="secondary" icon="close">
              {t('appointments.own.cancel')}
            </Button>
          </form>
        </Disclosure>
      )}
      <p class="small">{t('appointments.own.deleted')}</p>
    </PageFrame>
  );
}
