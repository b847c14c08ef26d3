import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DataFileError } from '../platform/yaml/read-yaml.ts';
import { loadNetwork } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'network-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Loads a copy of the real network after one file was changed. */
async function loadChanged(file: string, change: (text: string) => string): Promise<string> {
  const copy = path.join(folder, 'copy');
  await rm(copy, { recursive: true, force: true });
  await cp('network/wesel', copy, { recursive: true });
  const name = path.join(copy, file);
  const before = await readFile(name, 'utf8');
  const after = change(before);
  expect(after, 'the test must change the file').not.toBe(before);
  await writeFile(name, after);
  return loadNetwork(copy).then(
    () => 'accepted',
    (error: unknown) => {
      if (error instanceof DataFileError) return error.message;
      throw error;
    },
  );
}

test('the network of this repository is right', async () => {
  const network = await loadNetwork('network/wesel');
  expect(network.folder).toBe(path.resolve('network/wesel'));
  expect(network.settings.name).toContain('Demo');
  const topics = new Set(network.terms.topic.map(({ key }) => key));
  for (const { key, parent, label } of network.terms.topic) {
    expect(parent === null || topics.has(parent), key).toBe(true);
    expect(label.en, key).toBeDefined();
  }
});

test('a folder that is not there is named', async () => {
  await expect(loadNetwork('/nowhere')).rejects.toThrow(/NETWORK_DIR: .*„\/nowhere“/);
});

test('a missing file is named', async () => {
  await rm(path.join(folder, 'copy'), { recursive: true, force: true });
  await cp('network/wesel', path.join(folder, 'copy'), { recursive: true });
  await rm(path.join(folder, 'copy', 'topics.yaml'));
  await expect(loadNetwork(path.join(folder, 'copy'))).rejects.toThrow('topics.yaml');
});

test('an unknown setting is named', async () => {
  const message = await loadChanged('network.yaml', (text) => `${text}\ncolour: blue\n`);
  expect(message).toMatch(/^network\.yaml, (Zeile \d+, )?colour: Das Feld „colour“/);
});

test('days of confirmation that leave nobody time to answer are named', async () => {
  const message = await loadChanged(
    'network.yaml',
    (text) => `${text}\nthresholds: { offerRemindDays: 60, offerGreyDays: 61 }\n`,
  );
  expect(message).toContain('thresholds.offerGreyDays');
});

test('a colour that is too faint is named with its contrast', async () => {
  const message = await loadChanged('network.yaml', (text) =>
    text.replace(/(light:[\s\S]*?action: )["']#[0-9a-fA-F]{6}["']/, "$1'#c0c8cc'"),
  );
  expect(message).toMatch(/^network\.yaml, theme\.light: „action“ .* hat den Kontrast \d/m);
});

test.each<[string, (text: string) => string, RegExp]>([
  [
    'a fee class that does not exist',
    (text) => text.replace('feeClass: company', 'feeClass: gold'),
    /^network\.yaml, membership\.kinds\[1\]\.feeClass: Die Beitragsklasse „gold“ von „company“ gibt es nicht\. Erlaubt ist: free, small, provider, company\.$/,
  ],
  [
    'a criterion that stands twice',
    (text) => text.replace('key: up-to-date', 'key: region'),
    /^network\.yaml, membership\.kinds\[0\]\.criteria: „region“ kommt mehrfach vor\./,
  ],
  [
    'a kind that nobody knows',
    (text) => text.replace('kind: advice_service', 'kind: friend'),
    /^network\.yaml, Zeile \d+, membership\.kinds\[3\]\.kind: Der Wert ist „friend“\. Erlaubt ist: provider, company, public_body, advice_service, supporter\.$/,
  ],
  [
    'a fee in broken cents',
    (text) => text.replace('centsPerYear: 6000', 'centsPerYear: 60.5'),
    /^network\.yaml, Zeile \d+, membership\.feeClasses\[1\]\.centsPerYear: Der Wert ist „60\.5“\. Erlaubt ist: eine ganze Zahl\.$/,
  ],
])('%s in the rules of membership is named', async (_name, change, message) => {
  expect(await loadChanged('network.yaml', change)).toMatch(message);
});

test('a topic key that stands twice is named', async () => {
  const message = await loadChanged('topics.yaml', (text) =>
    text.replace('- key: praxisanleitung\n', '- key: pflegeassistenz\n'),
  );
  expect(message).toBe(
    'topics.yaml, topic: Der Schlüssel „pflegeassistenz“ kommt mehrfach vor. Erlaubt ist: jeder Schlüssel nur einmal.',
  );
});

test('a synonym that stands twice in its group is named', async () => {
  const message = await loadChanged('synonyms.yaml', (text) =>
    text.replace('[Kfz, Auto,', '[Kfz, Auto, auto,'),
  );
  expect(message).toMatch(/^synonyms\.yaml, groups\[\d+\]: „auto“ steht mehrfach in der Gruppe\./);
});

test.each([
  ['kldb: 3421', 'kldb: Der Wert ist „3421“'],
  ['kldb: "34"', 'kldb: Der Wert ist „34“'],
  ['kldb: "3421", topic: heizung', 'topic: Das Feld „topic“ ist hier nicht vorgesehen'],
])('a group of synonyms with a wrong field is named with its line: %s', async (field, problem) => {
  const message = await loadChanged('synonyms.yaml', (text) =>
    text.replace('[Kfz, Auto, Pkw, Kraftfahrzeug]', `{ words: [Kfz, Auto], ${field} }`),
  );
  expect(message).toMatch(/^synonyms\.yaml, Zeile \d+, groups\[\d+\]\./);
  expect(message).toContain(problem);
  expect(message.includes('ein Code der KldB 2010 mit drei bis fünf Ziffern')).toBe(
    problem.startsWith('kldb'),
  );
});

test.each(['[Kfz]', '{ words: [Kfz] }', '{ kldb: "3421" }'])(
  'a group of synonyms needs two words: %s',
  async (group) => {
    const message = await loadChanged('synonyms.yaml', (text) =>
      text.replace('[Kfz, Auto, Pkw, Kraftfahrzeug]', group),
    );
    expect(message).toMatch(/^synonyms\.yaml, Zeile \d+, groups\[\d+\]\.words: /);
  },
);

test('a topic without a German label is named with its place', async () => {
  const message = await loadChanged('topics.yaml', (text) =>
    text.replace(/(key: pflegeassistenz\s+label: \{) de: [^,}]*,/, '$1'),
  );
  expect(message).toMatch(
    /^topics\.yaml, Zeile \d+, topics\[0\]\.children\[0\]\.label\.de: Die Angabe fehlt\. Erlaubt ist: ein Text\.$/,
  );
});

test('a district of an unknown municipality, an unknown source and a doubled place are named', async () => {
  const extra = (fields: string) =>
    `  - { ${fields}, county: Kreis Wesel, postalCodes: ['46483'], lat: 51.6, lon: 6.6 }\n`;
  const message = await loadChanged(
    'places.yaml',
    (text) =>
      text +
      extra('name: Nirgendwo, kind: district, municipality: Atlantis, source: ortskenntnis') +
      extra('name: Wesel, kind: town, source: gerücht'),
  );
  expect(message.split('\n')).toHaveLength(3);
  expect(message).toContain('.municipality: Der Wert ist „Atlantis“. Erlaubt ist: der Name einer');
  expect(message).toContain('.source: Der Wert ist „gerücht“. Erlaubt ist: ortskenntnis.');
  expect(message).toContain('.name: „Wesel“ steht schon weiter oben.');
});

test('a neighbour on the map that is no place, and a map that is no GeoJSON, are named', async () => {
  expect(await loadChanged('map/map.yaml', (text) => text.replace('Rees,', 'Atlantis,'))).toContain(
    'map.yaml, neighbours: „Atlantis“',
  );
  expect(
    await loadChanged('map/kreis-wesel-gemeinden.geojson', (text) => text.slice(0, 1000)),
  ).toContain('kein GeoJSON');
});

test('a deployment without a map has none', async () => {
  const copy = path.join(folder, 'copy');
  await rm(copy, { recursive: true, force: true });
  await cp('network/wesel', copy, { recursive: true });
  await rm(path.join(copy, 'map'), { recursive: true });
  expect((await loadNetwork(copy)).map).toBeNull();
});
