import type { Kysely } from 'kysely';
import type { CourseDocument } from '../../model/course-document.ts';
import { descriptionText } from '../../model/description-text.ts';
import { tidyCourse } from '../../model/tidy-course.ts';
import type { CatalogueTables } from '../../tables.ts';
import { publishedRuns } from './published-runs.ts';

/**
 * What is online of these offers (or was, before it was withdrawn) as documents, by offer id; offers that never were online are not
 * in it. Descriptions lose their mark-up, not their paragraphs and lists. Three statements, whatever the number.
 */
export async function publishedDocuments(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, CourseDocument>> {
  if (offerIds.length === 0) return new Map();
  const rows = await selectCourses(db, offerIds).execute();
  const runs = await publishedRuns(
    db,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [row.id, documentOf(row, runs.get(row.id) ?? [])]));
}

function selectCourses(db: Kysely<CatalogueTables>, offerIds: readonly string[]) {
  return db
    .selectFrom('offer as o')
    .innerJoin('course as c', 'c.offer_id', 'o.id')
    .leftJoin('contact as k', 'k.id', 'o.contact_id')
    .where('o.id', 'in', offerIds)
    .where('o.publication', '<>', 'draft')
    .selectAll('c')
    .select([
      'o.id',
      'o.kind',
      'o.title',
      'o.subtitle',
      'o.topics',
      'o.targets',
      'o.funding',
      'o.keywords',
      'o.url',
      'o.contact_id',
      'k.name as contact_name',
      'k.role as contact_role',
      'k.phone as contact_phone',
      'k.email as contact_email',
      'k.url as contact_url',
      'k.hours as contact_hours',
    ]);
}

type CourseRow = Awaited<ReturnType<ReturnType<typeof selectCourses>['execute']>>[number];

function documentOf(row: CourseRow, runs: CourseDocument['runs']): CourseDocument {
  return tidyCourse({
    kind: row.kind,
    title: row.title,
    subtitle: row.subtitle,
    description: descriptionText(row.description_html),
    learningAim: row.learning_aim,
    requirements: row.requirements,
    audience: row.audience,
    topics: row.topics,
    targets: row.targets,
    funding: row.funding,
    certificates: row.certificates,
    certificateText: row.certificate_text,
    occupations: row.occupations,
    languages: row.languages,
    languageLevel: row.language_level,
    durationDays: row.duration_days,
    teachingUnits: row.teaching_units === null ? null : Number(row.teaching_units),
    durationText: row.duration_text,
    fundingText: row.funding_text,
    fundingGoal: row.funding_goal,
    upgradingLevel: row.upgrading_level,
    mandatoryTraining: row.mandatory_training,
    teacherProfile: row.teacher_profile,
    cancelTerms: row.cancel_terms,
    keywords: row.keywords,
    access: row.access,
    url: row.url,
    contact:
      row.contact_id === null
        ? null
        : {
            name: row.contact_name,
            role: row.contact_role,
            phone: row.contact_phone,
            email: row.contact_email,
            url: row.contact_url,
            hours: row.contact_hours,
          },
    runs,
  });
}
