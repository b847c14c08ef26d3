import { z } from 'zod';

/** map/map.yaml: which files the map consists of. */
export const MapFileSchema = z.strictObject({
  areas: z.string().min(1),
  river: z.string().min(1),
  attribution: z.string().min(1),
  neighbours: z.array(z.string()).default([]),
});
export type MapFile = z.output<typeof MapFileSchema>;

/** The river as a line of [latitude, longitude], downstream. */
export const RiverFileSchema = z.strictObject({
  source: z.string().min(1),
  points: z.array(z.tuple([z.number(), z.number()])).min(2),
});
export type RiverFile = z.output<typeof RiverFileSchema>;

/** GeoJSON (RFC 7946) as far as outlines of municipalities need it: [longitude, latitude]. */
const RingSchema = z.array(z.tuple([z.number(), z.number()])).min(4);
export const AreasFileSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        properties: z.object({ name: z.string().min(1) }),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), coordinates: z.array(RingSchema) }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(RingSchema)) }),
        ]),
      }),
    )
    .min(1),
});
export type AreasFile = z.output<typeof AreasFileSchema>;
