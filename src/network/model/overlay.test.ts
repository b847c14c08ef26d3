import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadNetwork } from '../load-network.ts';
import { differences } from './differences.ts';
import type { Network } from './network.ts';
import { overlaid } from './overlay.ts';
import { backTo, changed, changedSince } from './overlay-change.ts';

let files: Network;
beforeAll(async () => {
  files = await loadNetwork(path.resolve(import.meta.dirname, '../../../network/wesel'));
});

describe('the network with changes', () => {
  test('without any is as the files say', () => {
    const { network, unfit } = overlaid(files, {});
    expect(unfit).toEqual([]);
    expect(network.settings).toEqual(files.settings);
    expect(network.terms.topic).toEqual(files.terms.topic);
  });

  test('a field of the settings takes the place of the file’s', () => {
    const { network } = overlaid(files, { 'settings.shortName': 'Netz' });
    expect(network.settings.shortName).toBe('Netz');
    expect(network.settings.name).toBe(files.settings.name);
  });

  test('what does not fit is left out and named', () => {
    const overlay = {
      'settings.contact': { phone: 1 },
      'settings.nonsense': 'x',
      'topics.pflege-gesundheit': { label: 'x' },
      'something else': 1,
      'settings.region': 'Kreis',
    };
    const { network, unfit } = overlaid(files, overlay);
    expect(unfit).toEqual([
      'settings.contact',
      'settings.nonsense',
      'topics.pflege-gesundheit',
      'something else',
    ]);
    expect(network.settings.contact).toEqual(files.settings.contact);
    expect(network.settings.region).toBe('Kreis');
  });

  test('a topic is renamed in its place and keeps its codes; a new one comes last of its neighbours', () => {
    const [first] = files.terms.topic;
    if (first === undefined) throw new Error('no topics');
    const { network } = overlaid(files, {
      [`topics.${first.key}`]: { parent: null, label: { de: 'Neu benannt' }, hint: null },
      'topics.drohnen': { parent: first.key, label: { de: 'Drohnen' }, hint: null },
    });
    const [renamed, ...rest] = network.terms.topic;
    expect(renamed).toMatchObject({ key: first.key, label: { de: 'Neu benannt' } });
    expect(renamed?.codes).toEqual(first.codes);
    const children = rest.filter(({ parent }) => parent === first.key);
    expect(children.at(-1)?.key).toBe('drohnen');
    expect(network.terms.topic).toHaveLength(files.terms.topic.length + 1);
  });

  test('the order moves a topic with what is below it', () => {
    const roots = files.terms.topic.filter(({ parent }) => parent === null);
    const last = roots.at(-1);
    if (last === undefined) throw new Error('no topics');
    const { network } = overlaid(files, { topics: [last.key] });
    expect(network.terms.topic[0]?.key).toBe(last.key);
    expect(network.terms.topic[1]?.parent).toBe(last.key);
    expect(network.terms.topic).toHaveLength(files.terms.topic.length);
  });
});

describe('changes', () => {
  test('add, replace and take back parts', () => {
    const overlay = { a: 1, b: 2 };
    expect(changed(overlay, { a: undefined, b: 3, c: 4 })).toEqual({ b: 3, c: 4 });
    expect(backTo(overlay, ['a', 'c'])).toEqual({ a: 1, c: undefined });
  });

  test('meet those of others only in the same parts and only later ones', () => {
    const revisions = [
      { revision: 3, parts: ['contact'] },
      { revision: 2, parts: ['claim', 'name'] },
    ];
    expect(changedSince(revisions, 1, ['name', 'imprint'])).toEqual(['name']);
    expect(changedSince(revisions, 2, ['name', 'imprint'])).toEqual([]);
  });

  test('are told value by value, entries of lists by their key', () => {
    const [service] = files.settings.adviceServices;
    if (service === undefined) throw new Error('no advice service');
    const { network } = overlaid(files, {
      'settings.adviceServices': [{ ...service, name: 'Anderer Laden' }],
      'texts.home.home.title': { de: 'Kurse!' },
    });
    const found = differences(files, network, ['settings.adviceServices', 'texts.home.home.title']);
    expect(found).toContainEqual({
      place: `settings.adviceServices.${service.key}.name`,
      before: service.name,
      after: 'Anderer Laden',
    });
    expect(found.filter(({ after }) => after === null).length).toBeGreaterThan(3);
    expect(found).toContainEqual({
      place: 'texts.home.home.title.de',
      before: null,
      after: 'Kurse!',
    });
  });
});
