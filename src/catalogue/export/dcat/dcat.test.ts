import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { portalTriples } from './portal-catalogue.ts';
import { portalDatasets } from './portal-files.ts';
import { german, toJsonLd, toTurtle } from './triples.ts';

const shapes = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/standards/dcat-ap-de');
const catalogue = portalTriples({
  url: 'https://netz.example',
  name: 'Demo-Netz',
  description: 'Kurse der Region',
  contact: { name: 'Demo-Stelle', email: 'daten@netz.example' },
  region: 'Kreis Wesel',
  contributor: 'http://dcat-ap.de/def/contributors/demoNetz',
  datasets: portalDatasets('Kreis Wesel', new Date('2027-01-10T09:00:00Z')),
});
const read = (turtle: string) => new Store(new Parser().parse(turtle));

describe('the catalogue of data', () => {
  test.skipIf(!existsSync(shapes))(
    `meets the shapes of DCAT-AP.de 2 (needs ${shapes})`,
    async () => {
      const files = [
        'dcat-ap_2.1.1_shacl_shapes.ttl',
        'dcat-ap-spec-german-additions.ttl',
        'dcat-ap-konventionen.ttl',
      ];
      const rules = read(
        files.map((file) => readFileSync(path.join(shapes, file), 'utf8')).join('\n'),
      );
      // The shapes and the classes they name are one graph for the validator.
      const report = await new SHACLValidator(rules).validate(read(toTurtle(catalogue)));
      const violations = report.results
        .filter(({ severity }) => severity?.value.endsWith('#Violation'))
        .map(
          ({ focusNode, path: property, message }) =>
            `${focusNode?.value} ${JSON.stringify(property)} ${message[0]?.value}`,
        );
      expect(violations).toEqual([]);
    },
  );

  test('Turtle and JSON-LD say the same', () => {
    const nodes = toJsonLd(catalogue);
    const statements = nodes.flatMap((node) =>
      Object.entries(node).flatMap(([name, values]) =>
        name === '@id' || !Array.isArray(values) ? [] : values,
      ),
    );
    expect(statements).toHaveLength(catalogue.length);
    expect(read(toTurtle(catalogue)).size).toBe(
      new Set(catalogue.map((triple) => JSON.stringify(triple))).size,
    );
  });

  test('every text comes back, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [quad] = read(
          toTurtle([
            {
              subject: 'https://netz.example/a b',
              predicate: 'https://netz.example/p',
              value: german(text),
            },
          ]),
        );
        expect(quad?.object.equals(DataFactory.literal(text, 'de'))).toBe(true);
      }),
    );
  });
});
