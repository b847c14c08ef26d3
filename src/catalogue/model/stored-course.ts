import { z } from 'zod';
import { CourseDocument } from './course-document.ts';
import { newCourseDocument, newCourseRun } from './new-course-document.ts';

const Stored = z.looseObject({
  title: z.string(),
  runs: z.array(z.looseObject({ id: z.string() })),
});

/** A document as it was kept; fields that the schema got since are unknown in it. Throws where it is none. */
export function storedCourse(content: unknown): CourseDocument {
  const { runs, ...course } = Stored.parse(content);
  return CourseDocument.parse({
    ...newCourseDocument(course.title),
    ...course,
    runs: runs.map((run) => ({ ...newCourseRun(run.id), ...run })),
  });
}
