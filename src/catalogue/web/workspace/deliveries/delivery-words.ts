import type { StatusTone } from '../../../../ui/status.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';

export const DELIVERY_LOOKS: Readonly<
  Record<MemberDelivery['state'], { readonly text: CatalogueText; readonly tone: StatusTone }>
> = {
  published: { text: 'editor.delivery.published', tone: 'positive' },
  waiting: { text: 'editor.delivery.waiting', tone: 'deadline' },
  refused: { text: 'editor.delivery.refused', tone: 'problem' },
};

/** What a delivery did, in one sentence: "120 Kurse gelesen: 3 neu, 12 geändert, 105 unverändert, 2 zurückgezogen." */
export function deliverySentence(delivery: MemberDelivery, { t, format }: Words): string {
  const counts = [
    ['editor.delivery.created', delivery.created],
    ['editor.delivery.updated', delivery.updated],
    ['editor.delivery.unchanged', delivery.unchanged],
    ['editor.delivery.withdrawn', delivery.withdrawn],
    ['editor.delivery.rejected', delivery.rejected],
  ] as const;
  const parts = counts.flatMap(([key, count]) =>
    count > 0 ? [t(key, { count: format.count(count) })] : [],
  );
  const read = t('editor.delivery.read', {
    count: delivery.records,
    shown: format.count(delivery.records),
  });
  return parts.length === 0 ? `${read}.` : `${read}: ${parts.join(', ')}.`;
}
