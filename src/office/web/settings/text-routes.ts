import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { messageProblem, valueNames } from '../../../platform/texts/message-problem.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { type OfficeTranslate, officeTexts } from '../../texts.ts';
import type { OfficeParts } from '../office-parts.ts';
import { baseOf, changeFlow, presentNetwork } from './change-flow.ts';
import { findTexts, type InterfaceText, textNamed } from './find-texts.ts';
import { TEXT_PATTERN, TEXTS_PATH, textPath } from './settings-paths.ts';
import { TextPage, TextsPage } from './text-pages.tsx';

const OneInput = z.object({ params: z.object({ text: z.string().max(200) }) });

/** The texts of the interface: search and new wording, by the same rules as the delivered ones. */
export function textRoutes(parts: OfficeParts): Route[] {
  const { shell, guards } = parts;
  const common = { localized: true, access: guards.may('settings.edit') } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: TEXTS_PATH,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({
          q: z.string().max(200).catch(''),
          done: z.literal('saved').optional().catch(undefined),
        }),
      }),
      async handle({ input: { query }, language }) {
        const { network } = await presentNetwork(parts);
        const texts = findTexts(query.q, network.texts);
        const isSaved = query.done === 'saved';
        return htmlResponse(TextsPage({ shell, language, words: query.q, texts, isSaved }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: TEXT_PATTERN,
      rateLimit: { perMinute: 120 },
      input: OneInput,
      async handle({ input, language, path }) {
        const { network, revision } = await presentNetwork(parts);
        const text = textNamed(input.params.text, network.texts);
        if (text === null)
          return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), {
            status: 404,
          });
        const typed = { de: text.own.de ?? '', en: text.own.en ?? '' };
        const values = valuesOf(text);
        return htmlResponse(
          TextPage({ shell, language, text, values, typed, base: revision, wrong: {} }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: TEXT_PATTERN,
      rateLimit: { perMinute: 60 },
      input: OneInput,
      async handle(request) {
        const { input, form, language, path } = request;
        const t = officeTexts(language);
        const { network } = await presentNetwork(parts);
        const text = textNamed(input.params.text, network.texts);
        if (text === null)
          return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), {
            status: 404,
          });
        const typed = { de: formText(form, 'de').trim(), en: formText(form, 'en').trim() };
        const own = {
          ...(typed.de === '' ? {} : { de: typed.de }),
          ...(typed.en === '' ? {} : { en: typed.en }),
        };
        const value = Object.keys(own).length === 0 ? undefined : own;
        return changeFlow(parts, request, {
          path: textPath(text.name),
          title: t('texts.one', { name: text.name }),
          draft: { change: { [`texts.${text.name}`]: value }, wrong: wrongTexts(typed, text, t) },
          names: ['de', 'en'],
          next: TEXTS_PATH,
          again: (wrong: WrongFields, status, base = baseOf(form)) =>
            htmlResponse(
              TextPage({ shell, language, text, values: valuesOf(text), typed, base, wrong }),
              { status },
            ),
        });
      },
    }),
  ];
}

const valuesOf = ({ delivered }: InterfaceText): readonly string[] =>
  valueNames(delivered.de, 'de');

function wrongTexts(
  typed: { readonly de: string; readonly en: string },
  { delivered }: InterfaceText,
  t: OfficeTranslate,
): WrongFields {
  const sentenceOf = (language: 'de' | 'en') => {
    const message = typed[language];
    if (message === '') return undefined;
    const problem = messageProblem(message, delivered, language);
    if (problem === null) return undefined;
    return problem === 'broken' ? t('texts.wrong.broken') : t('texts.wrong.values');
  };
  return { de: sentenceOf('de'), en: sentenceOf('en') };
}
