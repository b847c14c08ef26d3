import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  archiveEnd,
  packedObjects,
  pngChunk,
  pngHeader,
  someJpeg,
  somePdf,
  somePng,
} from '../../../tests/support/some-files.ts';
import { checkFile, MOST_FILE_BYTES } from './check-file.ts';
import { IMAGE_TYPES } from './media-type.ts';

async function judge(name: string, bytes: Buffer | string): Promise<string> {
  const verdict = await checkFile({ name, bytes: Buffer.from(bytes) });
  return verdict.kind === 'problem' ? verdict.problem : verdict.file.mediaType;
}

async function accepted(name: string, bytes: Buffer) {
  const verdict = await checkFile({ name, bytes });
  if (verdict.kind === 'problem') throw new Error(verdict.problem);
  return verdict.file;
}

/** The same text with its letters as numbers, as the names of a PDF may have it. */
const escaped = (name: string): string =>
  [...name].map((letter) => `#${letter.charCodeAt(0).toString(16)}`).join('');

describe('what is taken', () => {
  test('a PDF as it is, under a clean name', async () => {
    const bytes = somePdf();
    const file = await accepted('Zertifikat AZAV.PDF', bytes);
    expect(file).toMatchObject({ mediaType: 'application/pdf', name: 'Zertifikat AZAV.pdf' });
    expect(file.bytes.equals(bytes)).toBe(true);
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a PDF with harmless packed objects', async () => {
    const objects = [packedObjects('5 0 << /Title (Nachweis) >>')];
    expect(await judge('a.pdf', somePdf({ objects }))).toBe('application/pdf');
  });

  test.each([
    ['a.png', somePng, 'image/png'],
    ['a.jpg', someJpeg, 'image/jpeg'],
    ['a.JPEG', someJpeg, 'image/jpeg'],
  ] as const)('%s', async (name, make, type) => {
    expect(await judge(name, await make())).toBe(type);
  });
});

describe('size', () => {
  test('an empty file is refused', async () => {
    expect(await judge('a.pdf', '')).toBe('empty');
  });

  test('5 MB and one byte are too much (ASVS 5.2.1)', async () => {
    const filling = Buffer.alloc(MOST_FILE_BYTES, ' ');
    expect(await judge('a.pdf', Buffer.concat([somePdf(), filling]))).toBe('too_large');
  });
});

describe('type by content (ASVS 5.2.2)', () => {
  test.each([
    ['SVG', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['SVG under the name of a picture', 'a.png', '<?xml version="1.0"?><svg onload="alert(1)"/>'],
    ['HTML', 'a.html', '<!doctype html><script>alert(1)</script>'],
    ['HTML under the name of a document', 'a.pdf', '<html><script>alert(1)</script></html>'],
    ['GIF', 'a.gif', 'GIF89a\x01\x00\x01\x00'],
    [
      'GIFAR: a GIF with a JAR behind it',
      'a.gif',
      `GIF89a\x01\x00${archiveEnd().toString('latin1')}`,
    ],
    ['a script', 'a.sh', '#!/bin/sh\necho'],
    ['a ZIP', 'a.pdf', archiveEnd()],
  ])('%s is refused', async (_kind, name, bytes) => {
    expect(await judge(name, bytes)).toBe('wrong_type');
  });

  test.each(['zeugnis.pdf.exe', 'zeugnis.html', 'zeugnis.png'])(
    'a PDF called %s is refused',
    async (name) => {
      expect(await judge(name, somePdf())).toBe('wrong_name');
    },
  );

  test('a picture where only pictures are wanted, a document there not', async () => {
    const wanted = async (bytes: Buffer) =>
      (await checkFile({ name: 'logo', bytes }, IMAGE_TYPES)).kind;
    expect(await wanted(await somePng())).toBe('file');
    expect(await wanted(somePdf())).toBe('problem');
  });
});

describe('documents that are something else besides (ASVS 5.2.2)', () => {
  test.each([
    ['markup before the document', Buffer.concat([Buffer.from('<html>'), somePdf()]), 'wrong_type'],
    [
      'markup in a comment of it',
      somePdf({ root: '\n%<script>alert(1)</script>\n' }),
      'wrong_type',
    ],
    ['an archive behind it', Buffer.concat([somePdf(), archiveEnd()]), 'damaged'],
    [
      'an archive whose comment is the end of the document',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n%'),
        archiveEnd(50),
        Buffer.from('-'.repeat(27)),
        Buffer.from('\nstartxref\n9\n%%EOF\n'),
      ]),
      'wrong_type',
    ],
    ['no end', somePdf().subarray(0, -20), 'damaged'],
    ['no version', Buffer.from('%PDF-x\nstartxref\n0\n%%EOF'), 'wrong_type'],
  ] as const)('%s', async (_what, bytes, problem) => {
    expect(await judge('a.pdf', Buffer.from(bytes))).toBe(problem);
  });
});

describe('documents that do something (ASVS 5.2.2)', () => {
  const script = '<< /S /JavaScript /JS (app.alert(1)) >>';
  test.each([
    ['JavaScript at opening', somePdf({ root: `/OpenAction ${script}` })],
    [
      'JavaScript under an escaped name',
      somePdf({ root: `/OpenAction << /S /${escaped('JavaScript')} >>` }),
    ],
    ['a program to launch', somePdf({ root: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    ['attached files', somePdf({ root: '/Names << /EmbeddedFiles 4 0 R >>' })],
    ['a form that sends data', somePdf({ objects: ['<< /S /SubmitForm >>'] })],
    ['encryption', somePdf({ objects: ['<< /Encrypt 9 0 R >>'] })],
    ['JavaScript among packed objects', somePdf({ objects: [packedObjects(`5 0 ${script}`)] })],
    [
      'packed objects that nobody can look into',
      somePdf({
        objects: [packedObjects('GaruY]aW', '[/ASCII85Decode /FlateDecode]')],
      }),
    ],
  ])('%s', async (_what, bytes) => {
    expect(await judge('a.pdf', bytes)).toBe('active_content');
  });

  test('packed objects that unpack to more than 20 MB are not unpacked to the end (ASVS 5.2.3)', async () => {
    const bomb = somePdf({ objects: [packedObjects(' '.repeat(25 * 1024 * 1024))] });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await judge('a.pdf', bomb)).toBe('active_content');
  });
});

describe('pictures', () => {
  test('camera and place do not come along (ASVS 14.2.8)', async () => {
    const given = await someJpeg();
    expect((await sharp(given).metadata()).exif).toBeDefined();
    const { bytes } = await accepted('a.jpg', given);
    const { exif, width, height } = await sharp(bytes).metadata();
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 60, height: 40 });
    expect(bytes.includes('Marke')).toBe(false);
  });

  test('a picture that a camera held upright stays upright', async () => {
    const lying = await sharp(await somePng())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = await sharp((await accepted('a.jpg', lying)).bytes).metadata();
    expect({ width, height }).toEqual({ width: 40, height: 60 });
  });

  test.each([
    ['an archive', Buffer.concat([Buffer.from('PK\x03\x04 evil.class'), archiveEnd()])],
    ['a script', Buffer.from('*/=1;alert("evil.class")/*')],
  ])('a JPEG with %s behind it is stored without it (ASVS 5.2.2)', async (_what, behind) => {
    const { bytes } = await accepted('a.jpg', Buffer.concat([await someJpeg(), behind]));
    expect(bytes.includes('evil.class')).toBe(false);
    expect(bytes.includes('PK\x05\x06')).toBe(false);
  });

  test('a PNG with a script in a note is stored without it (ASVS 5.2.2)', async () => {
    const png = await somePng();
    const note = pngChunk('tEXt', Buffer.from('Comment\0<script>evil()</script>'));
    const given = Buffer.concat([png.subarray(0, 33), note, png.subarray(33)]);
    expect(given.includes('evil()')).toBe(true);
    expect((await accepted('a.png', given)).bytes.includes('evil()')).toBe(false);
  });

  test.each([
    [50_000, 50_000],
    [20_000, 100],
  ])('a picture of %i × %i points is not drawn (ASVS 5.2.6)', async (width, height) => {
    const bomb = pngHeader(width, height);
    expect(bomb.length).toBeLessThan(2000);
    expect(await judge('a.png', bomb)).toBe('too_many_pixels');
  });

  test('a picture that breaks off is refused', async () => {
    expect(await judge('a.png', (await somePng()).subarray(0, 60))).toBe('damaged');
    expect(await judge('a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).toBe('damaged');
  });
});
