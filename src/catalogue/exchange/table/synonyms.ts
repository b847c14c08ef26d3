import type { Column } from './columns.ts';
import { COURSE_SYNONYMS } from './synonyms-of-courses.ts';
import { RUN_SYNONYMS } from './synonyms-of-runs.ts';

/**
 * What schools, spreadsheets and administration programs (Kufer, cmxOrganize) call our columns. Only names that mean one thing:
 * whoever has another one is asked.
 */
export const SYNONYMS: Readonly<Partial<Record<Column, readonly string[]>>> = {
  ...COURSE_SYNONYMS,
  ...RUN_SYNONYMS,
};
