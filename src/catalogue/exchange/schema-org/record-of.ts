import { finishRecord } from '../json/finish-record.ts';
import { keepKnown } from '../json/keep-known.ts';
import { quoted, RecordProblems } from '../problems.ts';
import type { ParsedRecord } from '../record.ts';
import type { CourseNode } from './course-graph.ts';
import { isPerson, typesOf } from './find-courses.ts';
import { readCourse } from './read-course.ts';
import { COURSE } from './vocabulary.ts';

/** The parsed record of a course. `remarks` are about the file as a whole. */
export function recordOf(
  course: CourseNode,
  record: number,
  remarks: readonly string[],
): ParsedRecord {
  const problems = new RecordProblems(record, course.line);
  const known = keepKnown(course.node, COURSE, isPerson);
  if (course.kind === 'lookalike')
    return finishRecord(known, course.raw, problems, () => ({
      kind: 'rejected',
      field: '@type',
      reason: `${quoted(typesOf(course.node).join(', '))} ist kein Kurs. Erwartet wird der Typ Course (mit CourseInstance) oder EducationEvent.`,
    }));
  for (const remark of remarks) problems.add(null, remark);
  for (const id of course.unresolved.slice(0, 50))
    problems.add('@id', `Der Verweis auf ${quoted(id)} führt zu keinem Eintrag der Datei.`);
  return finishRecord(known, course.raw, problems, () => readCourse(known.node, problems));
}
