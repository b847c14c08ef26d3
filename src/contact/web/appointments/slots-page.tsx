import type { JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formats } from '../../../ui/format.ts';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { serviceName, timeWords } from '../../appointment-words.ts';
import { bookPath, SLOTS_PATH, waitPath } from '../../model/appointments/appointment-paths.ts';
import { localTime } from '../../model/appointments/local-instant.ts';
import type { SlotFilter } from '../../model/appointments/slot-filter.ts';
import { contactTexts } from '../../texts.ts';
import { PresenceSigns } from './presence-signs.tsx';
import { type FilterChoices, SlotsFilterForm } from './slots-filter-form.tsx';
import type { DayPresence, SlotDay } from './slots-view.ts';

export interface SlotsPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly network: Network;
  readonly filter: SlotFilter;
  readonly choices: FilterChoices;
  /** Query without the day, as in the address. */
  readonly query: string;
  readonly days: readonly SlotDay[];
  readonly later: LocalDate | null;
  readonly isFirst: boolean;
}

/** /beratung/termine – the next free slots of all services, by day. */
export function SlotsPage(props: SlotsPageProps): JSX.Element {
  const { shell, language, days, filter, later } = props;
  const t = contactTexts(language);
  const href = (query: string) => localizedPath(language, SLOTS_PATH) + query;
  const { phone } = shell.site(language).contact;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={SLOTS_PATH}
      search={props.query === '' ? '' : `?${props.query}`}
      title={t('appointments.title')}
      description={t('appointments.description')}
      currentNav="advice"
      breadcrumb={[{ label: t('appointments.advice'), path: '/beratung' }]}
    >
      <h1>{t('appointments.title')}</h1>
      <p class="lead">{t('appointments.lead')}</p>
      <SlotsFilterForm language={language} filter={filter} choices={props.choices} />
      {days.length === 0 ? (
        <EmptyState
          drawing="desk"
          title={t('appointments.none')}
          text={t('appointments.noneText', { phone })}
        >
          <LinkButton kind="secondary" href={href('')}>
            {t('appointments.all')}
          </LinkButton>
        </EmptyState>
      ) : (
        days.map((day) => <Day key={day.date} {...props} day={day} />)
      )}
      <p class="buttons">
        {later !== null && (
          <LinkButton
            kind="secondary"
            icon="next"
            href={href(`?${props.query === '' ? '' : `${props.query}&`}from=${later}`)}
          >
            {t('appointments.later')}
          </LinkButton>
        )}
        {!props.isFirst && (
          <a class="stand-alone" href={href(props.query === '' ? '' : `?${props.query}`)}>
            {t('appointments.earlier')}
          </a>
        )}
      </p>
      <WaitLinks {...props} />
    </PageFrame>
  );
}

function Day(props: SlotsPageProps & { day: SlotDay }): JSX.Element {
  const { day, language } = props;
  return (
    <section aria-labelledby={`day-${day.date}`}>
      <h2 id={`day-${day.date}`}>{formats(language).date(day.date)}</h2>
      <ul class="cards">
        {day.presences.map((one) => (
          <PresenceCard key={one.presence.id} {...props} one={one} />
        ))}
      </ul>
    </section>
  );
}

function PresenceCard(props: SlotsPageProps & { day: SlotDay; one: DayPresence }): JSX.Element {
  const { language, network, one, day } = props;
  const t = contactTexts(language);
  return (
    <Card as="li">
      <h3>{serviceName(network, one.presence.serviceKey)}</h3>
      <PresenceSigns language={language} presence={one.presence} />
      <ul class="slot-times">
        {one.slots.map((slot) => (
          <li key={slot.startsAt.toISOString()}>
            <LinkButton kind="secondary" href={localizedPath(language, bookPath(slot))}>
              {localTime(slot.startsAt)}
              <span class="unseen">
                {t('appointments.bookAt', {
                  day: formats(language).date(day.date),
                  time: timeWords(slot, language),
                  service: serviceName(network, one.presence.serviceKey),
                })}
              </span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** For whom no slot fits: the waiting list of a service. */
function WaitLinks({ language, choices, filter }: SlotsPageProps): JSX.Element | null {
  const t = contactTexts(language);
  const services = choices.services.filter(
    ({ value }) => filter.serviceKey === undefined || value === filter.serviceKey,
  );
  if (services.length === 0) return null;
  return (
    <section aria-labelledby="wait">
      <h2 id="wait">{t('appointments.wait.title')}</h2>
      <p>{t('appointments.wait.text')}</p>
      <ul>
        {services.map(({ value, label }) => (
          <li key={value}>
            <a class="stand-alone" href={localizedPath(language, waitPath(value))}>
              {t('appointments.wait.link', { service: label })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
