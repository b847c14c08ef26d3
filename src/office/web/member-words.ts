import type { MemberKind } from '../../members/index.ts';
import type { OfficeTranslate } from '../texts.ts';

const KINDS = {
  provider: 'office.kind.provider',
  company: 'office.kind.company',
  public_body: 'office.kind.publicBody',
  advice_service: 'office.kind.adviceService',
  supporter: 'office.kind.supporter',
} as const satisfies Record<MemberKind, string>;

export function kindLabel(kind: MemberKind, t: OfficeTranslate): string {
  return t(KINDS[kind]);
}
