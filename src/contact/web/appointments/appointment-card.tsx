import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { formats } from '../../../ui/format.ts';
import { Status } from '../../../ui/status.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { languageWords, timeWords, wayWords } from '../../appointment-words.ts';
import { presencePath } from '../../model/appointments/appointment-paths.ts';
import type { AppointmentView } from '../../queries/appointments/appointment-view.ts';
import { contactTexts } from '../../texts.ts';
import { topicChoices } from './filter-choices.ts';
import type { PresencePageProps } from './presence-page.tsx';
import { MOST_REASON_CHARACTERS } from './read-absence.ts';
import { VisitorContact } from './visitor-contact.tsx';

/** Who comes when, and what the adviser can note about it. */
export function AppointmentCard(
  props: PresencePageProps & { appointment: AppointmentView },
): JSX.Element {
  const { language, member, appointment, now } = props;
  const t = contactTexts(language);
  const { visitor, state } = appointment;
  const words = formats(language);
  const topic = topicChoices(language).find(({ value }) => value === appointment.topic)?.label;
  const about = [
    wayWords(appointment.way, language),
    languageWords(appointment.language, language),
    ...(topic === undefined ? [] : [topic]),
    ...(appointment.withChild ? [t('appointments.card.child')] : []),
  ];
  const action = `${localizedPath(language, presencePath(member.slug))}/termin/${appointment.id}`;
  return (
    <Card as="li">
      <h4>
        {timeWords(appointment, language)}
        {visitor !== null && ` · ${visitor.name}`}
      </h4>
      {state === 'held' ? (
        <p>
          <Status tone="deadline">
            {t('appointments.card.held', {
              time: words.time(appointment.heldUntil ?? appointment.startsAt),
            })}
          </Status>
        </p>
      ) : (
        <p>
          <VisitorContact visitor={visitor} />
        </p>
      )}
      <p class="small">{about.join(' · ')}</p>
      {state === 'came' && <Status tone="positive">{t('appointments.card.came')}</Status>}
      {state === 'missed' && <Status tone="neutral">{t('appointments.card.missed')}</Status>}
      {state === 'booked' && appointment.startsAt <= now && (
        <form method="post" action={action}>
          <div class="buttons">
            <Button kind="secondary" name="act" value="came">
              {t('appointments.card.markCame')}
            </Button>
            <Button kind="quiet" name="act" value="missed">
              {t('appointments.card.markMissed')}
            </Button>
          </div>
        </form>
      )}
      {state === 'booked' && appointment.startsAt > now && (
        <Disclosure summary={t('appointments.card.cancelTitle')}>
          <form method="post" action={action}>
            <TextField
              language={language}
              id={`reason-${appointment.id}`}
              name="reason"
              label={t('appointments.absence.reason')}
              hint={t('appointments.absence.reasonHint')}
              maxLength={MOST_REASON_CHARACTERS}
              isRequired
            />
            <Button kind="secondary" name="act" value="cancel">
              {t('appointments.card.cancel')}
            </Button>
          </form>
        </Disclosure>
      )}
    </Card>
  );
}
