import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { streamedAnswer } from '../../../platform/http/streamed-answer.ts';
import type { ExportFormat } from '../../export/format.ts';
import { EXPORT_FORMATS } from '../../export/formats.ts';
import { findExportMember } from '../../queries/export/export-member.ts';
import { handedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import { offersInPortions } from '../../queries/export/offers-in-portions.ts';
import { exportContext } from '../../use-cases/export/export-context.ts';
import { foundInPortions } from '../../use-cases/export/found-in-portions.ts';
import { problemResponse } from '../api/problem.ts';
import { AnyQuery, type WebParts } from '../web-parts.ts';
import { exportHeaders, readSearch, unchanged, validatorOf } from './export-request.ts';

/** Files are made anew for each who asks and may be as large as the catalogue. */
export const FILES_PER_MINUTE = 30;

/** `/kurse.csv?…` (all courses, or those of a search) and `/anbieter/{slug}/kurse.csv` for every format of files. */
export function fileRoutes(parts: WebParts): Route[] {
  return EXPORT_FORMATS.flatMap((format) => [
    ...(format.isOfOneMember === true || format.name === 'jsonld'
      ? []
      : [searchFile(parts, format)]),
    ...(format.name === 'openqcat' ? [] : [memberFile(parts, format)]),
  ]);
}

function searchFile(parts: WebParts, format: ExportFormat): Route {
  const path = `/kurse.${format.suffix}`;
  return route({
    method: 'GET',
    path,
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: FILES_PER_MINUTE },
    crossOrigin: 'anyone',
    input: AnyQuery,
    handle({ input, request, now }) {
      const asked = readSearch(parts, input.query, now);
      if (asked.kind === 'refused') return asked.response;
      const { db, index } = parts.reader;
      const offers = () =>
        handedOnOffers(
          db,
          asked.isEverything
            ? offersInPortions(db, { kind: 'all' }, localDate(now))
            : foundInPortions(index, asked.request),
        );
      const context = exportContext(parts.network, parts.shell.publicUrl, now);
      const etag = validatorOf(parts, `${path} ${asked.name}`, now);
      return fileAnswer(parts, format, { request, etag, name: 'kurse' }, () =>
        format.write(offers, context),
      );
    },
  });
}

function memberFile(parts: WebParts, format: ExportFormat): Route {
  return route({
    method: 'GET',
    path: `/anbieter/:slug/kurse.${format.suffix}`,
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: FILES_PER_MINUTE },
    crossOrigin: 'anyone',
    input: z.object({ params: z.object({ slug: z.string().max(200) }) }),
    async handle({ input, request, now }) {
      const { db } = parts.reader;
      const { publicUrl } = parts.shell;
      const member = await findExportMember(db, input.params.slug);
      if (member === null) return noSuchMember(publicUrl);
      const offers = () =>
        handedOnOffers(
          db,
          offersInPortions(db, { kind: 'member', memberId: member.id }, localDate(now)),
        );
      const context = exportContext(parts.network, publicUrl, now, member);
      const etag = validatorOf(parts, `${format.name} ${member.id}`, now);
      return fileAnswer(parts, format, { request, etag, name: `kurse-${member.slug}` }, () =>
        format.write(offers, context),
      );
    },
  });
}

export function noSuchMember(publicUrl: string): Response {
  return problemResponse(
    publicUrl,
    'not-found',
    'There is no member with this name; see /anbieter.',
  );
}

/** A file as an answer: 304 for whoever has it, else streamed. */
export function fileAnswer(
  parts: WebParts,
  format: Pick<ExportFormat, 'suffix' | 'mediaType' | 'isDownload'>,
  asked: { readonly request: Request; readonly etag: string; readonly name: string },
  write: () => AsyncIterable<Uint8Array>,
): Response {
  const headers = exportHeaders(parts, asked.etag, format.mediaType);
  const known = unchanged(asked.request, asked.etag, headers);
  if (known !== null) return known;
  if (format.isDownload) {
    headers['content-disposition'] = `attachment; filename="${asked.name}.${format.suffix}"`;
  }
  return streamedAnswer(write(), { headers });
}
