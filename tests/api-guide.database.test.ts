import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createApp } from '../src/app.ts';
import type { App } from '../src/platform/http/dispatch.ts';
import { openServices } from './routes/open-services.ts';

const origin = 'http://localhost:3000';
const guide = readFileSync(path.resolve(import.meta.dirname, '../docs/api.md'), 'utf8');

/** Commands of the guide with the status that each promises: 200 unless a comment says another. */
const commands = [...guide.matchAll(/^curl (?:--[\w-]+ )*'([^']+)'(?: # (\d{3}))?$/gm)].map(
  ([, address = '', status = '200']) => ({ address, status: Number(status) }),
);

let app: App;
let someId: string;

beforeAll(async () => {
  app = createApp(await openServices(origin));
  const answer = await (await app.request(`${origin}/api/v1/offers?size=1`)).json();
  const { hits } = z.object({ hits: z.array(z.object({ id: z.string() })) }).parse(answer);
  someId = hits[0]?.id ?? '';
});

test('the guide has commands', () => {
  expect(commands.length).toBeGreaterThan(8);
});

test.each(commands)('$address answers $status', async ({ address, status }) => {
  const response = await app.request(address.replace(/\/ID$/, `/${someId}`));
  expect(response.status).toBe(status);
  const answer = await response.json();
  // Each example shows something: hits, completions, an offer, figures, or what is wrong.
  const shown = z
    .object({
      hits: z.array(z.unknown()).min(1).optional(),
      suggestions: z.array(z.unknown()).min(1).optional(),
      errors: z
        .array(z.object({ parameter: z.string() }).loose())
        .min(1)
        .optional(),
    })
    .loose()
    .safeParse(answer);
  expect(shown.success, JSON.stringify(answer).slice(0, 300)).toBe(true);
});
