import { describe, expect, test } from 'vitest';
import { withAdded, withMoved, withoutEntry } from './list-edit.ts';

const document = { regel: { alle: ['a', { eines: ['b', { nicht: 'c' }] }, 'd'] }, other: 1 };

describe('an entry of a list', () => {
  test('is added at the end, also of a list that is not there', () => {
    expect(withAdded(document, 'regel.nie_wenn', 'x')).toEqual({
      ...document,
      regel: { ...document.regel, nie_wenn: ['x'] },
    });
  });

  test('moves up and down, and stays at the ends', () => {
    expect(withMoved({ list: [1, 2, 3] }, 'list.0', 1)).toEqual({ list: [2, 1, 3] });
    expect(withMoved({ list: [1, 2, 3] }, 'list.2', -1)).toEqual({ list: [1, 3, 2] });
    expect(withMoved({ list: [1, 2] }, 'list.1', 1)).toEqual({ list: [1, 2] });
  });

  test('goes, with the groups that are left empty by it', () => {
    expect(withoutEntry(document, 'regel.alle.0')).toMatchObject({
      regel: { alle: [{ eines: ['b', { nicht: 'c' }] }, 'd'] },
    });
    expect(withoutEntry(document, 'regel.alle.1.eines.1.nicht')).toMatchObject({
      regel: { alle: ['a', { eines: ['b'] }, 'd'] },
    });
    const single = { regel: { alle: [{ eines: ['b'] }], beraten_wenn: ['c'] } };
    expect(withoutEntry(single, 'regel.alle.0.eines.0')).toEqual({
      regel: { beraten_wenn: ['c'] },
    });
  });
});
