import type { JSX } from 'preact';
import {
  fieldErrors,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../../accounts/index.ts';
import {
  currentLights,
  daysBetweenChecks,
  type FundingDraft,
  isLive,
  type LightLine,
  type ProgrammeVersion,
  type RuleBook,
  versionState,
  versionsOf,
} from '../../../../funding/index.ts';
import { addDays, type LocalDate } from '../../../../platform/clock.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/field.tsx';
import { formats } from '../../../../ui/format.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { Status } from '../../../../ui/status.tsx';
import { officeTexts } from '../../../texts.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import { draftPaths, FUNDING_PATH, programmePaths } from '../funding-paths.ts';
import { FundsSection } from './funds-section.tsx';
import type { ReleaseLine } from './release-lines.ts';
import { VersionTable } from './version-table.tsx';

export const PROGRAMME_DONE = ['checked', 'light', 'released', 'discarded', 'corrected'] as const;
export type ProgrammeDone = (typeof PROGRAMME_DONE)[number];

const DONE_TEXTS = {
  checked: 'funding.done.checked',
  light: 'funding.done.light',
  released: 'funding.done.released',
  discarded: 'funding.done.discarded',
  corrected: 'funding.done.corrected',
} as const satisfies Record<ProgrammeDone, string>;

const STATE_LOOKS = {
  running: { tone: 'positive', text: 'funding.version.running' },
  planned: { tone: 'deadline', text: 'funding.version.planned' },
  past: { tone: 'neutral', text: 'funding.version.past' },
} as const;

export interface ProgrammeProps extends WorkspacePageProps {
  readonly book: RuleBook;
  /** The version that runs, or the nearest to it. */
  readonly version: ProgrammeVersion;
  readonly today: LocalDate;
  readonly draft: FundingDraft | null;
  readonly light: LightLine | null;
  readonly releases: readonly ReleaseLine[];
  readonly done: ProgrammeDone | null;
  /** First day of a new version, as typed. */
  readonly validFrom: string;
  readonly wrong: WrongFields;
}

/** …/programme/{id} – one programme: is it still right, are there funds, its versions. */
export function ProgrammePage(props: ProgrammeProps): JSX.Element {
  const { language, book, version, today, draft, done } = props;
  const t = officeTexts(language);
  const { dateShort } = formats(language);
  const paths = programmePaths(version.id);
  const state = versionState(version, today);
  const look = STATE_LOOKS[state];
  const dueOn = addDays(version.geprueft, daysBetweenChecks(version, book.lights));
  const isLit = Object.hasOwn(currentLights(book, today), version.id);
  const day = dateShort(version.gueltig_von);
  const when =
    state === 'past' && version.gueltig_bis !== undefined
      ? t('funding.programme.was', { from: day, until: dateShort(version.gueltig_bis) })
      : t(state === 'running' ? 'funding.programme.since' : 'funding.programme.from', { day });
  return (
    <OfficeFrame
      {...props}
      path={paths.programme}
      title={version.name[language]}
      steps={[{ label: t('funding.title'), path: FUNDING_PATH }]}
      errors={fieldErrors(props.wrong)}
    >
      {done !== null && (
        <Notice tone="positive" isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      <p>
        <Status tone={look.tone}>{t(look.text)}</Status> {when}{' '}
        <a href={localizedPath(language, paths.version(version.gueltig_von))}>
          {t('funding.programme.read')}
        </a>
      </p>
      <section aria-labelledby="checked">
        <h2 id="checked">{t('funding.checked.title')}</h2>
        <p>
          {t(isLive(version, today) ? 'funding.checked.days' : 'funding.checked.last', {
            checked: dateShort(version.geprueft),
            due: dateShort(dueOn),
          })}
        </p>
        <ul>
          {version.quellen.map(({ titel, url, stand }) => (
            <li key={url}>
              <a href={url} rel="noreferrer">
                {titel}
              </a>{' '}
              <span class="small">{t('funding.source.date', { date: stand })}</span>
            </li>
          ))}
        </ul>
        <form method="post" action={localizedPath(language, paths.checked)}>
          <input type="hidden" name="validFrom" value={version.gueltig_von} />
          <Button>{t('funding.checked.button')}</Button>
        </form>
      </section>
      <section aria-labelledby="new-version">
        <h2 id="new-version">{t('funding.begin.title')}</h2>
        {draft !== null ? (
          <>
            <p>{t('funding.begin.open')}</p>
            <p>
              <LinkButton
                kind="secondary"
                icon="arrow"
                href={localizedPath(language, draftPaths(draft.id).draft)}
              >
                {t('funding.begin.toDraft')}
              </LinkButton>
            </p>
          </>
        ) : (
          <form method="post" action={localizedPath(language, paths.begin)} noValidate>
            <TextField
              language={language}
              id="validFrom"
              name="validFrom"
              type="date"
              label={t('funding.begin.from')}
              hint={t('funding.begin.hint')}
              value={props.validFrom}
              error={props.wrong.validFrom}
            />
            <Button kind="secondary">{t('funding.begin.button')}</Button>
          </form>
        )}
      </section>
      {isLive(version, today) && <FundsSection {...props} isLit={isLit} />}
      <VersionTable {...props} versions={versionsOf(book, version.id)} />
    </OfficeFrame>
  );
}
