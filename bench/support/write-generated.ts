import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type {
  GeneratedCourse,
  GeneratedMeta,
} from '../../src/catalogue/use-cases/seed-bench/generated.ts';

/** The generator's two files, as `cli seed bench` reads them: one course per line, never all in memory. */
export async function writeGenerated(
  folder: string,
  meta: GeneratedMeta,
  courses: Iterable<GeneratedCourse>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'meta.json'), JSON.stringify(meta));
  const stream = createWriteStream(path.join(folder, 'courses.jsonl'));
  for (const course of courses) {
    if (!stream.write(`${JSON.stringify(course)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}
