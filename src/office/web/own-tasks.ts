import { formats } from '../../ui/format.ts';
import { gathered, type TaskSource, urgencyOf } from '../model/office-task.ts';
import { stuckDeliveries } from '../queries/delivery-lines.ts';
import { troubledLetters } from '../queries/letter-lines.ts';
import { openFactorResets } from '../queries/open-factor-resets.ts';
import { unconfirmedMembers } from '../queries/unconfirmed-members.ts';
import {
  waitingApplications,
  waitingCourses,
  waitingSeals,
  waitingTakeovers,
} from '../queries/waiting-things.ts';
import { officeTexts } from '../texts.ts';
import type { OfficeParts } from './office-parts.ts';
import {
  DELIVERIES_PATH,
  deliveryPath,
  FACTORS_PATH,
  LETTERS_PATH,
  MEMBERS_PATH,
  TAKEOVERS_PATH,
  takeoverPath,
  WAITING_COURSES_PATH,
  waitingCoursePath,
} from './paths.ts';

const DAY_MS = 86_400_000;
/** Pages of the members' domain. */
const APPLICATIONS_PATH = '/buero/aufnahme';
const SEALS_PATH = '/buero/siegel';

type SourceParts = Pick<OfficeParts, 'db' | 'network'>;

/** What waits for the office by itself, as far as this domain knows. */
export function ownTasks(parts: SourceParts): readonly TaskSource[] {
  return [
    factorTasks(parts),
    takeoverTasks(parts),
    applicationTasks(parts),
    courseTasks(parts),
    sealTasks(parts),
    deliveryTasks(parts),
    letterTasks(parts),
    confirmationTasks(parts),
  ];
}

const limitOf = ({ network }: SourceParts): number => network.settings.thresholds.waitingDays;

function factorTasks({ db }: SourceParts): TaskSource {
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

function takeoverTasks(parts: SourceParts): TaskSource {
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

function applicationTasks(parts: SourceParts): TaskSource {
  return {
    action: 'membership.decide',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      return gathered(
        await waitingApplications(parts.db),
        (line) => ({
          key: `application ${line.id}`,
          urgency: urgencyOf(line.since, now, limitOf(parts)),
          title: t('office.task.application', { name: line.name }),
          reason: t('office.task.application.reason'),
          since: line.since,
          path: `${APPLICATIONS_PATH}/${line.id}`,
          step: t('office.task.application.step'),
        }),
        ({ since }, count) => ({
          key: 'applications',
          urgency: urgencyOf(since, now, limitOf(parts)),
          title: t('office.task.applications', { count }),
          reason: t('office.task.application.reason'),
          since,
          path: APPLICATIONS_PATH,
          step: t('office.task.applications.step'),
        }),
      );
    },
  };
}

function courseTasks(parts: SourceParts): TaskSource {
  return {
    action: 'moderation.decide',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      return gathered(
        await waitingCourses(parts.db),
        (line) => ({
          key: `course ${line.id}`,
          urgency: urgencyOf(line.since, now, limitOf(parts)),
          title: t('office.task.course', { title: line.name }),
          reason: t('office.task.course.reason', { member: line.memberName ?? '' }),
          since: line.since,
          path: waitingCoursePath(line.id),
          step: t('office.task.course.step'),
        }),
        ({ since }, count) => ({
          key: 'courses',
          urgency: urgencyOf(since, now, limitOf(parts)),
          title: t('office.task.courses', { count }),
          reason: t('office.task.courses.reason'),
          since,
          path: WAITING_COURSES_PATH,
          step: t('office.task.courses.step'),
        }),
      );
    },
  };
}

function sealTasks(parts: SourceParts): TaskSource {
  return {
    action: 'seals.check',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      return gathered(
        await waitingSeals(parts.db),
        (line) => ({
          key: `seal ${line.id}`,
          urgency: urgencyOf(line.since, now, limitOf(parts)),
          title: t('office.task.seal', { member: line.memberName ?? '' }),
          reason: t('office.task.seal.reason'),
          since: line.since,
          path: `${SEALS_PATH}/${line.id}`,
          step: t('office.task.seal.step'),
        }),
        ({ since }, count) => ({
          key: 'seals',
          urgency: urgencyOf(since, now, limitOf(parts)),
          title: t('office.task.seals', { count }),
          reason: t('office.task.seal.reason'),
          since,
          path: SEALS_PATH,
          step: t('office.task.seals.step'),
        }),
      );
    },
  };
}

function deliveryTasks({ db }: SourceParts): TaskSource {
  return {
    action: 'delivery.view',
    async tasks({ language }) {
      const t = officeTexts(language);
      const lines = (await stuckDeliveries(db)).map((line) => ({
        ...line,
        since: line.receivedAt,
      }));
      return gathered(
        lines,
        (line) => ({
          key: `delivery ${line.id}`,
          urgency: 'soon',
          title: t('office.task.delivery', { member: line.memberName ?? line.sourceName }),
          reason:
            line.state === 'refused'
              ? t('office.task.delivery.refused')
              : t('office.task.delivery.waiting'),
          since: line.since,
          path: deliveryPath(line.id),
          step: t('office.task.delivery.step'),
        }),
        ({ since }, count) => ({
          key: 'deliveries',
          urgency: 'soon',
          title: t('office.task.deliveries', { count }),
          reason: t('office.task.deliveries.reason'),
          since,
          path: DELIVERIES_PATH,
          step: t('office.task.deliveries.step'),
        }),
      );
    },
  };
}

function letterTasks(parts: SourceParts): TaskSource {
  return {
    action: 'mail.resend',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      const since = new Date(now.getTime() - limitOf(parts) * DAY_MS);
      const { count, oldest } = await troubledLetters(parts.db, since);
      if (count === 0) return [];
      return [
        {
          key: 'letters',
          urgency: 'soon',
          title: t('office.task.letters', { count }),
          reason: t('office.task.letters.reason'),
          since: oldest,
          path: LETTERS_PATH,
          step: t('office.task.letters.step'),
        },
      ];
    },
  };
}

function confirmationTasks({ db, network }: SourceParts): TaskSource {
  return {
    action: 'membership.decide',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      const days = network.settings.thresholds.memberConfirmedDays;
      const { count, names } = await unconfirmedMembers(
        db,
        new Date(now.getTime() - days * DAY_MS),
      );
      if (count === 0) return [];
      return [
        {
          key: 'confirmations',
          urgency: 'later',
          title: t('office.task.confirmations', { count }),
          reason: t('office.task.confirmations.reason', { names: names.join(', '), days }),
          since: null,
          path: `${MEMBERS_PATH}?show=unconfirmed`,
          step: t('office.task.confirmations.step'),
        },
      ];
    },
  };
}
