import { expect, test } from 'vitest';
import { RULE_FILES, writeRuleFiles } from '../../../../tests/support/rule-files.ts';
import { loadFunding } from '../../load-funding.ts';
import type { RuleBook } from '../../model/programme.ts';
import { programmeJson, programmesJson } from './programmes-json.ts';

const loaded = async () => loadFunding(await writeRuleFiles(RULE_FILES));

/** The running version of the programme, as it is told on a day. */
function told(book: RuleBook, today: string) {
  const answer = programmeJson(book, 'scheck', { publicUrl: 'https://portal.example', today });
  return { funds: answer?.programme.funds, version: answer?.programme.versions[1] };
}

test('91 days after the last look a rule says that it is being checked, and no amounts', async () => {
  const book = await loaded();
  expect(told(book, '2027-02-18').version).toMatchObject({
    geprueft: '2026-11-20',
    isBeingChecked: false,
    leistung: [{ prozent: 50 }, {}],
  });
  expect(told(book, '2027-02-19').version).toMatchObject({ isBeingChecked: true, leistung: [] });
});

test('what the office knows about the funds ends by itself after 30 days', async () => {
  const light = { state: 'used_up', confirmedOn: '2026-11-20' } as const;
  const book = { ...(await loaded()), lights: { scheck: light } };
  expect(told(book, '2026-12-20').funds).toEqual(light);
  expect(told(book, '2026-12-21').funds).toBeNull();
});

test('one programme comes with what it names, all come with everything; editors keep their notes', async () => {
  const book = await loaded();
  const at = { publicUrl: 'https://portal.example', today: '2026-11-23' };
  const one = programmeJson(book, 'alt', at);
  expect(Object.keys(one?.facts ?? {})).toEqual([
    'person.alter',
    'person.status',
    'person.nrw',
    'kurs.kosten_eur',
  ]);
  expect(one?.papers).toEqual({});
  expect(one?.programme).toMatchObject({ url: 'https://portal.example/foerderung/programme/alt' });
  expect(one?.programme.versions[0]).not.toHaveProperty('faelle');
  const all = programmesJson(book, at);
  expect(all.programmes.map(({ id, versions }) => [id, versions.length])).toEqual([
    ['alt', 1],
    ['scheck', 2],
    ['zusatz', 1],
  ]);
  expect(Object.keys(all.papers)).toEqual(['ausweis']);
  expect(programmeJson(book, 'nichts', at)).toBeNull();
});
