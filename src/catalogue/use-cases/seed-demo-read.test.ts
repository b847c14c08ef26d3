import { beforeAll, describe, expect, test } from 'vitest';
import { loadNetwork, type Network } from '../../network/index.ts';
import { DataFileError } from '../../platform/yaml/read-yaml.ts';
import {
  type DemoOffersText,
  parseDemoOffers,
  readDemoMembers,
  readDemoOffers,
} from './seed-demo-read.ts';

let network: Network;
beforeAll(async () => {
  network = await loadNetwork('network/wesel');
});

describe('the demo of this repository', () => {
  test('has a right file of offers for each of its providers', async () => {
    const members = await readDemoMembers(network);
    const sources = await readDemoOffers(network);
    const providers = members.filter(({ kind }) => kind === 'provider').map(({ slug }) => slug);
    expect(sources.map(({ provider }) => provider).sort()).toEqual(providers.sort());
    for (const source of sources) {
      expect(parseDemoOffers(source, network).offers.length, source.fileName).toBeGreaterThan(0);
    }
  });

  test('uses no address or mailbox that could be real', async () => {
    for (const { website, email } of await readDemoMembers(network)) {
      if (website !== undefined) expect(new URL(website).hostname).toMatch(/\.example$/);
      if (email !== undefined) expect(email).toMatch(/\.example$/);
    }
    const waiting = await readDemoOffers(network, 'waiting');
    expect(waiting).not.toEqual([]);
    for (const source of [...(await readDemoOffers(network)), ...waiting]) {
      for (const contact of Object.values(parseDemoOffers(source, network).contacts)) {
        if (contact.email !== undefined) expect(contact.email).toMatch(/\.example$/);
      }
    }
  });
});

describe('a wrong file is refused with what is wrong', () => {
  const offersText = (text: string): DemoOffersText => ({
    provider: 'p',
    fileName: 'offers/p.yaml',
    text,
    hash: '',
  });
  const refusal = (text: string): string => {
    try {
      parseDemoOffers(offersText(text), network);
      return 'accepted';
    } catch (error) {
      if (error instanceof DataFileError) return error.message;
      throw error;
    }
  };

  test.each([
    [
      'provider: q\noffers: [{ key: a, title: T, runs: [] }]',
      'provider: Der Wert ist „q“. Erlaubt ist: p.',
    ],
    [
      'provider: p\noffers: [{ key: a, title: T, topics: [basteln], runs: [] }]',
      'offers[0].topics: Der Wert „basteln“ ist nicht bekannt.',
    ],
    [
      'provider: p\noffers: [{ key: a, title: T, runs: [{ startKind: rolling, venue: hof }] }]',
      'offers[0].runs.venue: Der Wert „hof“ ist nicht bekannt. Erlaubt ist: nichts.',
    ],
    [
      'provider: p\ncontacts: { b: {} }\noffers: [{ key: a, title: T, contact: c, runs: [] }]',
      'offers[0].contact: Der Wert „c“ ist nicht bekannt. Erlaubt ist: b.',
    ],
    [
      'provider: p\noffers: [{ key: a, title: T, runs: [] }, { key: a, title: U, runs: [] }]',
      'offers[1].key: „a“ steht schon weiter oben.',
    ],
    [
      'provider: p\noffers: [{ key: a, title: T, runs: [], prize: 1 }]',
      'offers[0].prize: Das Feld',
    ],
  ])('%j', (text, problem) => {
    const message = refusal(text);
    expect(message).toContain('demo/offers/p.yaml, ');
    expect(message).toContain(problem);
  });
});
