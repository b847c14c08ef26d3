import { z } from 'zod';
import { guardedRoute } from '../../../../accounts/index.ts';
import {
  correctText,
  isSpoken,
  type ProgrammeVersion,
  type Spoken,
} from '../../../../funding/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { valueAt, withValueAt } from '../../../model/value-at.ts';
import { officeTexts } from '../../../texts.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { notFound } from '../draft/draft-flow.ts';
import {
  COMPARE_PATTERN,
  programmePaths,
  TEXT_PATTERN,
  VERSION_PATTERN,
} from '../funding-paths.ts';
import { ComparePage, TextPage, VersionPage } from './version-pages.tsx';

const programme = z.string().max(80);
const validFrom = z.string().max(10);
const TextInput = z.object({
  params: z.object({ programme, validFrom, textPlace: z.string().max(80) }),
});

const NOT_SAVED_TEXTS = {
  missing: 'funding.text.meanwhile',
  other_meaning: 'funding.text.otherMeaning',
  other_figures: 'funding.text.otherFigures',
} as const;

/** Published versions: to read, to compare, and typing errors in their texts. */
export function versionRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, funding: book } = parts;
  const common = {
    localized: true,
    access: guards.may('funding.edit'),
    rateLimit: { perMinute: 120 },
  } as const;
  const find = (id: string, from: string): ProgrammeVersion | null =>
    book.programmes.find((one) => one.id === id && one.gueltig_von === from) ?? null;
  const textAt = (version: ProgrammeVersion | null, place: string): Spoken | null => {
    const text = valueAt(version, place);
    return isSpoken(text) ? text : null;
  };
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: VERSION_PATTERN,
      input: z.object({ params: z.object({ programme, validFrom }) }),
      handle(request) {
        const { input, language } = request;
        const version = find(input.params.programme, input.params.validFrom);
        return version === null
          ? notFound(parts, request)
          : htmlResponse(VersionPage({ shell, language, book, version }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: COMPARE_PATTERN,
      input: z.object({
        params: z.object({ programme }),
        query: z.object({ alt: validFrom.catch(''), neu: validFrom.catch('') }),
      }),
      handle(request) {
        const { input, language } = request;
        const { programme: id } = input.params;
        const all = book.programmes.filter((one) => one.id === id);
        const version = find(id, input.query.neu) ?? all.at(-1);
        const old = find(id, input.query.alt) ?? all.at(-2) ?? all.at(-1);
        return version === undefined || old === undefined
          ? notFound(parts, request)
          : htmlResponse(ComparePage({ shell, language, book, version, old }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: TEXT_PATTERN,
      input: TextInput,
      handle(request) {
        const { input, language } = request;
        const { programme: id, validFrom: from, textPlace: place } = input.params;
        const version = find(id, from);
        const text = textAt(version, place);
        if (version === null || text === null) return notFound(parts, request);
        const typed = { ...text, reason: '' };
        const page = { shell, language, book, version, place, typed };
        return htmlResponse(TextPage({ ...page, seen: JSON.stringify(text), wrong: {} }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: TEXT_PATTERN,
      input: TextInput,
      async handle(request) {
        const { input, form, actor, language, now } = request;
        const t = officeTexts(language);
        const { programme: id, validFrom: from, textPlace: place } = input.params;
        const version = find(id, from);
        const before = textAt(version, place);
        if (version === null || before === null) return notFound(parts, request);
        const after = {
          de: formText(form, 'de').trim(),
          einfach: formText(form, 'einfach').trim(),
          en: formText(form, 'en').trim(),
        };
        const reason = formText(form, 'reason').trim();
        const seen = JSON.stringify(before);
        const again = (wrong: Readonly<Record<string, string>>, status: number) => {
          const typed = { ...after, reason };
          const page = { shell, language, book, version, place, typed, seen, wrong };
          return htmlResponse(TextPage(page), { status });
        };
        if (formText(form, 'seen') !== seen)
          return again({ de: t('funding.text.changed', { text: before.de }) }, 409);
        const empty = Object.entries(after).filter(([, text]) => text === '');
        const missing = empty.map(([voice]) => [voice, t('funding.wrong.field')]);
        if (reason === '') missing.push(['reason', t('funding.wrong.reason')]);
        if (missing.length > 0) return again(Object.fromEntries(missing), 422);
        const act = { book, document: withValueAt(version, place, after), before, after, reason };
        const answer = await correctText(db, { ...act, actorId: actor.personId, now });
        if (answer.kind !== 'saved') return again({ de: t(NOT_SAVED_TEXTS[answer.kind]) }, 422);
        await parts.applyFunding();
        return seeOther(`${localizedPath(language, programmePaths(id).programme)}?done=corrected`);
      },
    }),
  ];
}
