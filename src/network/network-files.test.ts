import path from 'node:path';
import { expect, test } from 'vitest';
import { parseYaml } from '../platform/yaml/read-yaml.ts';
import { loadNetwork } from './load-network.ts';
import { AdviceServicesFileSchema } from './model/advice-service.ts';
import { NetworkFileSchema, OwnTextsSchema } from './model/network.ts';
import { overlaid } from './model/overlay.ts';
import { TopicsFileSchema, topicTerms } from './model/terms.ts';
import { type NetworkFile, networkFile } from './network-files.ts';

test('what is printed can be put back into the folder and says the same', async () => {
  const files = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));
  const { network } = overlaid(files, {
    'settings.shortName': 'Netz: „neu“ # eins',
    'texts.home.home.title': { de: 'Kurse, {count}' },
    'topics.drohnen': { parent: 'pflege-gesundheit', label: { de: 'Drohnen' }, hint: null },
  });
  const read = (file: NetworkFile) => networkFile(network, file);
  const { adviceServices, ...settings } = network.settings;
  expect(parseYaml(read('network'), NetworkFileSchema, 'network.yaml')).toEqual(settings);
  expect(
    parseYaml(read('advice-services'), AdviceServicesFileSchema, 'advice-services.yaml').services,
  ).toEqual(adviceServices);
  expect(parseYaml(read('texts'), OwnTextsSchema, 'texts.yaml')).toEqual(network.texts);
  expect(topicTerms(parseYaml(read('topics'), TopicsFileSchema, 'topics.yaml'))).toEqual(
    network.terms.topic,
  );
});
