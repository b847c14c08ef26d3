import {
  currentLights,
  type DueCheck,
  endingVersions,
  type FundingDraft,
  type LightLine,
  type RuleBook,
} from '../../../../funding/index.ts';
import { addDays, type LocalDate } from '../../../../platform/clock.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { formats } from '../../../../ui/format.ts';
import { officeTexts } from '../../../texts.ts';
import { CORRECTIONS_PATH, draftPaths, programmePaths } from '../funding-paths.ts';
import { LIGHT_DAYS } from '../programme/funds-section.tsx';
import { programmeName } from '../words/condition-words.ts';

/** What waits for the office about funding. */
export interface FundingWork {
  readonly checks: readonly DueCheck[];
  readonly drafts: readonly FundingDraft[];
  readonly lights: readonly LightLine[];
  readonly corrections: number;
}

/** One thing to do, with its reason and the way to it. */
export interface DueItem {
  readonly key: string;
  readonly title: string;
  readonly reason: string;
  /** Without language prefix. */
  readonly path: string;
  readonly step: string;
}

/** A light is told so many days before it ends. */
const LIGHT_SOON_DAYS = 7;

/** Everything that is to be done now, what others wait for first. */
export function dueItems(
  work: FundingWork,
  { book, today, language }: { book: RuleBook; today: LocalDate; language: Language },
): readonly DueItem[] {
  const t = officeTexts(language);
  const { dateShort } = formats(language);
  const lit = currentLights(book, today);
  return [
    ...work.drafts.map((draft) => {
      const isSubmitted = draft.state === 'submitted';
      const name = draft.document.name[language];
      return {
        key: `draft ${draft.id}`,
        title: t(isSubmitted ? 'funding.due.release' : 'funding.due.draft', { name }),
        reason: isSubmitted
          ? t('funding.due.releaseReason')
          : t('funding.due.draftReason', { day: formats(language).day(draft.changedAt) }),
        path: isSubmitted ? draftPaths(draft.id).preview : draftPaths(draft.id).draft,
        step: t(isSubmitted ? 'funding.due.releaseStep' : 'funding.due.draftStep'),
      };
    }),
    ...(work.corrections === 0
      ? []
      : [
          {
            key: 'corrections',
            title: t('funding.due.corrections', { count: work.corrections }),
            reason: t('funding.due.correctionsReason'),
            path: CORRECTIONS_PATH,
            step: t('funding.due.correctionsStep'),
          },
        ]),
    ...work.lights
      .filter(({ programmeId }) => Object.hasOwn(lit, programmeId))
      .map((line) => ({ ...line, endsOn: addDays(line.confirmedOn, LIGHT_DAYS) }))
      .filter(({ endsOn }) => endsOn <= addDays(today, LIGHT_SOON_DAYS))
      .map(({ programmeId, endsOn }) => ({
        key: `light ${programmeId}`,
        title: t('funding.due.light', { name: programmeName(book, programmeId, language) }),
        reason: t('funding.due.lightReason', { day: dateShort(endsOn) }),
        path: programmePaths(programmeId).programme,
        step: t('funding.due.lightStep'),
      })),
    ...endingVersions(book, today).map(({ id, name, gueltig_bis = today }) => ({
      key: `ends ${id}`,
      title: t('funding.due.ends', { name: name[language] }),
      reason: t('funding.due.endsReason', { day: dateShort(gueltig_bis) }),
      path: programmePaths(id).programme,
      step: t('funding.due.endsStep'),
    })),
    ...work.checks
      .filter(({ isDue }) => isDue)
      .map(({ version, dueOn }) => ({
        key: `check ${version.id}`,
        title: t('funding.due.check', { name: version.name[language] }),
        reason: t('funding.due.checkReason', {
          checked: dateShort(version.geprueft),
          due: dateShort(dueOn),
        }),
        path: programmePaths(version.id).programme,
        step: t('funding.due.checkStep'),
      })),
  ];
}
