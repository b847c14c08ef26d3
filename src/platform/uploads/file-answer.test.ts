import { expect, test } from 'vitest';
import { z } from 'zod';
import { createDispatcher } from '../http/dispatch.ts';
import { route } from '../http/route.ts';
import { createLog } from '../log.ts';
import { fileAnswer } from './file-answer.ts';

test('a file comes as a download in a box of its own (ASVS 3.2.1, 5.4.1, 5.4.2, 14.3.2)', async () => {
  const own = route({
    method: 'GET',
    path: '/datei',
    localized: false,
    access: { kind: 'public' },
    rateLimit: 'none',
    input: z.unknown(),
    handle: () =>
      fileAnswer({
        mediaType: 'application/pdf',
        name: "Größe (1) 'x'.pdf",
        content: Buffer.from('%PDF-'),
      }),
  });
  const app = createDispatcher([own], {
    publicUrl: 'https://netz.example',
    inlineStyle: '',
    trustedProxy: undefined,
    clock: { now: () => new Date('2026-11-23T08:00:00Z') },
    log: createLog('silent'),
    errorResponse: ({ kind }) => new Response(kind),
  });
  const { headers } = await app.request('https://netz.example/datei');
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toBe(
    "attachment; filename=\"Groe (1) 'x'.pdf\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%281%29%20%27x%27.pdf",
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/, sandbox; default-src 'none'$/);
});
