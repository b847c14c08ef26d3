import type { MemberKind } from './tables.ts';
import type { MemberTranslate } from './texts.ts';

const ONE = {
  provider: 'member.kind.provider',
  company: 'member.kind.company',
  public_body: 'member.kind.public_body',
  advice_service: 'member.kind.advice_service',
  supporter: 'member.kind.supporter',
} as const satisfies Record<MemberKind, string>;

const MANY = {
  provider: 'member.kinds.provider',
  company: 'member.kinds.company',
  public_body: 'member.kinds.public_body',
  advice_service: 'member.kinds.advice_service',
  supporter: 'member.kinds.supporter',
} as const satisfies Record<MemberKind, string>;

/** "Betrieb". */
export const kindLabel = (kind: MemberKind, t: MemberTranslate): string => t(ONE[kind]);

/** "Betriebe". */
export const kindsLabel = (kind: MemberKind, t: MemberTranslate): string => t(MANY[kind]);
