import { z } from 'zod';
import {
  CHILDCARE_STATES,
  DELIVERY_FORMATS,
  RUN_STATUSES,
  START_KINDS,
  TIME_MODELS,
} from '../../../tables.ts';

const RunPlaceSchema = z
  .strictObject({
    name: z.string().nullable(),
    postalCode: z.string().nullable(),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    precision: z
      .enum(['address', 'postal_code', 'municipality'])
      .nullable()
      .describe('What the position stands for; null where there is none'),
  })
  .describe('Where the run takes place, as far as it is known');

const PriceSchema = z.strictObject({
  cents: z.int().min(0).nullable().describe('Euro cents; null where `known` is false'),
  text: z.string().describe('As the provider words it, in German'),
  known: z.boolean().describe('False: ask the provider. An unknown price is never 0'),
});

const SeatsSchema = z.strictObject({
  free: z.int().min(0).nullable(),
  min: z
    .int()
    .min(0)
    .nullable()
    .describe('Number of participants under which the run is cancelled'),
  max: z.int().min(0).nullable(),
});

export const RunSchema = z
  .strictObject({
    id: z.string(),
    start: z.iso.date().nullable().describe('First day; null unless `startKind` is `fixed`'),
    end: z.iso.date().nullable(),
    startKind: z.enum(START_KINDS).describe('`rolling`: one can join at any time'),
    place: RunPlaceSchema.nullable(),
    format: z.enum([...DELIVERY_FORMATS, 'unknown']),
    times: z.array(z.enum(TIME_MODELS)).describe('Empty = unknown'),
    price: PriceSchema,
    seats: SeatsSchema,
    status: z.enum(RUN_STATUSES),
    childcare: z.enum(CHILDCARE_STATES),
  })
  .describe('One dated run of a course. Null = unknown');
export type RunJson = z.output<typeof RunSchema>;
