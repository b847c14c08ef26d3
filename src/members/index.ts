export { namedMembers } from './queries/named-members.ts';
export {
  MEMBER_KINDS,
  type MemberKind,
  type MembersTables,
  type MemberTable,
  type PositionPrecision,
  type ProvenanceColumns,
  type Publication,
} from './tables.ts';
export type { MemberOffers } from './web/member-offers.ts';
export { memberRoutes } from './web/member-routes.ts';
