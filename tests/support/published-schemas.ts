import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';

const DocumentSchema = z.object({
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** Checks values against the schemas of a published OpenAPI description, as a foreign program would: without our own code. */
export function publishedSchemas(document: unknown): (name: string, value: unknown) => string[] {
  const { components } = DocumentSchema.parse(document);
  // Formats are annotations in JSON Schema 2020-12; `example` and the like are OpenAPI's own words.
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'https://published.example/openapi.json', components });
  return (name, value) => {
    const validate = ajv.getSchema(
      `https://published.example/openapi.json#/components/schemas/${name}`,
    );
    if (validate === undefined) return [`There is no schema ${name}`];
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  };
}
