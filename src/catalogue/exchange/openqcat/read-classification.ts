import { mendedText } from '../mended-text.ts';
import { childrenOf, type XmlNode } from '../xml/xml-node.ts';
import { OWN_TOPIC_SYSTEM } from './codes.ts';
import { OWN_FEATURE_SYSTEM } from './own-features.ts';
import { lineOf } from './stated.ts';

export interface Classification {
  /** Codes of the national system, with one blank behind the letter: `C 8968-g32`. */
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** Topic keys of our own exports. */
  readonly topics: readonly string[];
}

const CODE = /^([A-D])\s*(\d[\w-]*)$/i;

/** The code stands in FNAME and its label in FVALUE; converters of third parties turn them round. */
export function readClassification(service: XmlNode): Classification {
  const codes = new Set<string>();
  const labels = new Set<string>();
  const topics = new Set<string>();
  for (const system of childrenOf(service, 'SERVICE_CLASSIFICATION')) {
    const name = lineOf(system, 'REFERENCE_CLASSIFICATION_SYSTEM_NAME');
    if (name === OWN_FEATURE_SYSTEM) continue;
    const isOwn = name === OWN_TOPIC_SYSTEM;
    for (const feature of childrenOf(system, 'FEATURE')) {
      const stated = lineOf(feature, 'FNAME');
      const value = lineOf(feature, 'FVALUE');
      if (isOwn) topics.add(stated);
      else
        for (const text of [stated, value]) {
          const code = CODE.exec(text);
          if (code !== null) codes.add(`${code[1]?.toUpperCase()} ${code[2]}`);
          else if (text !== '' && !/^kurssystematik$/i.test(text)) labels.add(mendedText(text));
        }
    }
  }
  return { codes: [...codes], labels: [...labels], topics: [...topics] };
}
