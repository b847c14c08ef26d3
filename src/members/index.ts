export {
  MEMBER_KINDS,
  type MemberKind,
  type MembersTables,
  type MemberTable,
  type PositionPrecision,
  type ProvenanceColumns,
  type Publication,
} from './tables.ts';
