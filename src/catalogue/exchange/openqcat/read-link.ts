import { webAddress } from '../../model/web-address.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import { childrenOf, type XmlNode } from '../xml/xml-node.ts';
import { lineOf } from './stated.ts';

const NOT_A_PAGE = /^(?:image|video|audio)\//i;

/** The first web page among the attachments of a service, its module and its phases; pictures are not taken. */
export function readLink(
  service: XmlNode,
  details: XmlNode | undefined,
  education: XmlNode | undefined,
  problems: RecordProblems,
): string | null {
  const owners = [service, details, education, ...childrenOf(education, 'MODULE_COURSE')];
  const elements = owners
    .flatMap((owner) => childrenOf(owner, 'MIME_INFO'))
    .flatMap((info) => childrenOf(info, 'MIME_ELEMENT'));
  for (const element of elements) {
    const source = lineOf(element, 'MIME_SOURCE');
    const isPicture =
      NOT_A_PAGE.test(lineOf(element, 'MIME_TYPE')) ||
      /\.(?:jpe?g|png|gif|svg|webp)$/i.test(source) ||
      /logo|thumbnail|picture/i.test(lineOf(element, 'MIME_PURPOSE'));
    if (source === '' || isPicture) continue;
    const url = webAddress(source);
    if (url !== null) return url;
    problems.add('MIME_SOURCE', `${quoted(source)} ist keine Internetadresse.`);
  }
  return null;
}
