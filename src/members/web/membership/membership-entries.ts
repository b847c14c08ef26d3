import type { WorkspaceEntry } from '../../../accounts/index.ts';
import { membershipPath } from '../../model/membership/membership-paths.ts';
import { memberTexts } from '../../texts.ts';

/** Where the first page of signed-in people leads from a member. */
export const membershipEntries: readonly WorkspaceEntry[] = [
  {
    action: 'member.membership',
    label: (language) => memberTexts(language)('membership.short'),
    path: ({ slug }) => membershipPath(slug),
  },
];
