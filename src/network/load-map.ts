import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DataFileError, readYaml } from '../platform/yaml/read-yaml.ts';
import { drawMap } from './draw-map.ts';
import type { MapDrawing } from './model/map-drawing.ts';
import { AreasFileSchema, MapFileSchema, RiverFileSchema } from './model/map-files.ts';
import type { Place } from './model/place.ts';

/** Reads and draws the region's map from `map/`; null if the deployment has none. Throws DataFileError for wrong files. */
export async function loadMap(
  folder: string,
  places: readonly Place[],
): Promise<MapDrawing | null> {
  const main = path.join(folder, 'map.yaml');
  const isThere = await access(main).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  const file = await readYaml(main, MapFileSchema);
  const river = await readYaml(path.join(folder, file.river), RiverFileSchema);
  const unknown = file.neighbours.filter(
    (name) => !places.some((place) => place.kind !== 'district' && place.name === name),
  );
  if (unknown.length > 0) {
    throw new DataFileError(
      `map.yaml, neighbours: „${unknown.join('“, „')}“ steht nicht als Stadt oder Gemeinde in places.yaml.`,
    );
  }
  return drawMap(file, await readAreas(path.join(folder, file.areas)), river, places);
}

async function readAreas(file: string) {
  try {
    return AreasFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new DataFileError(
      `${file}: Die Datei ist kein GeoJSON mit den Umrissen der Gemeinden (FeatureCollection, Polygon oder MultiPolygon, properties.name).`,
      { cause: error },
    );
  }
}
