import { expect, test } from 'vitest';
import { z } from 'zod';
import { testContext } from '../../tests/support/command-context.ts';
import { RULE_FILES, writeRuleFiles } from '../../tests/support/rule-files.ts';
import { fundingCheckCommand } from './funding-check.ts';

const context = await testContext();

test('the rules of the demonstration network are right: all own cases, all personas', async () => {
  const { exitCode, output } = await fundingCheckCommand.run([], context);
  expect(output).toMatchObject({ problems: [] });
  const { cases, personas } = z.object({ cases: z.number(), personas: z.number() }).parse(output);
  expect(cases).toBeGreaterThanOrEqual(102);
  expect(personas).toBeGreaterThanOrEqual(25);
  expect(exitCode).toBe(0);
});

test('a case that comes out otherwise is told with its line, and the exit code says so', async () => {
  const name = 'funding/programmes/scheck/2026-01-01.yaml';
  const text = RULE_FILES[name]?.replace('zuschuss_eur: 400', 'zuschuss_eur: 500') ?? '';
  const folder = await writeRuleFiles({ ...RULE_FILES, [name]: text });
  const network = { ...context.network, folder };
  const { exitCode, output } = await fundingCheckCommand.run([], { ...context, network });
  expect(output).toMatchObject({
    programmes: 3,
    versions: 4,
    cases: 8,
    problems: [expect.stringMatching(/2026-01-01\.yaml, Zeile \d+, faelle\[0\]\.betraege/)],
  });
  expect(exitCode).toBe(1);
});

test('a persona that asks for what there is not is told with its line', async () => {
  const person = {
    id: 'eins',
    titel: 'Demo',
    beschreibung: 'Demo',
    stichtag: '2026-11-22',
    frager: 'person',
    fakten: { 'person.alter': 'vierzig', 'person.groesse': 180 },
    unbekannt: [],
    erwartet: {
      applicable: [{ id: 'schek', grund: 'Demo' }],
      needs_advice: [],
      not_applicable: [],
      unknown: [],
    },
    rechnung: null,
    hinweise: [],
    vertrauen: 'hoch',
  };
  const right = {
    ...person,
    id: 'zwei',
    fakten: { 'person.alter': 17 },
    erwartet: {
      ...person.erwartet,
      applicable: [],
      not_applicable: [{ id: 'scheck', grund: 'zu jung' }],
    },
  };
  const file = { schema: 1, datenstand: '2026-11-22', regelstand: '1', personas: [person, right] };
  const folder = await writeRuleFiles({
    ...RULE_FILES,
    'funding/personas.json': JSON.stringify(file, null, 1),
  });
  const network = { ...context.network, folder };
  const { output } = await fundingCheckCommand.run([], { ...context, network });
  expect(output).toMatchObject({
    problems: [
      expect.stringMatching(/personas\.json, Zeile 13, .*„vierzig“\. Erlaubt ist: eine Zahl/),
      expect.stringMatching(/Zeile 14, .*Den Fakt „person\.groesse“ gibt es/),
      expect.stringMatching(
        /Zeile \d+, .*Das Programm „schek“ gibt es nicht\. Erlaubt ist: scheck/,
      ),
    ],
  });
});
