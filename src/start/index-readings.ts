import type { CatalogueIndex, IndexFigures } from '../catalogue/index.ts';
import type { Reading } from '../platform/http/process-routes.ts';

export interface IndexServices {
  readonly index: CatalogueIndex;
  readonly indexFigures?: () => IndexFigures;
}

/** What /metrics says about the index of this process. */
export function indexReadings({ index, indexFigures }: IndexServices): readonly Reading[] {
  const figure = (read: (figures: IndexFigures) => number | null) => () =>
    indexFigures === undefined ? null : read(indexFigures());
  return [
    {
      name: 'catalogue_index_position',
      help: 'Position in catalogue_change as of the last change that the index has applied',
      read: () => index.position,
    },
    {
      name: 'catalogue_index_segments',
      help: 'Segments of the index: the base and those with later changes',
      read: figure(({ segments }) => segments),
    },
    {
      name: 'catalogue_index_bytes',
      help: 'Bytes of the columns of the index',
      read: figure(({ bytes }) => bytes),
    },
    {
      name: 'catalogue_index_open_seconds',
      help: 'How long the present base took: built from the database or read from the snapshot, with catching up',
      read: figure(({ openMs }) => (openMs === null ? null : openMs / 1000)),
    },
    {
      name: 'catalogue_index_snapshot_timestamp_seconds',
      help: 'When the snapshot on the disk was taken, as far as this process knows',
      read: figure(({ snapshotAt }) =>
        snapshotAt === null ? null : Date.parse(snapshotAt) / 1000,
      ),
    },
  ];
}
