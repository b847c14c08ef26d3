import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { SealLineOfCard, SealMarks } from './seal-mark.tsx';

const mark = { key: 'azav', label: 'AZAV-Träger', sentence: 'Eine Stelle hat geprüft.' };

test('each seal opens its sentence without script', () => {
  const html = render(<SealMarks title="Geprüft" marks={[mark]} />);
  expect(html).toMatch(
    /<details[^>]*><summary>.*AZAV-Träger.*<\/summary>.*Eine Stelle hat geprüft/,
  );
  expect(html).not.toContain('title=');
});

test('a card names all seals in one line', () => {
  const marks = [mark, { ...mark, key: 'lqw', label: 'LQW' }];
  expect(render(<SealLineOfCard title="Geprüft" marks={marks} />)).toContain('AZAV-Träger, LQW');
});

test('where there is no seal there is nothing', () => {
  expect(render(<SealMarks title="Geprüft" marks={[]} />)).toBe('');
  expect(render(<SealLineOfCard title="Geprüft" marks={[]} />)).toBe('');
});
