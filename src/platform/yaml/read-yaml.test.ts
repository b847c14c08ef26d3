import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DataFileError, parseYaml, parseYamlFile, readYaml } from './read-yaml.ts';

const Schema = z.strictObject({
  name: z.string().min(2),
  count: z.number().int().max(9).optional(),
  mail: z.email().optional(),
  colour: z.enum(['red', 'blue']).optional(),
  code: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  key: z
    .string()
    .regex(/^[a-z]+$/, { error: 'Kleinbuchstaben' })
    .optional(),
  list: z
    .array(z.strictObject({ de: z.string() }))
    .max(2)
    .optional(),
  either: z.union([z.number(), z.enum(['free'])]).optional(),
  checked: z
    .number()
    .refine((value) => value % 2 === 0, { error: 'eine gerade Zahl' })
    .optional(),
  part: z
    .union([
      z.strictObject({ fact: z.string(), value: z.number() }),
      z.strictObject({ all: z.array(z.number()) }),
    ])
    .optional(),
});

/** The message of the refusal; fails if the text is accepted. */
function refusal(text: string): string {
  try {
    parseYaml(text, Schema, 'file.yaml');
  } catch (error) {
    if (error instanceof DataFileError) return error.message;
    throw error;
  }
  throw new Error('accepted');
}

test('a right file is its value', () => {
  expect(parseYaml('name: Wesel\nlist: [{ de: a }]', Schema, 'f')).toEqual({
    name: 'Wesel',
    list: [{ de: 'a' }],
  });
});

describe('every problem says file, line, place, value and what is allowed', () => {
  test.each([
    ['count: 1', 'file.yaml, name: Die Angabe fehlt. Erlaubt ist: ein Text.'],
    ['name: W', 'file.yaml, Zeile 1, name: Der Wert ist „W“. Erlaubt ist: mindestens 2 Zeichen.'],
    [
      'name: Wesel\ncount: viele',
      'file.yaml, Zeile 2, count: Der Wert ist „viele“. Erlaubt ist: eine Zahl.',
    ],
    [
      'name: Wesel\ncount: 10',
      'file.yaml, Zeile 2, count: Der Wert ist „10“. Erlaubt ist: höchstens 9.',
    ],
    [
      'name: Wesel\nkey: A',
      'file.yaml, Zeile 2, key: Der Wert ist „A“. Erlaubt ist: Kleinbuchstaben.',
    ],
    [
      'name: Wesel\n\nmail: nobody',
      'file.yaml, Zeile 3, mail: Der Wert ist „nobody“. Erlaubt ist: eine E-Mail-Adresse.',
    ],
    [
      'name: Wesel\ncolour: green',
      'file.yaml, Zeile 2, colour: Der Wert ist „green“. Erlaubt ist: red, blue.',
    ],
    [
      'name: Wesel\ncode: "1"',
      'file.yaml, Zeile 2, code: Der Wert ist „1“. Erlaubt ist: das Muster /^\\d{5}$/.',
    ],
    [
      'name: Wesel\nlist:\n  - de: a\n  - en: b',
      'file.yaml, Zeile 4, list[1].de: Die Angabe fehlt. Erlaubt ist: ein Text.\nfile.yaml, Zeile 4, list[1].en: Das Feld „en“ ist hier nicht vorgesehen. Bitte entfernen oder die Schreibweise prüfen.',
    ],
    [
      'name: Wesel\neither: cheap',
      'file.yaml, Zeile 2, either: Der Wert ist „cheap“. Erlaubt ist: eine Zahl oder free.',
    ],
    [
      'name: Wesel\npart:\n  fact: age\n  value: old',
      'file.yaml, Zeile 4, part.value: Der Wert ist „old“. Erlaubt ist: eine Zahl.',
    ],
    [
      'name: Wesel\npart: { all: [1], note: x }',
      'file.yaml, Zeile 2, part.note: Das Feld „note“ ist hier nicht vorgesehen. Bitte entfernen oder die Schreibweise prüfen.',
    ],
    [
      'name: Wesel\nchecked: 3',
      'file.yaml, Zeile 2, checked: Der Wert ist „3“. Erlaubt ist: eine gerade Zahl.',
    ],
    [
      'name: Wesel\nlist: [{ de: a }, { de: b }, { de: c }]',
      'file.yaml, Zeile 2, list: Der Wert ist „[{"de":"a"},{"de":"b"},{"de":"c"}]“. Erlaubt ist: höchstens 2 Einträge.',
    ],
  ])('%j', (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test('what is no YAML at all names the line', () => {
    expect(refusal('name: Wesel\n  count: [1')).toMatch(
      /^file\.yaml, Zeile \d: kein gültiges YAML/,
    );
    expect(refusal('name: Wesel\nname: Moers')).toMatch(/^file\.yaml, Zeile 2: kein gültiges YAML/);
  });

  test('later checks name the same places; what is not there is told at the nearest that is', () => {
    const { problemAt } = parseYamlFile('name: Wesel\nlist:\n  - de: a', Schema, 'f.yaml');
    expect(problemAt(['list', 0, 'de'], 'Falsch.')).toBe('f.yaml, Zeile 3, list[0].de: Falsch.');
    expect(problemAt(['list', 0, 'en'], 'Fehlt.')).toBe('f.yaml, Zeile 3, list[0].en: Fehlt.');
    expect(problemAt([], 'Ganz falsch.')).toBe('f.yaml: Ganz falsch.');
  });

  test('an empty file lacks everything', () => {
    expect(refusal('')).toMatch(/^file\.yaml: /);
  });

  test('a file that is not there is named', async () => {
    await expect(readYaml('/nowhere/file.yaml', Schema)).rejects.toThrow('/nowhere/file.yaml');
  });
});
