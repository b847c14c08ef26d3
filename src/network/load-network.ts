import { access } from 'node:fs/promises';
import path from 'node:path';
import { DataFileError, readYaml } from '../platform/yaml/read-yaml.ts';
import { themeProblems } from '../ui/theme/theme-problems.ts';
import { loadMap } from './load-map.ts';
import {
  type Network,
  NetworkSettingsSchema,
  type Term,
  type Vocabulary,
} from './model/network.ts';
import { PlacesFileSchema, placesOf } from './model/place.ts';
import { doubledLabels, SynonymsFileSchema } from './model/synonyms.ts';
import {
  doubledKeys,
  listTerms,
  TopicsFileSchema,
  topicTerms,
  VocabulariesFileSchema,
} from './model/terms.ts';

/**
 * Reads the deployment's own data from its folder (NETWORK_DIR). Throws {@link DataFileError}, whose message names every problem
 * with file, place in the file, value and what is allowed.
 */
export async function loadNetwork(folder: string): Promise<Network> {
  await access(folder).catch((error: unknown) => {
    throw new DataFileError(
      `NETWORK_DIR: Der Ordner „${folder}“ kann nicht gelesen werden. Erlaubt ist: ein Ordner mit network.yaml, topics.yaml, vocabularies.yaml, places.yaml und synonyms.yaml.`,
      { cause: error },
    );
  });
  const [settings, topics, vocabularies, placesFile, synonyms] = await Promise.all([
    readYaml(path.join(folder, 'network.yaml'), NetworkSettingsSchema),
    readYaml(path.join(folder, 'topics.yaml'), TopicsFileSchema),
    readYaml(path.join(folder, 'vocabularies.yaml'), VocabulariesFileSchema),
    readYaml(path.join(folder, 'places.yaml'), PlacesFileSchema),
    readYaml(path.join(folder, 'synonyms.yaml'), SynonymsFileSchema),
  ]);
  const terms: Record<Vocabulary, readonly Term[]> = {
    topic: topicTerms(topics),
    certificate: listTerms(vocabularies.certificate),
    target: listTerms(vocabularies.target),
    funding: listTerms(vocabularies.funding),
    access: listTerms(vocabularies.access),
  };
  const { places, problems } = placesOf(placesFile);
  refuse([
    ...themeProblems(settings.theme).map((problem) => `network.yaml, ${problem}`),
    ...doubledKeys('topic', terms.topic).map((problem) => `topics.yaml, ${problem}`),
    ...(['certificate', 'target', 'funding', 'access'] as const).flatMap((vocabulary) =>
      doubledKeys(vocabulary, terms[vocabulary]).map((problem) => `vocabularies.yaml, ${problem}`),
    ),
    ...problems.map((problem) => `places.yaml, ${problem}`),
    ...doubledLabels(synonyms.groups).map((problem) => `synonyms.yaml, ${problem}`),
  ]);
  const map = await loadMap(path.join(folder, 'map'), places);
  return { folder: path.resolve(folder), settings, terms, synonyms: synonyms.groups, places, map };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
}
