import type { JSX } from 'preact';
import { addDays, localDate } from '../../../platform/clock.ts';
import { formats } from '../../../ui/format.ts';
import { slotsOn } from '../../model/appointments/slots.ts';
import { contactTexts } from '../../texts.ts';
import { AppointmentCard } from './appointment-card.tsx';
import type { PresencePageProps } from './presence-page.tsx';

/** The days of a week on which somebody is there: how much is free, and who comes. */
export function WeekDays(props: PresencePageProps): JSX.Element {
  const { language, week, monday, isHoliday } = props;
  const t = contactTexts(language);
  const days = Array.from({ length: 7 }, (_, day) => addDays(monday, day)).flatMap((date) => {
    const slots = week.presences.flatMap((presence) => slotsOn(presence, date, isHoliday));
    const booked = week.appointments.filter(({ startsAt }) => localDate(startsAt) === date);
    return slots.length === 0 && booked.length === 0 ? [] : [{ date, slots, booked }];
  });
  if (days.length === 0) return <p>{t('appointments.week.none')}</p>;
  return (
    <>
      {days.map(({ date, slots, booked }) => (
        <section key={date} aria-labelledby={`day-${date}`}>
          <h3 id={`day-${date}`}>{formats(language).date(date)}</h3>
          <p class="small">
            {t('appointments.week.count', { booked: booked.length, slots: slots.length })}
          </p>
          <ul class="cards">
            {booked.map((appointment) => (
              <AppointmentCard key={appointment.id} {...props} appointment={appointment} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
