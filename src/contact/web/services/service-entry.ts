import type { WorkspaceEntry } from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import { checkPath } from '../../model/services/service-paths.ts';
import { contactTexts } from '../../texts.ts';

/** The link from a member's card in the workspace to the details of its advice; only for members that give some. */
export function serviceEntry({ settings }: Pick<Network, 'settings'>): WorkspaceEntry {
  return {
    action: 'service.check',
    label: (language) => contactTexts(language)('services.check.short'),
    path: ({ slug }) => checkPath(slug),
    isFor: ({ slug }) => settings.adviceServices.some(({ member }) => member === slug),
  };
}
