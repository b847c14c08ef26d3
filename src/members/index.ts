export type { MembershipTables } from './membership-tables.ts';
export type { MembershipRules } from './model/membership/membership-rules.ts';
export { RESERVED_SLUGS } from './model/reserved-slugs.ts';
export {
  type FundingProof,
  type FundingStanding,
  fundingLeft,
  fundingOn,
} from './model/seals/funding-proof.ts';
export type { FundingNeed, SealHolder, SealKind, SealRules } from './model/seals/seal-kind.ts';
export { isWithin, type SealPeriod, standingOn } from './model/seals/seal-period.ts';
export { MEMBERS_PROCESSINGS } from './privacy/register.ts';
export { namedMembers } from './queries/named-members.ts';
export { type ValidSeal, validSeals } from './queries/seals/valid-seals.ts';
export {
  ACCESS_FEATURES,
  type AccessFacts,
  type AccessFeature,
  MEMBER_KINDS,
  type MemberKind,
  type MembersTables,
  type MemberTable,
  type PositionPrecision,
  type ProvenanceColumns,
  type Publication,
} from './tables.ts';
export { addMember, type NewMember } from './use-cases/add-member.ts';
export { careForMemberships } from './use-cases/membership/care-for-memberships.ts';
export {
  type ExportedPart,
  type ExportQuestion,
  type ExportSource,
  exportedRow,
} from './use-cases/membership/export/exported-part.ts';
export type { LeavingOffers } from './use-cases/membership/leave-network.ts';
export { seedDemoMemberships } from './use-cases/membership/seed-demo-memberships.ts';
export { careForProfiles } from './use-cases/profile/care-for-profiles.ts';
export type { ProfileTables } from './use-cases/profile/profile-database.ts';
export { publishedContacts } from './use-cases/profile/published-contacts.ts';
export { careForSeals } from './use-cases/seals/care-for-seals.ts';
export { syncSealKinds } from './use-cases/seals/sync-seal-kinds.ts';
export { setTrust, TRUST_REASONS, type TrustReason } from './use-cases/set-trust.ts';
export { languageName, languageNames } from './web/language-names.ts';
export type { MemberOffers } from './web/member-offers.ts';
export type { MemberRegion } from './web/member-region.ts';
export { memberRoutes } from './web/member-routes.ts';
export { allMembershipRoutes } from './web/membership/all-membership-routes.ts';
export { membershipEntries } from './web/membership/membership-entries.ts';
export type { MembershipParts } from './web/membership/membership-parts.ts';
export { PROFILE_ENTRY, profileRoutes } from './web/profile/profile-routes.ts';
export { memberSeals } from './web/seals/member-seals.tsx';
export { sealRoutes } from './web/seals/seal-routes.ts';
export { SEALS_ENTRY } from './web/seals/seals-entry.ts';
