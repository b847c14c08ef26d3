import figures from './figures.json' with { type: 'json' };
import { type QualityFigures, QualityFiguresSchema } from './quality-figures.ts';

/** The committed figures, so that every deployment of a release says the same. */
export function publishedFigures(): QualityFigures {
  return QualityFiguresSchema.parse(figures);
}
