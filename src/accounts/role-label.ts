import type { MemberRole, OfficeRole } from './model/roles.ts';
import type { AccountTranslate } from './texts.ts';

const LABELS = {
  owner: 'mandate.role.owner',
  editor: 'mandate.role.editor',
  viewer: 'mandate.role.viewer',
  adviser: 'mandate.role.adviser',
  voting_delegate: 'mandate.role.votingDelegate',
  office: 'mandate.role.office',
  spokesperson: 'mandate.role.spokesperson',
  steering_group: 'mandate.role.steeringGroup',
  data_protection: 'mandate.role.dataProtection',
  auditor: 'mandate.role.auditor',
} as const satisfies Record<MemberRole | OfficeRole, string>;

/** The name of a role as people read it. */
export function roleLabel(role: MemberRole | OfficeRole, t: AccountTranslate): string {
  return t(LABELS[role]);
}

const MEANINGS = {
  owner: 'mandate.meaning.owner',
  editor: 'mandate.meaning.editor',
  viewer: 'mandate.meaning.viewer',
  adviser: 'mandate.meaning.adviser',
  voting_delegate: 'mandate.meaning.votingDelegate',
  office: 'mandate.meaning.office',
  spokesperson: 'mandate.meaning.spokesperson',
  steering_group: 'mandate.meaning.steeringGroup',
  data_protection: 'mandate.meaning.dataProtection',
  auditor: 'mandate.meaning.auditor',
} as const satisfies Record<MemberRole | OfficeRole, string>;

/** In one sentence what somebody in this role may do. */
export function roleMeaning(role: MemberRole | OfficeRole, t: AccountTranslate): string {
  return t(MEANINGS[role]);
}
