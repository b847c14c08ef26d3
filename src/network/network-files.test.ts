import path from 'node:path';
import { expect, test } from 'vitest';
import { parseYaml } from '../platform/yaml/read-yaml.ts';
import { loadNetwork } from './load-network.ts';
import { NetworkSettingsSchema, OwnTextsSchema } from './model/network.ts';
import { overlaid } from './model/overlay.ts';
import { TopicsFileSchema, topicTerms } from './model/terms.ts';
import { networkFile } from './network-files.ts';

test('what is printed can be put back into the folder and says the same', async () => {
  const files = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));
  const { network } = overlaid(files, {
    'settings.shortName': 'Netz: „neu“ # eins',
    'texts.home.home.title': { de: 'Kurse, {count}' },
    'topics.drohnen': { parent: 'pflege-gesundheit', label: { de: 'Drohnen' }, hint: null },
  });
  const read = (file: 'network' | 'topics' | 'texts') => networkFile(network, file);
  expect(parseYaml(read('network'), NetworkSettingsSchema, 'network.yaml')).toEqual(
    network.settings,
  );
  expect(parseYaml(read('texts'), OwnTextsSchema, 'texts.yaml')).toEqual(network.texts);
  expect(topicTerms(parseYaml(read('topics'), TopicsFileSchema, 'topics.yaml'))).toEqual(
    network.terms.topic,
  );
});
