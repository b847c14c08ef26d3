import { german, iri, type RdfValue, type Triple } from './triples.ts';

/** The portal as a catalogue of data in the sense of DCAT-AP.de 2. */
export interface PortalCatalogue {
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly contact: { readonly name: string; readonly email: string };
  readonly region: string;
  /** Id among the suppliers of GovData (convention 12 of DCAT-AP.de); null without one. */
  readonly contributor: string | null;
  readonly datasets: readonly PortalDataset[];
}

export interface PortalDataset {
  /** Part of its address, stable. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly changedAt: Date | null;
  readonly distributions: readonly PortalDistribution[];
}

export interface PortalDistribution {
  readonly title: string;
  /** Path of the file. */
  readonly path: string;
  readonly mediaType: string;
  /** Code of the EU's list of file types, e.g. `CSV`. */
  readonly fileType: string;
}

const NS = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
/** Each record has its own licence; the list has this for what is not one open licence. */
const LICENCE = 'http://dcat-ap.de/def/licenses/other-closed';

/** All statements about the catalogue, its datasets and their files. */
export function portalTriples(catalogue: PortalCatalogue): Triple[] {
  const { url } = catalogue;
  const ids = { catalogue: `${url}/daten#katalog`, publisher: `${url}/impressum#herausgeber` };
  return [
    ...about(ids.catalogue, [
      type('dcat:Catalog'),
      [`${NS.dct}title`, german(catalogue.name)],
      [`${NS.dct}description`, german(catalogue.description)],
      [`${NS.dct}publisher`, iri(ids.publisher)],
      [`${NS.dct}language`, iri(GERMAN)],
      [`${NS.foaf}homepage`, iri(`${url}/daten`)],
      ...catalogue.datasets.map(
        ({ key }) => [`${NS.dcat}dataset`, iri(datasetId(url, key))] as const,
      ),
    ]),
    ...about(`${url}/daten`, [type('foaf:Document')]),
    ...about(ids.publisher, [
      type('foaf:Organization'),
      type('foaf:Agent'),
      [`${NS.foaf}name`, german(catalogue.name)],
    ]),
    ...listed(GERMAN, `${AUTHORITY}/language`, 'dct:LinguisticSystem'),
    ...listed(CONTINUOUS, `${AUTHORITY}/frequency`, 'dct:Frequency'),
    ...listed(EDUCATION, `${AUTHORITY}/data-theme`, 'skos:Concept'),
    ...listed(LICENCE, 'http://dcat-ap.de/def/licenses', 'dct:LicenseDocument'),
    ...(catalogue.contributor === null
      ? []
      : listed(catalogue.contributor, 'http://dcat-ap.de/def/contributors', 'skos:Concept')),
    ...catalogue.datasets.flatMap((dataset) => datasetTriples(catalogue, dataset, ids.publisher)),
  ];
}

function datasetTriples(
  catalogue: PortalCatalogue,
  dataset: PortalDataset,
  publisher: string,
): Triple[] {
  const { url, contact } = catalogue;
  const id = datasetId(url, dataset.key);
  const card = `_:kontakt-${dataset.key}`;
  return [
    ...about(id, [
      type('dcat:Dataset'),
      [`${NS.dct}title`, german(dataset.title)],
      [`${NS.dct}description`, german(dataset.description)],
      [`${NS.dct}identifier`, { text: id }],
      [`${NS.dct}publisher`, iri(publisher)],
      [`${NS.dct}language`, iri(GERMAN)],
      [`${NS.dct}accrualPeriodicity`, iri(CONTINUOUS)],
      [`${NS.dcat}theme`, iri(EDUCATION)],
      [`${NS.dcat}landingPage`, iri(`${url}/daten`)],
      [`${NS.dcat}contactPoint`, { blank: card }],
      [`${NS.dcatde}geocodingDescription`, german(catalogue.region)],
      ...(catalogue.contributor === null
        ? []
        : [[`${NS.dcatde}contributorID`, iri(catalogue.contributor)] as const]),
      ...dataset.keywords.map((word) => [`${NS.dcat}keyword`, german(word)] as const),
      ...(dataset.changedAt === null
        ? []
        : [[`${NS.dct}modified`, instant(dataset.changedAt)] as const]),
      ...dataset.distributions.map(
        ({ path }) => [`${NS.dcat}distribution`, iri(distributionId(url, path))] as const,
      ),
    ]),
    ...about(card, [
      type('vcard:Organization'),
      type('vcard:Kind'),
      [`${NS.vcard}fn`, { text: contact.name }],
      [`${NS.vcard}hasEmail`, iri(`mailto:${contact.email}`)],
    ]),
    ...dataset.distributions.flatMap((file) => distributionTriples(catalogue, file)),
  ];
}

function distributionTriples(
  { url, name }: PortalCatalogue,
  { title, path, mediaType, fileType }: PortalDistribution,
): Triple[] {
  const format = `${AUTHORITY}/file-type/${fileType}`;
  const media = `https://www.iana.org/assignments/media-types/${mediaType}`;
  return [
    ...about(distributionId(url, path), [
      type('dcat:Distribution'),
      [`${NS.dct}title`, german(title)],
      [`${NS.dcat}accessURL`, iri(`${url}${path}`)],
      [`${NS.dcat}downloadURL`, iri(`${url}${path}`)],
      [`${NS.dct}format`, iri(format)],
      [`${NS.dcat}mediaType`, iri(media)],
      [`${NS.dct}license`, iri(LICENCE)],
      [
        `${NS.dcatde}licenseAttributionByText`,
        german(`${name}; Anbieter, Quelle und Lizenz stehen bei jedem Kurs`),
      ],
    ]),
    ...listed(format, `${AUTHORITY}/file-type`, 'dct:MediaTypeOrExtent'),
    ...about(media, [type('dct:MediaType')]),
  ];
}

const GERMAN = `${AUTHORITY}/language/DEU`;
const CONTINUOUS = `${AUTHORITY}/frequency/UPDATE_CONT`;
const EDUCATION = `${AUTHORITY}/data-theme/EDUC`;

const datasetId = (url: string, key: string): string => `${url}/daten#${key}`;
const distributionId = (url: string, path: string): string => `${url}${path}#datei`;

function instant(at: Date): RdfValue {
  return { text: at.toISOString(), datatype: `${NS.xsd}dateTime` };
}

/** What a value of a closed list is and where it comes from, for readers that do not have the list. */
function listed(value: string, scheme: string, kind: string): Triple[] {
  return about(value, [type(kind), [`${NS.skos}inScheme`, iri(scheme)]]);
}

type Statement = readonly [predicate: string, value: RdfValue];

function about(subject: string, statements: readonly Statement[]): Triple[] {
  return statements.map(([predicate, value]) => ({ subject, predicate, value }));
}

function type(name: string): Statement {
  const [prefix = '', local = ''] = name.split(':');
  const namespace = Object.entries(NS).find(([known]) => known === prefix)?.[1] ?? '';
  return [`${NS.rdf}type`, iri(`${namespace}${local}`)];
}
