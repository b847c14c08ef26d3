import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../../../accounts/index.ts';
import {
  type Condition,
  type FundingDraft,
  isLeaf,
  type Spoken,
} from '../../../../funding/index.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formList } from '../../../../platform/http/form-list.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import {
  GROUP_KINDS,
  NEW_CONDITION,
  readCondition,
  type TypedCondition,
  typedCondition,
} from '../../../model/funding/condition-form.ts';
import { withAdded, withMoved, withoutEntry } from '../../../model/funding/list-edit.ts';
import { withValueAt } from '../../../model/value-at.ts';
import { officeTexts } from '../../../texts.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { CONDITION_PATTERN, CONDITIONS_PATTERN, draftPaths } from '../funding-paths.ts';
import { ConditionPage, type ConditionProps } from './condition-page.tsx';
import { ConditionsPage } from './conditions-page.tsx';
import { notFound, saveFlow, withDraft } from './draft-flow.ts';
import { findCondition, wordsNameOf } from './find-condition.ts';

const draftId = z.string().max(40);
const Input = z.object({ params: z.object({ draft: draftId, condition: z.string().max(120) }) });
const Group = z.enum(GROUP_KINDS).catch('single');

const WRONG_TEXTS = {
  fakt: 'funding.wrong.fact',
  op: 'funding.wrong.operator',
  wert: 'funding.wrong.value',
  words: 'funding.wrong.voices',
} as const;

/** Conditions of a draft: all of them, and one at a time. Every press is a step of its own, so that it works without scripts. */
export function conditionRoutes(parts: OfficeParts): Route[] {
  const { shell, guards, funding: book } = parts;
  const common = {
    localized: true,
    access: guards.may('funding.edit'),
    rateLimit: { perMinute: 120 },
  } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: CONDITIONS_PATTERN,
      input: z.object({ params: z.object({ draft: draftId }) }),
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, (draft) => {
          const { language } = request;
          return htmlResponse(ConditionsPage({ shell, language, draft, book }));
        }),
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: CONDITION_PATTERN,
      input: Input,
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, (draft) => {
          const { language, input } = request;
          const { condition: place } = input.params;
          const found = findCondition(draft.document, place);
          if (found === null) return notFound(parts, request);
          const page = { shell, language, draft, book, place, ...found };
          const typed = shown(found.condition, place);
          return htmlResponse(ConditionPage({ ...page, typed, wrong: {}, meanwhile: null }));
        }),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: CONDITION_PATTERN,
      input: Input,
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, (draft) => {
          const { language, input, form } = request;
          const { condition: place } = input.params;
          const found = findCondition(draft.document, place);
          if (found === null) return notFound(parts, request);
          const typed = typedIn(form);
          const page = (more: Partial<ConditionProps>, status: number) =>
            htmlResponse(
              ConditionPage({
                ...{ shell, language, draft, book, place, typed, wrong: {}, meanwhile: null },
                ...found,
                ...more,
              }),
              { status },
            );
          const step = formText(form, 'step');
          const isOtherFact = formText(form, 'shown') !== typed.fakt;
          if (step === 'fact' || (step !== 'remove' && isOtherFact && book.facts[typed.fakt]))
            return page({ typed: { ...typed, op: '', values: [] } }, 200);
          const made = changed(parts, draft, place, { step, typed, condition: found.condition });
          if ('wrong' in made) return page({ wrong: wrongOf(made.wrong, language) }, 422);
          return saveFlow(parts, request, draft, {
            document: made.document,
            next: () => seeOther(localizedPath(language, draftPaths(draft.id).conditions)),
            again: ({ places, meanwhile, draft: newest }, status) =>
              page(
                {
                  draft: newest,
                  meanwhile,
                  ...findCondition(newest.document, place),
                  wrong:
                    places.length === 0
                      ? {}
                      : { fakt: officeTexts(language)('funding.wrong.unfit') },
                },
                status,
              ),
          });
        }),
    }),
  ];
}

function shown(condition: Condition<Spoken> | null, place: string): TypedCondition {
  if (condition === null || !isLeaf(condition)) return NEW_CONDITION;
  return typedCondition(condition, condition[wordsNameOf(place)]);
}

function typedIn(form: FormBody): TypedCondition {
  return {
    fakt: formText(form, 'fakt'),
    op: formText(form, 'op'),
    values: formList(form, 'wert'),
    norm: formText(form, 'norm'),
    words: {
      de: formText(form, 'words-de'),
      einfach: formText(form, 'words-einfach'),
      en: formText(form, 'words-en'),
    },
    group: Group.parse(formText(form, 'group')),
  };
}

function wrongOf(wrong: keyof typeof WRONG_TEXTS, language: 'de' | 'en'): WrongFields {
  const t = officeTexts(language);
  const name = t('funding.field.grund');
  return { [wrong === 'words' ? 'words-de' : wrong]: t(WRONG_TEXTS[wrong], { name }) };
}

/** The document after one press, or the field that is wrong. */
function changed(
  { funding: book }: OfficeParts,
  draft: FundingDraft,
  place: string,
  press: {
    readonly step: string;
    readonly typed: TypedCondition;
    readonly condition: Condition<Spoken> | null;
  },
): { readonly document: unknown } | { readonly wrong: keyof typeof WRONG_TEXTS } {
  const { document } = draft;
  const { step, typed, condition } = press;
  if (step === 'remove') return { document: withoutEntry(document, place) };
  if (step === 'up' || step === 'down')
    return { document: withMoved(document, place, step === 'up' ? -1 : 1) };
  if (condition !== null && ('alle' in condition || 'eines' in condition)) {
    const inner = 'alle' in condition ? condition.alle : condition.eines;
    const kind = typed.group === 'alle' ? 'alle' : 'eines';
    return { document: withValueAt(document, place, { [kind]: inner }) };
  }
  const kind = book.facts[typed.fakt]?.typ ?? null;
  const words = wordsNameOf(place);
  const other = words === 'grund' ? 'hinweis' : 'grund';
  const unseen = condition !== null && isLeaf(condition) ? condition[other] : undefined;
  const kept = unseen === undefined ? {} : { [other]: unseen };
  const read = readCondition(typed, kind, words, kept);
  if (read.wrong !== null) return { wrong: read.wrong };
  const list = /^(.+)\.neu$/.exec(place)?.[1];
  return {
    document:
      list === undefined
        ? withValueAt(document, place, read.condition)
        : withAdded(document, list, read.condition),
  };
}
