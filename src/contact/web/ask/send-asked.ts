import { formText } from '../../../platform/http/form-text.ts';
import type { RouteRequest } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { holdReasons } from '../../model/ask/content-score.ts';
import type { NewEnquiry } from '../../model/enquiry/new-enquiry.ts';
import { countLately } from '../../queries/ask/count-lately.ts';
import { submitEnquiry } from '../../use-cases/enquiry/submit-enquiry.ts';
import type { AskParts } from './ask-parts.ts';
import { enquiryPath } from './ask-paths.ts';
import type { Asked } from './check-asked.ts';
import { formKey, readFormStart, START_FIELD } from './form-start.ts';
import { readValues } from './read-values.ts';

/** What the forms add to what was asked. */
export interface Origin {
  readonly channel: 'form' | 'callback' | 'course';
  /** The service that was asked for. */
  readonly serviceKey?: string;
  readonly offerId?: string;
  readonly reasonChips?: readonly string[];
}

/** Writes the enquiry down and leads to the sender's page; the same form sent again leads to the same page. */
export async function sendAsked(
  parts: AskParts,
  request: Pick<RouteRequest<unknown>, 'form' | 'language' | 'now'>,
  asked: Asked,
  origin: Origin,
): Promise<Response> {
  const { db, secret } = parts;
  const { form, language, now } = request;
  const { nonce, openedAt } = readFormStart(secret, formText(form, START_FIELD));
  const lately = await countLately(db, { secret, email: asked.email, phone: asked.phone, now });
  const heldFor = holdReasons({
    text: `${asked.name ?? ''}\n${asked.message}`,
    isTrapFilled: formText(form, 'homepage') !== '',
    secondsOpen: openedAt === null ? null : (now.getTime() - openedAt.getTime()) / 1000,
    lately,
  });
  const { token } = await submitEnquiry(parts, {
    ...enquiryOf(asked, origin, request),
    formKey: formKey(secret, nonce, readValues(form)),
    heldFor,
  });
  return seeOther(localizedPath(language, enquiryPath(token)));
}

/** The enquiry a form would make, for the step before it is sent. It has no key yet. */
export function enquiryOf(
  asked: Asked,
  origin: Origin,
  { language, now }: { readonly language: Language; readonly now: Date },
): NewEnquiry {
  return {
    ...asked,
    ...origin,
    formKey: '',
    language: asked.language ?? language,
    pageLanguage: language,
    now,
  };
}
