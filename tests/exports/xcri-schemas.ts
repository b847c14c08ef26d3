import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The stored bindings of XCRI-CAP 1.2 lack the files that they include. These say what the bindings refer to and nothing else; MLO is the
 * stored one in the namespace of 1.2, with the elements that the profile adds.
 */
export function xcriSchemas(folder: string): { fileName: string; contents: string }[] {
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const mlo = read('mlo.xsd')
    .replaceAll('"mlo"', '"http://purl.org/net/mlo"')
    .replace('stupid_dc.xsd', 'dc.xsd')
    // The profile lets words stand beside the instant.
    .replace(
      /<xs:complexType name="Start">[\s\S]*?<\/xs:complexType>/,
      '<xs:complexType name="Start"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="dtf" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>',
    )
    .replace(
      /<xs:complexType name="Duration">[\s\S]*?<\/xs:complexType>/,
      '<xs:complexType name="Duration"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="interval" type="xs:duration"/></xs:extension></xs:simpleContent></xs:complexType>',
    )
    .replace(
      '</xs:schema>',
      `${['town', 'postcode', 'address', 'phone', 'fax', 'email', 'isPartOf', 'assessment'].map((name) => `<xs:element name="${name}" type="xs:string"/>`).join('')}</xs:schema>`,
    );
  return [
    {
      fileName: 'xcri_cap_1_2.xsd',
      contents: read('xcri_cap_1_2.xsd').replace('http://www.w3.org/2001/xml.xsd', 'xml.xsd'),
    },
    { fileName: 'xcri_postgraduate.xsd', contents: mlo },
    { fileName: 'xml.xsd', contents: XML },
    { fileName: 'dc.xsd', contents: DC },
    {
      fileName: 'dcterms.xsd',
      contents: schema(
        'http://purl.org/dc/terms/',
        '<xs:element name="educationLevel" type="xs:string"/>',
      ),
    },
    { fileName: 'types.xsd', contents: TYPES },
  ];
}

function schema(namespace: string, content: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">${content}</xs:schema>`;
}

const XML =
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/></xs:schema>';

/** The wildcard of XML Schema. */
const ANY = 'xs:any';

const mixed = (name: string, attributes: string) =>
  `<xs:complexType name="${name}" mixed="true"><xs:sequence><${ANY} processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>${attributes}</xs:complexType>`;

const DC = schema(
  'http://purl.org/dc/elements/1.1/',
  `${mixed('literal', '<xs:attribute name="identifier" type="xs:string"/>')}${['contributor', 'date', 'description', 'identifier', 'subject', 'title', 'type'].map((name) => `<xs:element name="${name}" type="literal"/>`).join('')}`,
);

const TYPES = schema(
  'http://xcri.org/profiles/1.2/catalog',
  `${mixed('descriptionDType', '<xs:attribute name="href" type="xs:anyURI"/>')}
  <xs:complexType name="temporalDType"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="dtf" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>
  <xs:complexType name="vocabularyDType"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="identifier" type="xs:string" use="required"/></xs:extension></xs:simpleContent></xs:complexType>`,
);
