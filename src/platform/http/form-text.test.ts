import { expect, test } from 'vitest';
import { formText } from './form-text.ts';

const form = { values: { email: 'a@b.example', code: ['1', '2'] }, files: {} };

test('a field has its value, a missing one is empty', () => {
  expect(formText(form, 'email')).toBe('a@b.example');
  expect(formText(form, 'next')).toBe('');
});

test('ASVS 15.3.7: a repeated field has no value', () => {
  expect(formText(form, 'code')).toBe('');
});
