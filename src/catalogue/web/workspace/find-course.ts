import { z } from 'zod';
import {
  type Guards,
  type MemberDirectory,
  memberOf,
  type NamedMember,
} from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import type { CourseRunDocument } from '../../model/course-document.ts';
import type { OpenCourse } from '../../use-cases/editing/answers.ts';
import { openCourse } from '../../use-cases/editing/open-course.ts';
import type { CourseWorkspace } from './parts.ts';

const Id = z.string().max(40);
/** Parameters of all pages of the workspace; each route has those that its pattern names. */
export const WorkspaceInput = z.object({
  params: z.object({
    slug: z.string().max(200),
    offer: Id.default(''),
    run: Id.default(''),
    delivery: Id.default(''),
    pair: Id.default(''),
    record: z.coerce.number().int().min(0).max(1e9).default(0).catch(-1),
    version: z.coerce.number().int().positive().max(1e9).default(1).catch(0),
  }),
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** What routes about courses have in common. */
export function courseAccess(parts: {
  readonly guards: Guards;
  readonly members: MemberDirectory;
}) {
  const { find, load } = memberOf(parts.members);
  const common = { localized: true, input: WorkspaceInput } as const;
  return {
    load,
    viewing: {
      ...common,
      method: 'GET',
      access: parts.guards.may('course.view', find),
      rateLimit: { perMinute: 240 },
    } as const,
    editing: {
      ...common,
      method: 'GET',
      access: parts.guards.may('course.edit', find),
      rateLimit: { perMinute: 240 },
    } as const,
    changing: {
      ...common,
      method: 'POST',
      access: parts.guards.may('course.edit', find),
      rateLimit: { perMinute: 120 },
    } as const,
  };
}

export interface FoundCourse {
  readonly member: NamedMember;
  readonly course: OpenCourse;
}

/** The course that a page is about; null where the member has no such course. */
export async function findCourse(
  { db, members }: Pick<CourseWorkspace, 'db' | 'members'>,
  { slug, offer }: { readonly slug: string; readonly offer: string },
): Promise<FoundCourse | null> {
  const member = await memberOf(members).load(slug);
  const course = await openCourse(db, { memberId: member.id, offerId: offer });
  return course === null ? null : { member, course };
}

/** A run of the working copy. */
export function findRun(course: OpenCourse, runId: string): CourseRunDocument | null {
  return course.document.runs.find(({ id }) => id === runId) ?? null;
}

/** 404: for the asking person there is no such course, run or delivery. */
export function notThere(
  { shell }: Pick<CourseWorkspace, 'shell'>,
  { language, path }: { readonly language: Language; readonly path: string },
): Response {
  return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
}
