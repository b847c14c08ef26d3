import type { StatusTone } from '../../../../ui/status.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';
import type { ReadReport } from './read-report.ts';

interface Look {
  readonly text: CatalogueText;
  readonly tone: StatusTone;
}

const LOOKS: Readonly<Record<MemberDelivery['state'], Look>> = {
  received: { text: 'editor.delivery.received', tone: 'deadline' },
  reading: { text: 'editor.delivery.reading', tone: 'deadline' },
  checked: { text: 'editor.delivery.waitsForYou', tone: 'deadline' },
  publishing: { text: 'editor.delivery.publishing', tone: 'deadline' },
  published: { text: 'editor.delivery.published', tone: 'positive' },
  refused: { text: 'editor.delivery.refused', tone: 'problem' },
  discarded: { text: 'editor.delivery.discarded', tone: 'problem' },
  waiting: { text: 'editor.delivery.waiting', tone: 'deadline' },
};

export function deliveryLook({ state, waitsFor }: MemberDelivery): Look {
  return state === 'checked' && waitsFor === 'office' ? LOOKS.waiting : LOOKS[state];
}

/** Whether it is worked on: then the page shows how far. */
export function isRunning({ state }: Pick<MemberDelivery, 'state'>): boolean {
  return state === 'received' || state === 'reading' || state === 'publishing';
}

/** What a delivery does, or did, in one sentence: "120 Kurse gelesen: 3 neu, 12 geändert, 105 unverändert, 2 zurückgezogen." */
export function deliverySentence(report: ReadReport, { t, format }: Words): string {
  const counts = [
    ['editor.delivery.created', report.created],
    ['editor.delivery.updated', report.updated],
    ['editor.delivery.unchanged', report.unchanged],
    ['editor.delivery.withdrawn', report.withdrawn],
    ['editor.delivery.rejected', report.rejectedCount],
  ] as const;
  const parts = counts.flatMap(([key, count]) =>
    count > 0 ? [t(key, { count: format.count(count) })] : [],
  );
  const read = t('editor.delivery.read', {
    count: report.records,
    shown: format.count(report.records),
  });
  return parts.length === 0 ? `${read}.` : `${read}: ${parts.join(', ')}.`;
}
