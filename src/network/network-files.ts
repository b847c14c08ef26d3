import { stringify } from 'yaml';
import type { Network, Term } from './model/network.ts';

export const NETWORK_FILES = ['network', 'advice-services', 'topics', 'texts'] as const;
export type NetworkFile = (typeof NETWORK_FILES)[number];

/** A file of NETWORK_DIR as YAML, with all that the office has changed: network.yaml, advice-services.yaml, topics.yaml or texts.yaml. */
export function networkFile({ settings, terms, texts }: Network, file: NetworkFile): string {
  const { adviceServices, ...rest } = settings;
  const content =
    file === 'network'
      ? rest
      : file === 'advice-services'
        ? { services: adviceServices }
        : file === 'texts'
          ? texts
          : {
              topics: terms.topic
                .filter(({ parent }) => parent === null)
                .map((term) => ({
                  ...leaf(term),
                  children: terms.topic.filter(({ parent }) => parent === term.key).map(leaf),
                })),
            };
  return stringify(content, { lineWidth: 120 });
}

function leaf({ key, label, hint, codes, match }: Term) {
  return { key, label, ...(hint === null ? {} : { hint }), codes, match };
}
