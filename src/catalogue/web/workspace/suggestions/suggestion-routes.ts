import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { isTrusted } from '../../../queries/editing/is-trusted.ts';
import { acceptSuggestions } from '../../../use-cases/suggestions/accept-suggestions.ts';
import { declineSuggestion } from '../../../use-cases/suggestions/decline-suggestion.ts';
import { listSuggestions } from '../../../use-cases/suggestions/list-suggestions.ts';
import { courseAccess, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { SUGGESTIONS_PATTERN, suggestionsPath } from '../paths.ts';
import { suggestionLists } from './pressed.ts';
import { readSuggestion } from './suggestion-words.ts';
import { SUGGESTION_DONE, type SuggestionDone, SuggestionsPage } from './suggestions-page.tsx';

const COURSES_PER_PAGE = 10;
const OFFER_ID = /^[0-9a-z_-]{1,40}$/i;

/** The worklist of suggestions of a member, and what people decide about them. */
export function suggestionRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell, geocode } = parts;
  const { editing, changing, load } = courseAccess(parts);
  return [
    guardedRoute({
      ...editing,
      path: SUGGESTIONS_PATTERN,
      async handle({ input, url, language, now }) {
        const member = await load(input.params.slug);
        const after = afterOf(url.searchParams.get('ab'));
        const question = { memberId: member.id, after, perPage: COURSES_PER_PAGE };
        const found = await listSuggestions(db, question, await suggestionLists(parts));
        const said = url.searchParams.get('done');
        const page = SuggestionsPage({
          shell,
          language,
          member,
          found,
          after,
          labels: await parts.labels.get(now),
          isTrusted: await isTrusted(db, member.id),
          done: SUGGESTION_DONE.find((done) => done === said),
        });
        return htmlResponse(page);
      },
    }),
    guardedRoute({
      ...changing,
      path: SUGGESTIONS_PATTERN,
      async handle(request) {
        const { input, form, actor, language, now } = request;
        const member = await load(input.params.slug);
        const offerId = formText(form, 'offer');
        const act = { memberId: member.id, offerId, actorId: actor.personId, now };
        const after = afterOf(formText(form, 'ab'));
        const path = localizedPath(language, suggestionsPath(member.slug));
        const back = (done: SuggestionDone) =>
          seeOther(`${path}?${new URLSearchParams({ ...(after && { ab: after }), done })}`);
        const suggestion = readSuggestion(formText(form, 'decline'));
        if (suggestion !== null) {
          const { kind } = await declineSuggestion(db, { ...act, suggestion });
          return kind === 'missing' ? notThere(parts, request) : back('declined');
        }
        const chosen = formText(form, 'all') === 'yes' ? null : [formText(form, 'accept')];
        const lists = await suggestionLists(parts);
        const answer = await acceptSuggestions(db, { ...act, chosen, lists, geocode });
        if (answer.kind === 'missing') return notThere(parts, request);
        if (answer.count === 0) return back('none');
        return back(answer.isOnline ? 'online' : 'draft');
      },
    }),
  ];
}

const afterOf = (text: string | null): string => (OFFER_ID.test(text ?? '') ? (text ?? '') : '');
