import { z } from 'zod';
import { guardedRoute } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import {
  FIGURES_FILE_PATH,
  FIGURES_PATH,
  OFFICE_FIGURES_FILE_PATH,
  OFFICE_FIGURES_PATH,
} from '../../model/figures/figure-paths.ts';
import { closedMonths, monthsBefore } from '../../model/figures/period.ts';
import { type PublicFigures, publicFigures } from '../../model/figures/public-figures.ts';
import { appointmentCounts } from '../../queries/figures/appointment-counts.ts';
import { enquiryCounts } from '../../queries/figures/enquiry-counts.ts';
import { openByService } from '../../queries/figures/open-by-service.ts';
import { slipCounts } from '../../queries/figures/slip-counts.ts';
import type { ContactParts } from '../contact-parts.ts';
import { OfficeFiguresPage } from './office-page.tsx';
import { PublicFiguresPage } from './public-page.tsx';
import { tableFile } from './table-file.ts';

/** Figures for everybody, for the office, and both as files. */
export function figureRoutes(
  parts: Pick<ContactParts, 'db' | 'shell' | 'guards' | 'network' | 'answers'>,
): Route[] {
  const { db, shell, guards, network, answers } = parts;
  const everybody = {
    method: 'GET',
    localized: true,
    access: { kind: 'public' },
    rateLimit: { perMinute: 60 },
    input: z.unknown(),
  } as const;
  const office = {
    method: 'GET',
    localized: true,
    access: guards.may('enquiry.oversee'),
    rateLimit: { perMinute: 60 },
    input: z.unknown(),
  } as const;

  async function figuresOn(now: Date): Promise<PublicFigures> {
    const period = closedMonths(localDate(now));
    return publicFigures({
      enquiries: await enquiryCounts(db, period),
      appointments: await appointmentCounts(db, period),
      slips: await slipCounts(db, period),
    });
  }

  /** The office sees the running month as well. */
  const untilNow = (now: Date) => {
    const today = localDate(now);
    return { from: monthsBefore(today, 11), to: monthsBefore(today, 0) };
  };

  return [
    route({
      ...everybody,
      path: FIGURES_PATH,
      async handle({ language, now }) {
        const today = localDate(now);
        return htmlResponse(
          PublicFiguresPage({
            shell,
            language,
            figures: await figuresOn(now),
            period: closedMonths(today),
            today,
            answers: answers.all(today).length,
          }),
        );
      },
    }),
    route({
      ...everybody,
      path: FIGURES_FILE_PATH,
      async handle({ now }) {
        const { from, to } = closedMonths(localDate(now));
        return tableFile(
          ['from', 'to', 'part', 'key', 'count'],
          rowsOf(await figuresOn(now)).map((row) => [from, to, ...row]),
        );
      },
    }),
    guardedRoute({
      ...office,
      path: OFFICE_FIGURES_PATH,
      async handle({ language, now }) {
        const period = untilNow(now);
        return htmlResponse(
          OfficeFiguresPage({
            shell,
            language,
            period,
            open: await openByService(db, now),
            enquiries: await enquiryCounts(db, period),
            slips: await slipCounts(db, period),
            services: network.settings.adviceServices,
            now,
          }),
        );
      },
    }),
    guardedRoute({
      ...office,
      path: OFFICE_FIGURES_FILE_PATH,
      async handle({ now }) {
        const counts = await enquiryCounts(db, untilNow(now));
        return tableFile(
          ['month', 'service', 'topic', 'channel', 'language', 'kind', 'count'],
          counts.map((one) => [
            one.month,
            one.serviceKey,
            one.topic,
            one.channel,
            one.language,
            one.kind,
            one.count,
          ]),
        );
      },
    }),
  ];
}

/** The tables of the page, row by row; a bundle of small rows is `*`. */
function rowsOf(figures: PublicFigures): (readonly (string | number)[])[] {
  const { topics, channels, languages, outcomes, appointments, slips } = figures;
  return Object.entries({ topics, channels, languages, outcomes, appointments, slips }).flatMap(
    ([part, { rows, others }]) => [
      ...rows.map(({ key, count }) => [part, key, count]),
      ...(others === null ? [] : [[part, '*', others]]),
    ],
  );
}
