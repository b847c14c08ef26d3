import { z } from 'zod';
import { berlinInstant } from '../../../platform/berlin-time.ts';
import { isLocalDate, localDate } from '../../../platform/clock.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import {
  admittedServices,
  type OpenQcatEncoding,
  openQcatBytes,
  openQcatFormat,
} from '../../export/openqcat/openqcat-format.ts';
import type { Since } from '../../queries/export/changed-offers.ts';
import { type ExportMember, findExportMember } from '../../queries/export/export-member.ts';
import { handedOnOffers } from '../../queries/export/load-handed-on-offers.ts';
import { offersInPortions } from '../../queries/export/offers-in-portions.ts';
import { exportContext } from '../../use-cases/export/export-context.ts';
import { findLeftOut } from '../../use-cases/export/left-out.ts';
import { writeDelta } from '../../use-cases/export/write-delta.ts';
import { answerResponse, jsonAnswer } from '../api/json-answer.ts';
import { problemResponse } from '../api/problem.ts';
import type { LeftOutAnswer } from '../api/schemas/left-out-schema.ts';
import type { WebParts } from '../web-parts.ts';
import { exportHeaders, validatorOf } from './export-request.ts';
import { FILES_PER_MINUTE, fileAnswer, noSuchMember } from './file-routes.ts';
import { OpenQcatQuery } from './openqcat-query.ts';

const MemberInput = z.object({
  params: z.object({ slug: z.string().max(200) }),
  query: OpenQcatQuery,
});
type Asked = RouteRequest<z.output<typeof MemberInput>>;

/** The catalogue of a member for the national portal, whole or what has changed, and what is left out of it with the reasons. */
export function openQcatRoutes(parts: WebParts): Route[] {
  const shared = {
    method: 'GET',
    localized: false,
    access: { kind: 'public' },
    rateLimit: { perMinute: FILES_PER_MINUTE },
    crossOrigin: 'anyone',
  } as const;
  return [
    route({
      ...shared,
      path: '/anbieter/:slug/kurse.openqcat.xml',
      input: MemberInput,
      async handle(asked) {
        const member = await findExportMember(parts.reader.db, asked.input.params.slug);
        if (member === null) return noSuchMember(parts.shell.publicUrl);
        const { since } = asked.input.query;
        return since === undefined
          ? whole(parts, asked, member)
          : delta(parts, asked, member, since);
      },
    }),
    route({
      ...shared,
      path: '/anbieter/:slug/kurse.openqcat-ausgelassen.json',
      input: z.object({ params: MemberInput.shape.params }),
      async handle({ input, request, now }) {
        const { db } = parts.reader;
        const member = await findExportMember(db, input.params.slug);
        if (member === null) return noSuchMember(parts.shell.publicUrl);
        const context = exportContext(parts.network, parts.shell.publicUrl, now, member);
        const found = await findLeftOut(db, member.id, context);
        const body: LeftOutAnswer = { member: member.slug, asOf: context.today, ...found };
        const answer = jsonAnswer(body);
        const headers = exportHeaders(parts, answer.etag, 'application/json');
        return answerResponse(request, answer, headers);
      },
    }),
  ];
}

function whole(parts: WebParts, { request, now, input }: Asked, member: ExportMember): Response {
  const { db } = parts.reader;
  const { encoding } = input.query;
  const context = exportContext(parts.network, parts.shell.publicUrl, now, member);
  const etag = validatorOf(parts, `openqcat ${encoding} ${member.id}`, now);
  const format = { ...openQcatFormat, mediaType: mediaType(encoding) };
  return fileAnswer(parts, format, { request, etag, name: `kurse-${member.slug}` }, () => {
    const offers = handedOnOffers(
      db,
      offersInPortions(db, { kind: 'member', memberId: member.id }),
    );
    const body = { kind: 'full', services: admittedServices(offers, context) } as const;
    return openQcatBytes(body, member, context, encoding);
  });
}

async function delta(
  parts: WebParts,
  { request, now, input }: Asked,
  member: ExportMember,
  sinceText: string,
): Promise<Response> {
  const { publicUrl } = parts.shell;
  const since = readSince(sinceText);
  if (since === null) {
    const reason = 'Expected a number in the log of changes, a day (YYYY-MM-DD) or an instant.';
    return problemResponse(publicUrl, 'invalid-query', `since: ${reason}`, [
      { parameter: 'since', value: sinceText, reason },
    ]);
  }
  const { encoding } = input.query;
  const context = exportContext(parts.network, publicUrl, now, member);
  const written = await writeDelta(parts.reader.db, member, since, context, encoding);
  if (written.kind === 'too-old') {
    return problemResponse(
      publicUrl,
      'gone',
      'The log of changes does not reach back so far; take the whole catalogue, without "since".',
    );
  }
  const { sequence, bytes } = written;
  const etag = validatorOf(
    parts,
    `openqcat ${encoding} ${member.id} ${sinceText} ${sequence}`,
    now,
  );
  const format = { ...openQcatFormat, mediaType: mediaType(encoding) };
  const name = `kurse-${member.slug}-${localDate(now)}-${sequence}`;
  return fileAnswer(parts, format, { request, etag, name }, () => bytes);
}

const mediaType = (encoding: OpenQcatEncoding): string => `application/xml; charset=${encoding}`;

/** `1234`, `2027-01-10` (the beginning of that day in Berlin) or `2027-01-10T08:00:00Z`; null for anything else. */
export function readSince(text: string): Since | null {
  if (/^\d{1,15}$/.test(text)) return { kind: 'sequence', sequence: Number(text) };
  if (isLocalDate(text)) return { kind: 'instant', instant: berlinInstant(text, '00:00') };
  const parsed = z.iso.datetime({ offset: true }).safeParse(text);
  return parsed.success ? { kind: 'instant', instant: new Date(parsed.data) } : null;
}
