import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** The folder does not hold a generated catalogue; the sentence names file and reason. */
export class GeneratedCatalogueError extends Error {
  override readonly name = 'GeneratedCatalogueError';
}

const number = z.number().int().min(0);

const MetaSchema = z.object({
  topics: z.array(z.object({ id: number, name: z.string() })),
  places: z.array(z.object({ id: number, name: z.string(), lat: z.number(), lon: z.number() })),
  providers: z.array(z.object({ id: number, name: z.string(), place: number })),
  certs: z.array(z.string()),
  langs: z.array(z.string()),
  targets: z.array(z.string()),
});
/** Lists to which the numbers of a course refer. */
export type GeneratedMeta = z.output<typeof MetaSchema>;

const CourseSchema = z.object({
  id: number,
  title: z.string().min(1),
  description: z.string(),
  provider: number,
  topics: z.array(number),
  days: z.number().int().min(1),
  funding: z.array(number),
  targets: z.array(number),
  certs: z.array(number),
  langs: z.array(number),
  sessions: z.array(
    z.object({
      id: number,
      place: z.number().int().min(-1),
      start: z.iso.date(),
      price: z.number().min(0),
      format: number,
      slots: z.array(number),
    }),
  ),
});
/** A course of the generator with its dated sessions, which are runs here; place -1 = online. */
export type GeneratedCourse = z.output<typeof CourseSchema>;

export async function readGeneratedMeta(folder: string): Promise<GeneratedMeta> {
  const file = path.join(folder, 'meta.json');
  try {
    return MetaSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The courses one by one, without holding the file in memory. */
export async function* readGeneratedCourses(folder: string): AsyncGenerator<GeneratedCourse> {
  const file = path.join(folder, 'courses.jsonl');
  const lines = createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let line = 0;
  try {
    for await (const text of lines) {
      line++;
      if (text !== '') yield CourseSchema.parse(JSON.parse(text));
    }
  } catch (error) {
    throw unreadable(`${file}, Zeile ${line}`, error);
  }
}

function unreadable(place: string, error: unknown): GeneratedCatalogueError {
  const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  return new GeneratedCatalogueError(
    `${place}: kein erzeugter Katalog (${reason}). Gebraucht werden meta.json und courses.jsonl des Generators.`,
    { cause: error },
  );
}
