import type { Network } from '../../../network/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { ExportContext } from '../../export/format.ts';
import type { ExportMember } from '../../queries/export/export-member.ts';

/** A topic with this code is not for working life (docs: topics.yaml). */
const LEISURE = 'nicht-beruflich';

/** What all files of this deployment have in common. */
export function exportContext(
  network: Pick<Network, 'settings' | 'terms'>,
  publicUrl: string,
  now: Date,
  member: ExportMember | null = null,
): ExportContext {
  const topics = new Map(network.terms.topic.map((term) => [term.key, term]));
  const funding = new Map(network.terms.funding.map((term) => [term.key, term]));
  const isLeisure = (key: string): boolean =>
    topics.get(key)?.codes.kursnet?.includes(LEISURE) ?? false;
  const leisure = network.terms.topic.filter(
    ({ key, parent }) => isLeisure(key) || (parent !== null && isLeisure(parent)),
  );
  const { name, isDemo } = network.settings;
  return {
    portal: { name, url: publicUrl, isDemo },
    member,
    now,
    today: localDate(now),
    topicLabel: (key) => topics.get(key)?.label.de ?? null,
    fundingLabel: (key) => funding.get(key)?.label.de ?? null,
    topicCodes: (key, classification) => topics.get(key)?.codes[classification] ?? [],
    leisureTopics: new Set(leisure.map(({ key }) => key)),
  };
}
