import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { Status } from '../../../ui/status.tsx';
import { isBeingChecked } from '../../model/being-checked.ts';
import { currentLights } from '../../model/budget-lights.ts';
import { versionState } from '../../model/edit/version-on.ts';
import type { ProgrammeVersion, RuleBook } from '../../model/programme.ts';
import { fundingTexts } from '../../texts.ts';

/** Whether a version still counts, was looked at in time, and has funds. */
export function ProgrammeSigns(props: {
  language: Language;
  book: RuleBook;
  version: ProgrammeVersion;
  today: string;
}): JSX.Element | null {
  const { language, book, version, today } = props;
  const t = fundingTexts(language);
  const { date } = formats(language);
  const state = versionState(version, today);
  const light = currentLights(book, today)[version.id];
  if (state === 'past')
    return (
      <Status tone="neutral">
        {t('programmes.over', { day: date(version.gueltig_bis ?? today) })}
      </Status>
    );
  if (state === 'planned')
    return (
      <Status tone="neutral" icon="calendar">
        {t('programmes.planned', { day: date(version.gueltig_von) })}
      </Status>
    );
  return (
    <>
      {isBeingChecked(version, today) && (
        <Status tone="deadline" icon="clock">
          {t('programmes.beingChecked')}
        </Status>
      )}
      {light?.state === 'used_up' && (
        <Status tone="deadline" icon="full">
          {t('programmes.usedUp', { day: date(light.confirmedOn) })}
        </Status>
      )}
      {light?.state === 'open' && (
        <Status tone="positive">{t('programmes.open', { day: date(light.confirmedOn) })}</Status>
      )}
    </>
  );
}
