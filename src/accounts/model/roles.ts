/** What a person may be for a member (mandate): acting for it, looking, advising, voting. */
export const MEMBER_ROLES = ['owner', 'editor', 'viewer', 'adviser', 'voting_delegate'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What a person may be for the network itself. */
export const OFFICE_ROLES = [
  'office',
  'spokesperson',
  'steering_group',
  'data_protection',
  'auditor',
] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];
