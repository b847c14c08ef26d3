import type { FormBody } from '../../../platform/http/form-body.ts';
import { formList } from '../../../platform/http/form-list.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { AskValues } from './check-asked.ts';

/** What was typed and chosen, as it is. */
export function readValues(form: FormBody): AskValues {
  return {
    message: formText(form, 'message'),
    topics: formList(form, 'topic'),
    email: formText(form, 'email'),
    phone: formText(form, 'phone'),
    visit: formText(form, 'visit'),
    name: formText(form, 'name'),
    postalCode: formText(form, 'postalCode'),
    language: formText(form, 'language'),
    callTimes: formList(form, 'callTime'),
    reasons: formList(form, 'reason'),
    service: formText(form, 'service'),
  };
}

/** The same as name and value of hidden fields, for the step in between; what is empty is left out. */
export function hiddenFields(values: AskValues): readonly (readonly [string, string])[] {
  const single = [
    ['message', values.message],
    ['email', values.email],
    ['phone', values.phone],
    ['visit', values.visit],
    ['name', values.name],
    ['postalCode', values.postalCode],
    ['language', values.language],
    ['service', values.service],
  ] as const;
  const several = [
    ...values.topics.map((topic) => ['topic', topic] as const),
    ...values.callTimes.map((time) => ['callTime', time] as const),
    ...values.reasons.map((reason) => ['reason', reason] as const),
  ];
  return [...single, ...several].filter(([, value]) => value !== '');
}
