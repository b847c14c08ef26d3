import type { JSX } from 'preact';
import type { LocalDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { Table } from '../../../ui/table.tsx';
import type { DutyShare } from '../../queries/appointments/duty-shares.ts';
import { contactTexts } from '../../texts.ts';

/** Who gives how much of the common presence hours: bars, and the same figures as a table. */
export function SharesView(props: {
  language: Language;
  months: readonly LocalDate[];
  shares: readonly DutyShare[];
}): JSX.Element {
  const { language, months, shares } = props;
  const t = contactTexts(language);
  const words = formats(language);
  const totals = shares.map(({ minutes }) => minutes.reduce((sum, one) => sum + one, 0));
  const all = totals.reduce((sum, one) => sum + one, 0);
  const percent = (place: number) => (all === 0 ? 0 : (100 * (totals[place] ?? 0)) / all);
  const hours = (minutes: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(minutes / 60);
  if (shares.length === 0) return <p>{t('appointments.shares.none')}</p>;
  return (
    <>
      <p class="lead">
        {t('appointments.shares.even', {
          hours: hours(all),
          partners: shares.length,
          percent: Math.round(100 / shares.length),
        })}
      </p>
      <ul>
        {shares.map(({ memberId, member }, place) => (
          <li key={memberId}>
            {t('appointments.shares.bar', {
              member,
              hours: hours(totals[place] ?? 0),
              percent: Math.round(percent(place)),
            })}
            <svg
              class="share-bar"
              viewBox="0 0 100 1"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect width={percent(place).toFixed(1)} height="1" />
            </svg>
          </li>
        ))}
      </ul>
      <Table
        id="shares"
        caption={t('appointments.shares.caption')}
        columns={[
          { key: 'member', label: t('appointments.shares.partner') },
          ...months.map((month) => ({
            key: month,
            label: `${words.month(month)} ${month.slice(0, 4)}`,
            isNumber: true,
          })),
          { key: 'sum', label: t('appointments.shares.sum'), isNumber: true },
          { key: 'came', label: t('appointments.shares.came'), isNumber: true },
          { key: 'missed', label: t('appointments.shares.missed'), isNumber: true },
        ]}
        rows={shares.map((share, place) => ({
          key: share.memberId,
          cells: {
            member: share.member,
            ...Object.fromEntries(
              months.map((month, at) => [month, hours(share.minutes[at] ?? 0)]),
            ),
            sum: hours(totals[place] ?? 0),
            came: atLeastFive(share.came, t('appointments.shares.few')),
            missed: atLeastFive(share.missed, t('appointments.shares.few')),
          },
        }))}
      />
      <p class="small">{t('appointments.shares.note')}</p>
    </>
  );
}

/** Small counts could point to one person. */
function atLeastFive(count: number, few: string): string {
  return count >= 5 ? String(count) : count === 0 ? '0' : few;
}
