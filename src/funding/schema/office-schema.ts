import { z } from 'zod';
import type { OfficeEntry } from '../model/programme.ts';
import { Day, HttpsUrl, Key, SpokenSchema, Trust, Words } from './spoken-schema.ts';

const OfficeSchema = z.strictObject({
  name: SpokenSchema,
  zustaendig: SpokenSchema.exactOptional(),
  adresse: Words.exactOptional(),
  oeffnung: SpokenSchema.exactOptional(),
  telefon: Words.exactOptional(),
  email: z.email().exactOptional(),
  url: HttpsUrl.exactOptional(),
  hinweis: SpokenSchema.exactOptional(),
  vertrauen: Trust,
  geprueft: Day,
  quelle: Words.exactOptional(),
}) satisfies z.ZodType<OfficeEntry>;

/** offices.yaml: where people go. */
export const OfficesFileSchema = z.strictObject({ offices: z.record(Key, OfficeSchema) });

/** papers.yaml: what people bring. */
export const PapersFileSchema = z.strictObject({ papers: z.record(Key, SpokenSchema) });
