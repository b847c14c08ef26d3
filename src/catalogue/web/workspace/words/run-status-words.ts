import type { RunStatus } from '../../../tables.ts';
import type { CatalogueText } from '../../../texts.ts';

/** What people may say about a run. */
export const RUN_STATUS_TEXTS: Readonly<Record<RunStatus, CatalogueText>> = {
  open: 'editor.status.open',
  guaranteed: 'status.guaranteed',
  full: 'status.full',
  waiting_list: 'status.waitingList',
  cancelled: 'status.cancelled',
};
