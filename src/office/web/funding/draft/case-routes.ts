import { z } from 'zod';
import { guardedRoute } from '../../../../accounts/index.ts';
import type { FundingDraft } from '../../../../funding/index.ts';
import { localDate } from '../../../../platform/clock.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { readCase, type TypedCase, typedCase } from '../../../model/funding/case-form.ts';
import { withAdded, withoutEntry } from '../../../model/funding/list-edit.ts';
import { withValueAt } from '../../../model/value-at.ts';
import { officeTexts } from '../../../texts.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { CASE_PATTERN, draftPaths } from '../funding-paths.ts';
import {
  amountControl,
  CasePage,
  type CaseProps,
  factControl,
  factsOfCase,
  figuresOfCase,
} from './case-page.tsx';
import { notFound, saveFlow, withDraft } from './draft-flow.ts';

const Input = z.object({
  params: z.object({ draft: z.string().max(40), case: z.string().regex(/^(?:\d{1,3}|neu)$/) }),
});

/** Cases of a draft: each holds what has to come out for somebody. */
export function caseRoutes(parts: OfficeParts): Route[] {
  const { shell, guards, funding: book } = parts;
  const common = {
    path: CASE_PATTERN,
    localized: true,
    access: guards.may('funding.edit'),
    rateLimit: { perMinute: 120 },
    input: Input,
  } as const;
  const standing = ({ document }: FundingDraft, place: string) =>
    place === 'neu' ? null : document.faelle[Number(place)];
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, (draft) => {
          const { language, input, now } = request;
          const { case: place } = input.params;
          const one = standing(draft, place);
          if (one === undefined) return notFound(parts, request);
          const typed = typedCase(one, localDate(now));
          const page = { shell, language, draft, book, place, typed };
          return htmlResponse(CasePage({ ...page, wrong: {}, meanwhile: null }));
        }),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, (draft) => {
          const { language, input, form, now } = request;
          const { case: place } = input.params;
          const one = standing(draft, place);
          if (one === undefined) return notFound(parts, request);
          const typed = typedIn(form, draft, typedCase(one, localDate(now)));
          const { document } = draft;
          const at = `faelle.${place}`;
          const read = readCase(typed, (fact) => book.facts[fact]?.typ ?? null);
          const isRemoval = formText(form, 'step') === 'remove' && one !== null;
          const left = withoutEntry(document, at);
          return saveFlow(parts, request, draft, {
            document: isRemoval
              ? document.faelle.length > 1
                ? left
                : withValueAt(left, 'faelle', [])
              : one === null
                ? withAdded(document, 'faelle', read)
                : withValueAt(document, at, read),
            next: () =>
              seeOther(`${localizedPath(language, draftPaths(draft.id).draft)}?done=saved`),
            again: ({ places, meanwhile, draft: newest }, status) =>
              htmlResponse(
                CasePage({
                  ...{ shell, language, book, place, typed, meanwhile },
                  draft: newest,
                  wrong: wrongOf(places, language),
                }),
                { status },
              ),
          });
        }),
    }),
  ];
}

function typedIn(form: FormBody, draft: FundingDraft, before: TypedCase): TypedCase {
  const props: Pick<CaseProps, 'draft' | 'typed'> = { draft, typed: before };
  const texts = (names: readonly string[], control: (name: string) => string) =>
    Object.fromEntries(names.map((name) => [name, formText(form, control(name))]));
  return {
    name: formText(form, 'name').trim(),
    stichtag: formText(form, 'stichtag').trim(),
    status: formText(form, 'status'),
    facts: texts(factsOfCase(props), factControl),
    amounts: texts(figuresOfCase(props), amountControl),
  };
}

/** Places like `faelle.3.fakten.person.alter` as sentences at their controls. */
function wrongOf(
  places: readonly string[],
  language: 'de' | 'en',
): Readonly<Record<string, string>> {
  const t = officeTexts(language);
  return Object.fromEntries(
    places.map((place) => {
      const inner = place.replace(/^faelle\.\d+\./, '');
      const [, kind, name = ''] = /^(fakten|betraege)\.(.+)$/.exec(inner) ?? [];
      const field =
        kind === 'fakten' ? factControl(name) : kind === 'betraege' ? amountControl(name) : inner;
      return [field, t('funding.wrong.field')];
    }),
  );
}
