import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { absencePath, presencePath } from '../../model/appointments/appointment-paths.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import { contactTexts } from '../../texts.ts';
import { hoursWords } from './presence-words.ts';
import type { TypedAbsence, WrongAbsence } from './read-absence.ts';
import { MOST_REASON_CHARACTERS } from './read-absence.ts';

/** /mitglieder/{slug}/praesenz/{presence}/absagen – a day, some hours, or all from a day on fall out. */
export function AbsencePage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly presence: Presence;
    readonly typed: TypedAbsence;
    readonly wrong: WrongAbsence;
  },
): JSX.Element {
  const { language, member, presence, typed, wrong } = props;
  const t = contactTexts(language);
  const path = absencePath(member.slug, presence.id);
  const field = (name: keyof TypedAbsence) => ({
    language,
    id: name,
    name,
    value: typed[name],
    error: wrong[name],
  });
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('appointments.absence.title')}
      steps={[{ label: t('appointments.presence.short'), path: presencePath(member.slug) }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{hoursWords(presence, language)}</p>
      <p>{t('appointments.absence.lead')}</p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <RadioGroup
          {...field('what')}
          legend={t('appointments.absence.what')}
          options={[
            { value: 'day', label: t('appointments.absence.day') },
            { value: 'hole', label: t('appointments.absence.hole') },
            ...(presence.weekday === null
              ? []
              : [{ value: 'end', label: t('appointments.absence.end') }]),
          ]}
        />
        <TextField {...field('onDate')} type="date" label={t('appointments.absence.onDate')} />
        <TextField
          {...field('fromTime')}
          type="time"
          label={t('appointments.absence.fromTime')}
          hint={t('appointments.absence.timeHint')}
        />
        <TextField {...field('toTime')} type="time" label={t('appointments.absence.toTime')} />
        <TextField
          {...field('reason')}
          label={t('appointments.absence.reason')}
          hint={t('appointments.absence.reasonHint')}
          maxLength={MOST_REASON_CHARACTERS}
        />
        <div class="buttons">
          <Button>{t('appointments.absence.submit')}</Button>
        </div>
      </form>
    </WorkspaceFrame>
  );
}
