import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { formats } from '../../../ui/format.ts';
import { newSlipPath, slipsPath } from '../../model/slips/slip-paths.ts';
import { contactTexts } from '../../texts.ts';
import type { ChosenTarget, FoundTarget } from './find-target.ts';
import type { TypedSlip } from './read-slip-form.ts';
import { SlipFields } from './slip-fields.tsx';

export interface NewSlipPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly chosen: ChosenTarget;
  readonly target: FoundTarget;
  readonly typed: TypedSlip;
  readonly wrong: WrongFields;
  readonly today: LocalDate;
}

/** The second step of a new slip: what stands on it. Also for paper slips that are typed in later. */
export function NewSlipPage(props: NewSlipPageProps): JSX.Element {
  const { language, member, chosen, target, typed, wrong, today } = props;
  const t = contactTexts(language);
  const path = newSlipPath(member.slug);
  const { paper } = typed;
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={paper === null ? t('slips.new') : t('slips.typeIn')}
      steps={[{ label: t('slips.short'), path: slipsPath(member.slug) }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('slips.form.lead')}</p>
      {'runs' in target && <Runs {...props} runs={target.runs} />}
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="dienst" value={chosen.service} />
        <input type="hidden" name="kurs" value={chosen.course} />
        <input type="hidden" name="termin" value={target.runId ?? ''} />
        {paper !== null && (
          <>
            <input type="hidden" name="paper" value="1" />
            <TextField
              language={language}
              id="code"
              name="code"
              label={t('slips.form.code')}
              hint={t('slips.form.codeHint')}
              autocomplete="off"
              value={paper.code}
              error={wrong.code}
              maxLength={100}
            />
            <TextField
              language={language}
              id="givenOutOn"
              name="givenOutOn"
              type="date"
              max={today}
              label={t('slips.form.givenOutOn')}
              value={paper.givenOutOn}
              error={wrong.givenOutOn}
            />
          </>
        )}
        <SlipFields language={language} target={target} typed={typed} wrong={wrong} />
        <p>{t('slips.form.noName')}</p>
        <Button icon={paper === null ? 'print' : 'check'}>
          {paper === null ? t('slips.form.submit') : t('slips.form.submitPaper')}
        </Button>
      </form>
    </WorkspaceFrame>
  );
}

/** Other runs of the course: a link each, which begins the form anew with its day and place. */
function Runs(
  props: NewSlipPageProps & {
    runs: readonly { id: string; startsOn: string; place: string | null }[];
  },
): JSX.Element | null {
  const { language, member, chosen, target, runs, typed } = props;
  const t = contactTexts(language);
  if (runs.length < 2) return null;
  const { date } = formats(language);
  const address = (id: string) => {
    const query = new URLSearchParams({ kurs: chosen.course, termin: id });
    if (typed.paper !== null) query.set('papier', '1');
    return `${localizedPath(language, newSlipPath(member.slug))}?${query}`;
  };
  return (
    <nav aria-label={t('slips.form.runs')}>
      <h2>{t('slips.form.runs')}</h2>
      <ul>
        {runs.map(({ id, startsOn, place }) => (
          <li key={id}>
            <a
              class="stand-alone"
              href={address(id)}
              aria-current={id === target.runId ? 'true' : undefined}
            >
              {date(startsOn)}
              {place !== null && `, ${place}`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
