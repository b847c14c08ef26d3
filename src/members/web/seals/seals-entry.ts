import type { WorkspaceEntry } from '../../../accounts/index.ts';
import { sealsPath } from '../../model/seals/seal-paths.ts';
import { memberTexts } from '../../texts.ts';

/** The link from a member's card in the workspace to its seals. */
export const SEALS_ENTRY: WorkspaceEntry = {
  action: 'member.seals',
  label: (language) => memberTexts(language)('seal.list.short'),
  path: ({ slug }) => sealsPath(slug),
};
