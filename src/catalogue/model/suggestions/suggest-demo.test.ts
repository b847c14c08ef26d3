import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadNetwork } from '../../../network/index.ts';
import { DemoOffersFileSchema } from '../demo-offers-file.ts';
import { newCourseDocument } from '../new-course-document.ts';
import { occupationIndex } from './occupation-index.ts';
import { suggest } from './suggest.ts';

const FOLDER = 'network/wesel/demo/offers';

test('of the demonstration nine in ten courses get a topic that people have set', async () => {
  const { terms } = await loadNetwork('network/wesel');
  const occupations = occupationIndex([]);
  const lists = { topics: terms.topic, certificates: terms.certificate, occupations };
  const offers = readdirSync(FOLDER).flatMap(
    (name) => DemoOffersFileSchema.parse(parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))).offers,
  );
  const judged = offers.flatMap((offer) => {
    const { title, subtitle = null, keywords, description = null, topics } = offer;
    const signs = { ...newCourseDocument(title), subtitle, keywords, description };
    const [first] = suggest(signs, lists).filter(({ part }) => part === 'topics');
    return first === undefined ? [] : [topics.includes(first.value)];
  });
  expect(judged.length / offers.length).toBeGreaterThan(0.9);
  expect(judged.filter(Boolean).length / judged.length).toBeGreaterThan(0.9);
});
