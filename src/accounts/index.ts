export { letterTasks } from './jobs/send-letter.ts';
export { composeLetter, type LetterSender } from './letters/compose-letter.ts';
export { type Acting, actingAs } from './model/acting.ts';
export type { Actor } from './model/actor.ts';
export type { DemoPerson } from './model/demo-people.ts';
export { EmailAddress, emailKey } from './model/email-address.ts';
export { PRIVACY_TEXT } from './model/invitation.ts';
export type { LetterContent } from './model/letter.ts';
export { MOST_NAME_CHARACTERS, PersonName } from './model/person-name.ts';
export { ACTIONS, type Action, can, mayKnow } from './model/policy.ts';
export { MEMBER_ROLES, type MemberRole, OFFICE_ROLES, type OfficeRole } from './model/roles.ts';
export type { PrivacyTools } from './privacy/privacy-tools.ts';
export { ACCOUNTS_PROCESSINGS } from './privacy/register.ts';
export { allMandatesOfMember, type MandateLine } from './queries/all-mandates-of-member.ts';
export { type OwnerAddress, ownerAddresses } from './queries/owner-addresses.ts';
export { roleLabel, roleMeaning } from './role-label.ts';
export type { AccountsTables } from './tables.ts';
export { accountTexts } from './texts.ts';
export { careForAccounts } from './use-cases/care-for-accounts.ts';
export { careForLeavers } from './use-cases/care-for-leavers.ts';
export { decideTakeover } from './use-cases/decide-takeover.ts';
export { endMandatesOfMember } from './use-cases/end-mandates-of-member.ts';
export { endOfficeRole, type OfficeRoleAnswer } from './use-cases/end-office-role.ts';
export { invitePerson, inviteWithin } from './use-cases/invite-person.ts';
export { noteAccess } from './use-cases/note-access.ts';
export { type AuditNote, note } from './use-cases/note-audit.ts';
export { erasePerson } from './use-cases/privacy/erase-person.ts';
export { oldestLetter } from './use-cases/prune-letters.ts';
export { queueLetter } from './use-cases/queue-letter.ts';
export { releaseFactorReset, requestFactorReset } from './use-cases/reset-second-factor.ts';
export { revokeInvitation } from './use-cases/revoke-invitation.ts';
export { addDemoPeople, seedDemoPeople } from './use-cases/seed-demo-people.ts';
export { sendLetterAgain } from './use-cases/send-letter-again.ts';
export { accountsRoutes } from './web/accounts-routes.tsx';
export { fieldErrors, type WrongFields } from './web/field-errors.ts';
export { findActor } from './web/find-actor.ts';
export { formTitle } from './web/form-title.ts';
export { createGuards, type Guards, guardedRoute } from './web/guard.ts';
export { memberOf } from './web/member-of.ts';
export { WORKSPACE_PATH } from './web/paths.ts';
export type { PublishedContact, PublishedContacts } from './web/privacy/privacy-parts.ts';
export { ownDataSection, privacyRoutes, RIGHTS_ENTRY } from './web/privacy/privacy-routes.tsx';
export { privatePage } from './web/private-page.ts';
export type { SignInProvider } from './web/provider-parts.ts';
export { PROVIDER_RETURN_PATH } from './web/provider-paths.ts';
export { takeoverHint } from './web/takeover-hint.tsx';
export { WorkspaceFrame, type WorkspacePageProps } from './web/workspace-frame.tsx';
export type {
  MemberDirectory,
  NamedMember,
  OfficeEntry,
  Waiting,
  WorkspaceEntry,
} from './web/workspace-parts.ts';
