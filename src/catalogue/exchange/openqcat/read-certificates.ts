import { mendedText } from '../mended-text.ts';
import { childrenOf, type XmlNode } from '../xml/xml-node.ts';
import { lineOf } from './stated.ts';

/** What one has at the end: titles of degree and examination, and in words also who examines. */
export function readCertificates(education: XmlNode | undefined): {
  readonly names: readonly string[];
  readonly text: string | null;
} {
  const names = new Set<string>();
  const lines = new Set<string>();
  for (const degree of childrenOf(education, 'DEGREE')) {
    const title = mendedText(lineOf(degree, 'DEGREE_TITLE'));
    if (title !== '') names.add(title);
    const exams = childrenOf(degree, 'DEGREE_EXAM').map((exam) => {
      const name = mendedText(lineOf(exam, 'EXAM_TITLE'));
      const examiner = mendedText(lineOf(exam, 'EXAMINER'));
      if (name !== '') names.add(name);
      return [name === title ? '' : name, examiner].filter(Boolean).join(', ');
    });
    const words = exams.filter(Boolean).join('; ');
    lines.add([title, words === '' ? '' : `Prüfung: ${words}`].filter(Boolean).join('. '));
  }
  return { names: [...names], text: [...lines].filter(Boolean).join('\n') || null };
}
