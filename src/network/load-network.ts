import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { DataFileError, readYaml } from '../platform/yaml/read-yaml.ts';
import { themeProblems } from '../ui/theme/theme-problems.ts';
import { loadMap } from './load-map.ts';
import {
  AdviceServicesFileSchema,
  adviceProblems,
  EverydayWordsFileSchema,
} from './model/advice-service.ts';
import { membershipProblems } from './model/membership-settings.ts';
import {
  type Network,
  NetworkFileSchema,
  OwnTextsSchema,
  type Term,
  type Vocabulary,
} from './model/network.ts';
import { PlacesFileSchema, placesOf } from './model/place.ts';
import { holidayProblems, SchoolHolidaysFileSchema } from './model/school-holidays.ts';
import { SealsFileSchema, sealProblems, sealRulesOf } from './model/seals.ts';
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
      `NETWORK_DIR: Der Ordner „${folder}“ kann nicht gelesen werden. Erlaubt ist: ein Ordner mit network.yaml, advice-services.yaml, everyday-words.yaml, topics.yaml, vocabularies.yaml, places.yaml, synonyms.yaml, seals.yaml und school-holidays.yaml.`,
      { cause: error },
    );
  });
  const hasTexts = (await readdir(folder)).includes('texts.yaml');
  const [
    networkFile,
    { services: adviceServices },
    { matters: everydayWords },
    topics,
    vocabularies,
    placesFile,
    synonyms,
    texts,
    schoolHolidays,
    sealsFile,
  ] = await Promise.all([
    readYaml(path.join(folder, 'network.yaml'), NetworkFileSchema),
    readYaml(path.join(folder, 'advice-services.yaml'), AdviceServicesFileSchema),
    readYaml(path.join(folder, 'everyday-words.yaml'), EverydayWordsFileSchema),
    readYaml(path.join(folder, 'topics.yaml'), TopicsFileSchema),
    readYaml(path.join(folder, 'vocabularies.yaml'), VocabulariesFileSchema),
    readYaml(path.join(folder, 'places.yaml'), PlacesFileSchema),
    readYaml(path.join(folder, 'synonyms.yaml'), SynonymsFileSchema),
    hasTexts ? readYaml(path.join(folder, 'texts.yaml'), OwnTextsSchema) : {},
    readYaml(path.join(folder, 'school-holidays.yaml'), SchoolHolidaysFileSchema),
    readYaml(path.join(folder, 'seals.yaml'), SealsFileSchema),
  ]);
  const settings = { ...networkFile, adviceServices };
  const terms: Record<Vocabulary, readonly Term[]> = {
    topic: topicTerms(topics),
    certificate: listTerms(vocabularies.certificate),
    target: listTerms(vocabularies.target),
    funding: listTerms(vocabularies.funding),
    access: listTerms(vocabularies.access),
  };
  const { places, problems } = placesOf(placesFile);
  const seals = sealRulesOf(sealsFile);
  const fundingKeys = terms.funding.map(({ key }) => key);
  refuse([
    ...themeProblems(settings.theme).map((problem) => `network.yaml, ${problem}`),
    ...membershipProblems(settings.membership).map((problem) => `network.yaml, ${problem}`),
    ...adviceProblems(adviceServices, everydayWords),
    ...doubledKeys('topic', terms.topic).map((problem) => `topics.yaml, ${problem}`),
    ...(['certificate', 'target', 'funding', 'access'] as const).flatMap((vocabulary) =>
      doubledKeys(vocabulary, terms[vocabulary]).map((problem) => `vocabularies.yaml, ${problem}`),
    ),
    ...problems.map((problem) => `places.yaml, ${problem}`),
    ...doubledLabels(synonyms.groups).map((problem) => `synonyms.yaml, ${problem}`),
    ...sealProblems(seals, fundingKeys).map((problem) => `seals.yaml, ${problem}`),
    ...holidayProblems(schoolHolidays).map((problem) => `school-holidays.yaml, ${problem}`),
  ]);
  const map = await loadMap(path.join(folder, 'map'), places);
  return {
    folder: path.resolve(folder),
    settings,
    terms,
    everydayWords,
    synonyms: synonyms.groups,
    seals,
    places,
    map,
    texts,
    schoolHolidays,
  };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
}
