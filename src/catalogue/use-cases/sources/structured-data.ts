import { cutPageBlocks } from '../../exchange/schema-org/cut-page-blocks.ts';
import { findCourses } from '../../exchange/schema-org/find-courses.ts';
import { jsonLdNodes } from '../../exchange/schema-org/json-ld-nodes.ts';
import { microdataOf } from '../../exchange/schema-org/microdata.ts';
import { UnreadableDelivery } from '../../exchange/unreadable-delivery.ts';

/**
 * The structured data of a page's HTML, in their order: its blocks of JSON-LD that are JSON or, where no course is among them, the courses
 * of its microdata; none of a page that has too much of them. Broken blocks are left out: nobody can put half a block into a file with
 * those of other pages.
 */
export async function structuredDataOf(html: string): Promise<readonly unknown[]> {
  const blocks: unknown[] = [];
  try {
    for await (const { text } of cutPageBlocks(only(html))) {
      const block = parsed(text);
      if (block !== undefined) blocks.push(block);
    }
  } catch (error) {
    if (error instanceof UnreadableDelivery) return [];
    throw error;
  }
  if (blocks.some(holdsCourse)) return blocks;
  const items = microdataOf(html)
    .map(({ value }) => value)
    .filter(holdsCourse);
  return [...blocks, ...items.map((item) => ({ '@context': 'https://schema.org', ...item }))];
}

function holdsCourse(value: unknown): boolean {
  return jsonLdNodes(value).some((node) =>
    [...findCourses(node)].some(({ kind }) => kind === 'course' || kind === 'instance'),
  );
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
