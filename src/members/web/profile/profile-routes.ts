import type { WorkspaceEntry } from '../../../accounts/index.ts';
import type { Route } from '../../../platform/http/route.ts';
import { memberTexts } from '../../texts.ts';
import { leavePageRoutes } from '../page/leave-page-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { fieldsRoutes } from './fields-routes.tsx';
import { noticeRoutes } from './notice-routes.ts';
import { overviewRoutes } from './overview-routes.tsx';
import { placeRoutes } from './place-routes.ts';
import type { ProfileParts } from './profile-parts.ts';
import { profilePath } from './profile-paths.ts';

/** The profile of a member in the workspace: its fields, notices, people to ask and places; and the way off the page for the people. "neu" comes before the ids. */
export function profileRoutes(parts: ProfileParts): Route[] {
  return [
    ...overviewRoutes(parts),
    ...fieldsRoutes(parts),
    ...noticeRoutes(parts),
    ...contactRoutes(parts),
    ...placeRoutes(parts),
    ...leavePageRoutes(parts),
  ];
}

/** The way there from the first page of the workspace. */
export const PROFILE_ENTRY: WorkspaceEntry = {
  action: 'member.edit',
  label: (language) => memberTexts(language)('profile.short'),
  path: ({ slug }) => profilePath(slug),
};
