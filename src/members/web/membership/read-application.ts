import { EmailAddress, PersonName, type WrongFields } from '../../../accounts/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formList } from '../../../platform/http/form-list.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { CriterionAnswer, OrganisationForm } from '../../model/membership/application.ts';
import type { Criterion, KindRules } from '../../model/membership/membership-rules.ts';
import type { AnsweredCriterion } from '../../tables.ts';
import { type MemberTranslate, memberTexts } from '../../texts.ts';
import type { NewApplication } from '../../use-cases/membership/apply-for-membership.ts';

/** Fields of one line or some lines, in the order of the form. */
export const TEXT_FIELDS = [
  'name',
  'street',
  'postalCode',
  'place',
  'website',
  'canOffer',
  'looksFor',
  'contactName',
  'contactEmail',
  'contactPhone',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The form as typed. */
export interface TypedApplication {
  readonly texts: Readonly<Record<TextField, string>>;
  readonly topics: readonly string[];
  /** Answers to criteria by key; `yes` = agreed. */
  readonly criteria: Readonly<Record<string, string>>;
  readonly isAgreed: boolean;
}

/** Id and name of the field of a criterion. */
export const criterionField = (key: string): string => `criterion-${key}`;

export function typedApplication(form: FormBody, { criteria }: KindRules): TypedApplication {
  const text = (name: TextField) => formText(form, name);
  return {
    texts: {
      name: text('name'),
      street: text('street'),
      postalCode: text('postalCode'),
      place: text('place'),
      website: text('website'),
      canOffer: text('canOffer'),
      looksFor: text('looksFor'),
      contactName: text('contactName'),
      contactEmail: text('contactEmail'),
      contactPhone: text('contactPhone'),
    },
    topics: formList(form, 'topic'),
    criteria: Object.fromEntries(
      criteria.map(({ key }) => [key, formText(form, criterionField(key))]),
    ),
    isAgreed: formText(form, 'agreed') === 'yes',
  };
}

type Read = Omit<NewApplication, 'sender' | 'now' | 'language'>;

/** Checks an application: what the use case takes, or a sentence per wrong field in the order of the form. */
export function readApplication(
  typed: TypedApplication,
  kind: KindRules,
  topics: ReadonlySet<string>,
  language: Language,
): { readonly kind: 'read'; readonly application: Read } | { kind: 'wrong'; wrong: WrongFields } {
  const t = memberTexts(language);
  const { texts, isAgreed } = typed;
  const organisation = OrganisationForm.safeParse(texts);
  const contactName = PersonName.safeParse(texts.contactName);
  const contactEmail = EmailAddress.safeParse(texts.contactEmail);
  const criteria = kind.criteria.map((criterion) => answerOf(criterion, typed, language, t));
  const fields = new Set(organisation.error?.issues.map(({ path }) => path[0]));
  const lines = (field: TextField, message: string) => (fields.has(field) ? message : undefined);
  const wrong: WrongFields = {
    name: lines('name', t('membership.wrong.name')),
    street: lines('street', t('membership.wrong.long')),
    postalCode: lines('postalCode', t('membership.wrong.long')),
    place: lines('place', t('membership.wrong.place')),
    website: lines('website', t('membership.wrong.website')),
    canOffer: lines('canOffer', t('membership.wrong.long')),
    looksFor: lines('looksFor', t('membership.wrong.long')),
    ...Object.fromEntries(
      criteria.map(({ key, problem }) => [criterionField(key), problem ?? undefined]),
    ),
    contactName: contactName.success ? undefined : t('membership.wrong.contactName'),
    contactEmail: contactEmail.success ? undefined : t('membership.wrong.contactEmail'),
    contactPhone: lines('contactPhone', t('membership.wrong.long')),
    agreed: isAgreed ? undefined : t('membership.wrong.agreed'),
  };
  if (
    Object.values(wrong).some((message) => message !== undefined) ||
    !organisation.success ||
    !contactName.success ||
    !contactEmail.success
  ) {
    return { kind: 'wrong', wrong };
  }
  return {
    kind: 'read',
    application: {
      ...organisation.data,
      kind: kind.kind,
      topics: [...new Set(typed.topics)].filter((key) => topics.has(key)),
      criteria: criteria.flatMap(({ answered }) => (answered === null ? [] : [answered])),
      contactName: contactName.data,
      contactEmail: contactEmail.data,
    },
  };
}

function answerOf(
  criterion: Criterion,
  typed: TypedApplication,
  language: Language,
  t: MemberTranslate,
): { key: string; problem: string | null; answered: AnsweredCriterion | null } {
  const { key, kind } = criterion;
  const text = localized(criterion.text, language);
  const value = typed.criteria[key] ?? '';
  if (kind === 'agree') {
    return value === 'yes'
      ? { key, problem: null, answered: { key, text, answer: true } }
      : { key, problem: t('membership.wrong.agree', { text }), answered: null };
  }
  const answer = CriterionAnswer.safeParse(value);
  return answer.success
    ? { key, problem: null, answered: { key, text, answer: answer.data } }
    : { key, problem: t('membership.wrong.answer', { text }), answered: null };
}
