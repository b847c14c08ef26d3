// Addresses of the course workspace, without language prefix.
export const COURSES_PATTERN = '/mitglieder/:slug/kurse';
export const NEW_COURSE_PATTERN = '/mitglieder/:slug/kurse/neu';
export const BULK_PATTERN = '/mitglieder/:slug/kurse/sammel';
export const GAPS_PATTERN = '/mitglieder/:slug/kurse/vollstaendigkeit';
export const SUGGESTIONS_PATTERN = '/mitglieder/:slug/kurse/vorschlaege';
export const HANDOVER_PATTERN = '/mitglieder/:slug/kurse/weitergabe';
export const TWINS_PATTERN = '/mitglieder/:slug/kurse/doppelte';
export const TWIN_PAIR_PATTERN = '/mitglieder/:slug/kurse/doppelte/:pair';
export const COURSE_PATTERN = '/mitglieder/:slug/kurse/:offer';
export const TEXT_PATTERN = '/mitglieder/:slug/kurse/:offer/text';
export const DETAILS_PATTERN = '/mitglieder/:slug/kurse/:offer/angaben';
export const NEW_RUN_PATTERN = '/mitglieder/:slug/kurse/:offer/termine/neu';
export const RUN_PATTERN = '/mitglieder/:slug/kurse/:offer/termine/:run';
export const DAYS_PATTERN = '/mitglieder/:slug/kurse/:offer/termine/:run/tage';
export const SHIFT_PATTERN = '/mitglieder/:slug/kurse/:offer/termine/:run/verschieben';
export const REMOVE_RUN_PATTERN = '/mitglieder/:slug/kurse/:offer/termine/:run/entfernen';
export const SEATS_PATTERN = '/mitglieder/:slug/kurse/:offer/termine/:run/plaetze';
export const LIVE_PATTERN = '/mitglieder/:slug/kurse/:offer/termine/:run/sofort';
export const NEXT_TERM_PATTERN = '/mitglieder/:slug/kurse/:offer/naechstes-halbjahr';
export const CHECK_PATTERN = '/mitglieder/:slug/kurse/:offer/pruefen';
export const PREVIEW_PATTERN = '/mitglieder/:slug/kurse/:offer/vorschau';
export const MERGE_PATTERN = '/mitglieder/:slug/kurse/:offer/abgleich';
export const HISTORY_PATTERN = '/mitglieder/:slug/kurse/:offer/verlauf';
export const RESTORE_PATTERN = '/mitglieder/:slug/kurse/:offer/verlauf/:version';
export const WITHDRAW_PATTERN = '/mitglieder/:slug/kurse/:offer/zurueckziehen';
export const DISCARD_PATTERN = '/mitglieder/:slug/kurse/:offer/verwerfen';
export const FOLLOW_PATTERN = '/mitglieder/:slug/kurse/:offer/lieferung';
export const DELIVERIES_PATTERN = '/mitglieder/:slug/lieferungen';
export const DELIVERY_PATTERN = '/mitglieder/:slug/lieferungen/:delivery';
export const COLUMNS_LIST_PATTERN = '/mitglieder/:slug/lieferungen/spalten';
export const TEMPLATE_XLSX_PATTERN = '/mitglieder/:slug/lieferungen/spalten/vorlage.xlsx';
export const TEMPLATE_CSV_PATTERN = '/mitglieder/:slug/lieferungen/spalten/vorlage.csv';
export const COLUMNS_PATTERN = '/mitglieder/:slug/lieferungen/spalten/:delivery';
export const RECORD_PATTERN = '/mitglieder/:slug/lieferungen/:delivery/datensatz/:record';

export const coursesPath = (slug: string): string => `/mitglieder/${slug}/kurse`;
export const newCoursePath = (slug: string): string => `${coursesPath(slug)}/neu`;
export const bulkPath = (slug: string): string => `${coursesPath(slug)}/sammel`;
export const gapsPath = (slug: string): string => `${coursesPath(slug)}/vollstaendigkeit`;
export const suggestionsPath = (slug: string): string => `${coursesPath(slug)}/vorschlaege`;
export const twinsPath = (slug: string): string => `${coursesPath(slug)}/doppelte`;
export const twinPairPath = (slug: string, pairId: string): string =>
  `${twinsPath(slug)}/${pairId}`;
export const deliveriesPath = (slug: string): string => `/mitglieder/${slug}/lieferungen`;
export const deliveryPath = (slug: string, deliveryId: string): string =>
  `${deliveriesPath(slug)}/${deliveryId}`;
export const recordPath = (slug: string, deliveryId: string, position: number): string =>
  `${deliveryPath(slug, deliveryId)}/datensatz/${position}`;

export const columnsListPath = (slug: string): string => `${deliveriesPath(slug)}/spalten`;
export const columnsPath = (slug: string, deliveryId: string): string =>
  `${columnsListPath(slug)}/${deliveryId}`;

/** Pages about one course of a member. */
export interface CoursePaths {
  readonly course: string;
  readonly text: string;
  readonly details: string;
  readonly newRun: string;
  readonly nextTerm: string;
  readonly check: string;
  readonly preview: string;
  readonly merge: string;
  readonly history: string;
  readonly withdraw: string;
  readonly discard: string;
  readonly follow: string;
  run(runId: string): string;
  days(runId: string): string;
  shift(runId: string): string;
  removeRun(runId: string): string;
  seats(runId: string): string;
  live(runId: string): string;
  restore(version: number): string;
}

export function handoverPath(slug: string): string {
  return `${coursesPath(slug)}/weitergabe`;
}

export function coursePaths(slug: string, offerId: string): CoursePaths {
  const course = `${coursesPath(slug)}/${offerId}`;
  const run = (runId: string) => `${course}/termine/${runId}`;
  return {
    course,
    text: `${course}/text`,
    details: `${course}/angaben`,
    newRun: `${course}/termine/neu`,
    nextTerm: `${course}/naechstes-halbjahr`,
    check: `${course}/pruefen`,
    preview: `${course}/vorschau`,
    merge: `${course}/abgleich`,
    history: `${course}/verlauf`,
    withdraw: `${course}/zurueckziehen`,
    discard: `${course}/verwerfen`,
    follow: `${course}/lieferung`,
    run,
    days: (runId) => `${run(runId)}/tage`,
    shift: (runId) => `${run(runId)}/verschieben`,
    removeRun: (runId) => `${run(runId)}/entfernen`,
    seats: (runId) => `${run(runId)}/plaetze`,
    live: (runId) => `${run(runId)}/sofort`,
    restore: (version) => `${course}/verlauf/${version}`,
  };
}
