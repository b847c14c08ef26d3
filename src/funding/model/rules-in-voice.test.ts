import { describe, expect, test } from 'vitest';
import { weselPersonas, weselRules } from '../../../tests/support/funding-rules.ts';
import { evaluate } from './evaluate.ts';
import { VOICES } from './localized.ts';
import { answersOf } from './persona-result.ts';
import type { RuleSet } from './programme.ts';
import { resultWordsInVoice, rulesInVoice } from './rules-in-voice.ts';
import { withResultWords } from './with-result-words.ts';

const [book, personas] = await Promise.all([weselRules(), weselPersonas()]);
const today = '2026-11-22';

describe.each(VOICES)('what the browser gets (%s)', (voice) => {
  const rules = rulesInVoice(book, voice, today);
  const words = resultWordsInVoice(book, voice, today);

  test('decides, explains and counts as the full rules do', () => {
    const plain = <T>(set: RuleSet<T>, answers: ReturnType<typeof answersOf>) =>
      evaluate(set, { answers, keyDate: today })
        .outcomes.map(({ programme, status, missing, assumed, offices, amounts, reasons }) => ({
          id: programme.id,
          status,
          missing,
          assumed,
          reasons: programme.kategorie === 'beendet' ? [] : reasons.map(({ kind }) => kind),
          offices: programme.kategorie === 'beendet' ? [] : offices,
          amounts: amounts.map(({ key, value }) => [key, value]),
        }))
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const persona of personas.filter((_, place) => place % 4 === 0)) {
      const answers = answersOf(persona);
      expect(plain(rules, answers), persona.id).toEqual(plain(book, answers));
    }
  });

  test('has every text in this voice only, and no sources or own cases', () => {
    const text = JSON.stringify([rules, words]);
    for (const other of VOICES) expect(text).not.toContain(`"${other}":`);
    expect(text).not.toContain('"quellen"');
    expect(text).not.toContain('"faelle"');
  });

  test('is whole with the words of the result', () => {
    const whole = withResultWords(rules, words);
    const full = book.programmes.find(({ id }) => id === 'bgs_81');
    const programme = whole.programmes.find(({ id }) => id === 'bgs_81');
    expect(programme?.text.kurz).toBe(full?.text.kurz[voice]);
    expect(programme?.text.so_gehts).toBe(full?.text.so_gehts?.[voice]);
    expect(programme?.antrag?.reihenfolge).toBe(full?.antrag?.reihenfolge?.[voice]);
    expect(programme?.unterlagen).toEqual(full?.unterlagen);
    expect(programme?.leistung.map(({ text }) => text)).toEqual(
      full?.leistung.map(({ text }) => text?.[voice]),
    );
    const named = whole.programmes.flatMap(({ unterlagen = [] }) => unterlagen);
    expect(named.filter((paper) => !whole.papers[paper])).toEqual([]);
    const offices = whole.programmes.flatMap(({ stelle }) => stelle);
    expect(offices.filter((office) => !whole.offices[office])).toEqual([]);
  });
});

test('of an ended programme only that it has ended and what there is instead', () => {
  const ended = rulesInVoice(book, 'de', today).programmes.find(
    ({ id }) => id === 'bildungspraemie',
  );
  expect(ended).toMatchObject({ gueltig_bis: '2021-12-31', leistung: [], regel: {} });
  expect(ended?.text.kurz).not.toBe('');
  expect(ended?.stattdessen).not.toHaveLength(0);
});

test('a version that has been superseded is left out, one that comes is kept', () => {
  const [version] = book.programmes.filter(({ id }) => id === 'bgs_81');
  if (!version) throw new Error('There is no such programme.');
  const past = { ...version, gueltig_bis: '2026-11-21' };
  const coming = { ...version, gueltig_von: '2026-11-23' };
  const rules = rulesInVoice({ ...book, programmes: [past, coming] }, 'de', today);
  expect(rules.programmes.map(({ gueltig_von }) => gueltig_von)).toEqual(['2026-11-23']);
});
