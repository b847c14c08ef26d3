import type { WorkspaceEntry } from '../../../accounts/index.ts';
import { slipsPath } from '../../model/slips/slip-paths.ts';
import { contactTexts } from '../../texts.ts';

/** The link from a member's card in the workspace to its slips. */
export const SLIPS_ENTRY: WorkspaceEntry = {
  action: 'slip.issue',
  label: (language) => contactTexts(language)('slips.short'),
  path: ({ slug }) => slipsPath(slug),
};
