import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../../../accounts/index.ts';
import { formList } from '../../../../platform/http/form-list.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import {
  controlId,
  controlsOf,
  type DraftField,
  typedDraft,
  withTypedDraft,
} from '../../../model/funding/draft-field.ts';
import { withSortedSteps } from '../../../model/funding/sorted-steps.ts';
import { officeTexts } from '../../../texts.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { draftPaths, PART_PATTERN } from '../funding-paths.ts';
import { fieldOfPlace, fieldWord } from '../words/field-words.ts';
import { notFound, saveFlow, withDraft } from './draft-flow.ts';
import { fieldsOfPart } from './part-fields.ts';
import { PartPage } from './part-page.tsx';

const Input = z.object({
  params: z.object({ draft: z.string().max(40), part: z.string().max(80) }),
});

/** One part of a draft at a time: dates, a text, a list, the figures of a benefit, sources. */
export function partRoutes(parts: OfficeParts): Route[] {
  const { shell, guards, funding: book } = parts;
  const common = {
    path: PART_PATTERN,
    localized: true,
    access: guards.may('funding.edit'),
    rateLimit: { perMinute: 120 },
    input: Input,
  } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, (draft) => {
          const { language, input } = request;
          const { part } = input.params;
          const fields = fieldsOfPart(part, { document: draft.document, book, language });
          if (fields === null) return notFound(parts, request);
          const typed = typedDraft(draft.document, fields);
          const page = { shell, language, draft, book, part, fields, typed };
          return htmlResponse(PartPage({ ...page, wrong: {}, meanwhile: null }));
        }),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, (draft) => {
          const { language, input, form } = request;
          const { part } = input.params;
          const fields = fieldsOfPart(part, { document: draft.document, book, language });
          if (fields === null) return notFound(parts, request);
          const typed = Object.fromEntries(
            fields.flatMap(controlsOf).map((place) => [place, formList(form, controlId(place))]),
          );
          const paths = draftPaths(draft.id);
          const isMore = formText(form, 'step') === 'more';
          return saveFlow(parts, request, draft, {
            document: withSortedSteps(withTypedDraft(draft.document, fields, typed), part),
            next: () =>
              seeOther(
                isMore
                  ? localizedPath(language, paths.part(part))
                  : `${localizedPath(language, paths.draft)}?done=saved`,
              ),
            again: ({ places, meanwhile, draft: newest }, status) =>
              htmlResponse(
                PartPage({
                  ...{ shell, language, book, part, fields, typed, meanwhile },
                  draft: newest,
                  wrong: wrongFields(fields, places, language),
                }),
                { status },
              ),
          });
        }),
    }),
  ];
}

const WRONG_TEXTS = {
  line: 'funding.wrong.text',
  area: 'funding.wrong.text',
  lines: 'funding.wrong.text',
  spoken: 'funding.wrong.voices',
  day: 'funding.wrong.day',
  number: 'funding.wrong.number',
  choice: 'funding.wrong.choice',
  choices: 'funding.wrong.choice',
} as const satisfies Record<DraftField['kind'], string>;

/** A sentence for each control whose value is not read. What is wrong elsewhere in the document is told on the page of the draft. */
export function wrongFields(
  fields: readonly DraftField[],
  places: readonly string[],
  language: Language,
): WrongFields {
  const t = officeTexts(language);
  return Object.fromEntries(
    fields.flatMap((field) =>
      controlsOf(field)
        .filter((control) =>
          places.some((place) => place === control || place.startsWith(`${control}.`)),
        )
        .map((control) => {
          const name = fieldWord(fieldOfPlace(field.place), t);
          const key = control.endsWith('.stand') ? 'funding.wrong.sourceDate' : null;
          const isAddress = control.endsWith('.url');
          const text = key ?? (isAddress ? 'funding.wrong.address' : WRONG_TEXTS[field.kind]);
          return [controlId(control), t(text, { name })];
        }),
    ),
  );
}
