import { cutPageBlocks } from '../../exchange/schema-org/cut-page-blocks.ts';
import { UnreadableDelivery } from '../../exchange/unreadable-delivery.ts';

/**
 * The blocks of structured data (JSON-LD) of a page's HTML that are JSON, in their order; none of a page that has too much of them. Others
 * are left out: nobody can put half a block into a file with those of other pages.
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
  return blocks;
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
