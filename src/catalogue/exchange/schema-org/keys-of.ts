import { singleLine } from '../../model/storable-text.ts';
import { fieldsOf, type JsonNode, textOf } from '../json/json-node.ts';

/**
 * What an object may be recognised by in the next delivery, best first: its `@id` (not a blank node, whose name is made anew each
 * time), then its `identifier`.
 */
export function keysOf(node: JsonNode): string[] {
  const identifiers = fieldsOf(node, 'identifier').map(
    (one) => one.text || textOf(one, 'value') || textOf(one, '@id'),
  );
  return [textOf(node, '@id'), ...identifiers]
    .map(singleLine)
    .filter((key) => key !== '' && key.length <= 255 && !key.startsWith('_:'));
}
