import { UnreadableDelivery } from '../unreadable-delivery.ts';
import { readXmlElement } from '../xml/read-xml-element.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/xml-node.ts';
import { MOST_PART_BYTES } from './limits.ts';
import { DAMAGED, type Workbook } from './open-workbook.ts';

export interface SheetPlace {
  readonly name: string;
  /** Of the part that holds it. */
  readonly path: string;
  readonly isHidden: boolean;
}

/** What a workbook says about itself. */
export interface WorkbookFacts {
  readonly sheets: readonly SheetPlace[];
  /** Days are counted from 1904 on, as old Macs did. */
  readonly from1904: boolean;
  /** Paths of the parts that all sheets share; null if there is none. */
  readonly texts: string | null;
  readonly styles: string | null;
}

/** The sheets of a workbook in their order. Throws `UnreadableDelivery` for what is no xlsx. */
export async function findSheets(workbook: Workbook): Promise<WorkbookFacts> {
  const root = await relationsOf(workbook, '');
  const path =
    root.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!path.endsWith('.xml') || !workbook.names.has(path))
    throw new UnreadableDelivery(otherKind(workbook.names));
  const book = await elementOf(workbook, path);
  const relations = await relationsOf(workbook, path);
  const pathOf = (kind: string) =>
    relations.find(({ type }) => type.endsWith(`/${kind}`))?.target ?? null;
  const properties = childOf(book, 'workbookPr')?.attributes.get('date1904') ?? '';
  return {
    sheets: childrenOf(childOf(book, 'sheets'), 'sheet').flatMap((sheet) => {
      const id = sheet.attributes.get('id');
      const relation = relations.find((one) => one.id === id && one.type.endsWith('/worksheet'));
      return relation === undefined || !workbook.names.has(relation.target)
        ? []
        : [
            {
              name: sheet.attributes.get('name') ?? '',
              path: relation.target,
              isHidden: (sheet.attributes.get('state') ?? 'visible') !== 'visible',
            },
          ];
    }),
    from1904: properties === '1' || properties === 'true',
    texts: pathOf('sharedStrings'),
    styles: pathOf('styles'),
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path in the archive. */
  readonly target: string;
}

/** What a part refers to; `''` is the archive itself. */
async function relationsOf(workbook: Workbook, path: string): Promise<Relation[]> {
  const cut = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, cut);
  const name = `${folder}_rels/${path.slice(cut)}.rels`;
  if (!workbook.names.has(name)) return [];
  return childrenOf(await elementOf(workbook, name), 'Relationship').map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    type: attributes.get('Type') ?? '',
    target: resolved(folder, attributes.get('Target') ?? ''),
  }));
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

async function elementOf(workbook: Workbook, name: string): Promise<XmlNode> {
  const part = await workbook.part(name, MOST_PART_BYTES);
  const text = new TextDecoder().decode(part ?? Buffer.alloc(0));
  const read = readXmlElement(text.replace(/^\s*(?:<\?[^>]*\?>\s*)*/, ''));
  if (read.kind === 'malformed') throw new UnreadableDelivery(DAMAGED);
  return read.element;
}

function otherKind(names: ReadonlySet<string>): string {
  if (names.has('xl/workbook.bin'))
    return 'Die Datei ist eine binäre Excel-Arbeitsmappe (.xlsb). Bitte speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“.';
  if (names.has('content.xml') && names.has('mimetype'))
    return 'Die Datei ist eine OpenDocument-Tabelle (.ods). Bitte speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“.';
  return 'Die Datei ist ein ZIP-Archiv, aber keine Excel-Datei. Bitte packen Sie sie aus und liefern Sie die Datei, die darin liegt.';
}
