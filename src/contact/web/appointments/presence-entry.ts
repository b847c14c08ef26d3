import type { WorkspaceEntry } from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import { presencePath } from '../../model/appointments/appointment-paths.ts';
import { contactTexts } from '../../texts.ts';

/** The link from a member's card in the workspace to its presence hours; only for members that give advice. */
export function presenceEntry({ settings }: Pick<Network, 'settings'>): WorkspaceEntry {
  return {
    action: 'appointment.edit',
    label: (language) => contactTexts(language)('appointments.presence.short'),
    path: ({ slug }) => presencePath(slug),
    isFor: ({ slug }) => settings.adviceServices.some(({ member }) => member === slug),
  };
}
