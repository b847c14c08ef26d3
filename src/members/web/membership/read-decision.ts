import { z } from 'zod';
import type { WrongFields } from '../../../accounts/index.ts';
import { isLocalDate } from '../../../platform/clock.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { MOST_ANSWER_CHARACTERS } from '../../model/membership/application.ts';
import { feeClassOf, type MembershipRules } from '../../model/membership/membership-rules.ts';
import { typedLines } from '../../model/membership/typed-text.ts';
import { isReservedSlug } from '../../model/reserved-slugs.ts';
import { memberTexts } from '../../texts.ts';
import type { Admission } from '../../use-cases/membership/admit-applicant.ts';

/** The forms of a decision as typed. */
export interface TypedDecision {
  /** `new`, or the id of an existing member. */
  readonly page: string;
  readonly slug: string;
  readonly fromOn: string;
  readonly feeClass: string;
  readonly votingRight: boolean;
  readonly remark: string;
  readonly reason: string;
}

export function typedDecision(form: FormBody): TypedDecision {
  return {
    page: formText(form, 'page') || 'new',
    slug: formText(form, 'slug').trim(),
    fromOn: formText(form, 'fromOn').trim(),
    feeClass: formText(form, 'feeClass'),
    votingRight: formText(form, 'votingRight') === 'yes',
    remark: formText(form, 'remark'),
    reason: formText(form, 'reason'),
  };
}

const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .refine((slug) => !isReservedSlug(slug));
const Remark = typedLines(MOST_ANSWER_CHARACTERS);

type Read<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'wrong'; readonly wrong: WrongFields };

/** Checks a yes: where the page is, and from when on which fee and vote. */
export function readAdmission(
  typed: TypedDecision,
  rules: MembershipRules,
  language: Language,
): Read<Pick<Admission, 'page' | 'fromOn' | 'feeClass' | 'votingRight' | 'remark'>> {
  const t = memberTexts(language);
  const { page, slug, fromOn, feeClass, votingRight } = typed;
  const remark = Remark.safeParse(typed.remark);
  const isNew = page === 'new';
  const wrong: WrongFields = {
    slug: isNew && !Slug.safeParse(slug).success ? t('membership.wrong.slug') : undefined,
    fromOn: isLocalDate(fromOn) ? undefined : t('membership.wrong.day'),
    feeClass: feeClassOf(rules, feeClass) === null ? t('membership.wrong.feeClass') : undefined,
    remark: remark.success ? undefined : t('membership.wrong.long'),
  };
  if (Object.values(wrong).some(Boolean) || !remark.success) return { kind: 'wrong', wrong };
  return {
    kind: 'read',
    value: {
      page: isNew ? { kind: 'new', slug } : { kind: 'existing', memberId: page },
      fromOn,
      feeClass,
      votingRight,
      remark: remark.data,
    },
  };
}

/** Checks a no: it needs a reason, because the letter says it. */
export function readRefusal(typed: TypedDecision, language: Language): Read<{ reason: string }> {
  const reason = Remark.safeParse(typed.reason);
  if (reason.success && reason.data !== null) {
    return { kind: 'read', value: { reason: reason.data } };
  }
  return { kind: 'wrong', wrong: { reason: memberTexts(language)('membership.wrong.reason') } };
}
