import { formats } from '../../../ui/format.ts';
import { gathered, type TaskSource, urgencyOf } from '../../model/office-task.ts';
import { openFactorResets } from '../../queries/open-factor-resets.ts';
import { waitingTakeovers } from '../../queries/waiting-things.ts';
import { officeTexts } from '../../texts.ts';
import { FACTORS_PATH, TAKEOVERS_PATH, takeoverPath } from '../paths.ts';
import { limitOf, type SourceParts } from './task-parts.ts';

/** Somebody has lost a second factor, and a second person of the office has to agree. */
export function factorTasks({ db }: SourceParts): TaskSource {
  return {
    action: 'office.people.change',
    async tasks({ personId, language, now }) {
      const t = officeTexts(language);
      const open = await openFactorResets(db, now);
      return open
        .filter((reset) => reset.requestedBy !== personId && reset.personId !== personId)
        .map((reset) => ({
          key: `factor ${reset.id}`,
          urgency: 'now',
          title: t('office.task.factor', { name: reset.personName }),
          reason: t('office.task.factor.reason', {
            name: reset.requestedByName,
            day: formats(language).day(reset.expiresAt),
          }),
          since: reset.requestedAt,
          path: FACTORS_PATH,
          step: t('office.task.factor.step'),
        }));
    },
  };
}

/** Somebody says that a member page is theirs. */
export function takeoverTasks(parts: SourceParts): TaskSource {
  return {
    action: 'member.people.change',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      return gathered(
        await waitingTakeovers(parts.db),
        (line) => ({
          key: `takeover ${line.id}`,
          urgency: urgencyOf(line.since, now, limitOf(parts)),
          title: t('office.task.takeover', { member: line.memberName ?? '' }),
          reason: t('office.task.takeover.reason', { name: line.name }),
          since: line.since,
          path: takeoverPath(line.id),
          step: t('office.task.takeover.step'),
        }),
        ({ since }, count) => ({
          key: 'takeovers',
          urgency: urgencyOf(since, now, limitOf(parts)),
          title: t('office.task.takeovers', { count }),
          reason: t('office.task.takeovers.reason'),
          since,
          path: TAKEOVERS_PATH,
          step: t('office.task.takeovers.step'),
        }),
      );
    },
  };
}
