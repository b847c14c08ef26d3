import { distanceWords } from '../words/distance-words.ts';
import { durationWords } from '../words/duration-words.ts';
import { meetingWords } from '../words/meeting-words.ts';
import { placeWords } from '../words/place-words.ts';
import { seatFacts } from '../words/seat-facts.ts';
import { startWords, timesWords } from '../words/start-words.ts';
import { statusWords } from '../words/status-words.ts';
import { FORMAT_TEXTS } from '../words/value-words.ts';
import { type CellContext, type CompareCell, cell } from './compare-cell.ts';
import type { ComparedOffer } from './compared-offer.ts';

/** The day of the next run, the end, and how many more runs there are. */
export function startCell({ run, runs }: ComparedOffer, { words }: CellContext): CompareCell {
  const { t, format } = words;
  if (run === null) return cell(t('start.onRequest'));
  const isMultiDay = run.endsOn !== null && run.endsOn !== run.startsOn;
  const more = runs.upcoming.length - 1;
  return cell(
    // The hours have a question of their own.
    startWords({ ...run, startsAt: null }, words),
    isMultiDay && run.endsOn !== null ? t('run.until', { date: format.date(run.endsOn) }) : null,
    more > 0 ? t('card.moreRuns', { count: more }) : null,
  );
}

export function statusCell({ run }: ComparedOffer, { words, today }: CellContext): CompareCell {
  if (run === null) return cell(words.t('compare.noRun'));
  return cell(statusWords(run, today, words).text, seatFacts(run.seats, words));
}

/** Days of the week and hours as far as the sessions tell, else the provider's words. */
export function timesCell({ run }: ComparedOffer, { words }: CellContext): CompareCell {
  const { t, format } = words;
  const unknown = t('compare.timesUnknown');
  if (run === null) return cell(unknown);
  const schedule = run.scheduleText?.trim() || null;
  const times = timesWords(run, words);
  const hours = run.startsAt === null ? null : format.timeRange(run.startsAt, run.endsAt);
  const said = [meetingWords(run.sessions, words) ?? schedule ?? hours, times].filter(
    (text) => text !== null,
  );
  return cell(said[0] ?? unknown, said[1] ?? null);
}

/** The place and how far it is, where the search says from where. */
export function placeCell(column: ComparedOffer, { words }: CellContext): CompareCell {
  const { t } = words;
  const { run, distanceKm, isAcrossRiver } = column;
  if (run === null) return cell(t('place.ask'));
  return cell(
    placeWords(run, words),
    run.format === 'online' || run.format === 'selfpaced' ? null : (run.venue?.name ?? null),
    distanceKm === null ? null : distanceWords(distanceKm, words),
    isAcrossRiver ? t('place.across') : null,
  );
}

export function formatCell({ run }: ComparedOffer, { words }: CellContext): CompareCell {
  return cell(words.t(FORMAT_TEXTS[run?.format ?? 'unknown']));
}

export function durationCell({ offer, run }: ComparedOffer, { words }: CellContext): CompareCell {
  const { t } = words;
  const meetings = run?.sessionCount ?? (run?.sessions.length || null);
  return cell(
    durationWords(offer.course, words) ?? t('compare.durationUnknown'),
    meetings === null || meetings < 2 ? null : t('compare.meetings', { count: meetings }),
  );
}
