import type { CardRun } from '../../queries/offer-cards.ts';
import type { Words } from './words.ts';

type Placed = Pick<CardRun, 'format' | 'place'>;

/** Where a run takes place, in a few words. A place that is not known is said to be so. */
export function placeWords(run: Placed, { t }: Words): string {
  const place = run.place?.name ?? null;
  switch (run.format) {
    case 'online':
      return t('format.online');
    case 'selfpaced':
      return t('format.selfpaced');
    case 'hybrid':
      return place === null ? t('place.hybrid') : t('place.hybridIn', { place });
    case 'onsite':
    case 'unknown':
      return place ?? t('place.ask');
  }
}
