import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A small PDF of one empty page; `objects` are further ones from number 4 on, `root` stands in the catalogue's dictionary. */
export function somePdf(
  more: { readonly root?: string; readonly objects?: readonly (string | Buffer)[] } = {},
): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more.root ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...(more.objects ?? []),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  const places = objects.map((object, at) => {
    const place = size();
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = size();
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** An object of a PDF that holds other objects packed together; with another filter `content` is what was packed by it. */
export function packedObjects(content: string, filter = '/FlateDecode'): Buffer {
  const packed = filter === '/FlateDecode' ? deflateSync(content) : Buffer.from(content);
  const head = `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

/** A picture of 60 × 40 points with a camera's notes: who, and where it was taken. */
export function someJpeg(): Promise<Buffer> {
  return picture()
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Marke Kamera', Copyright: 'Marke' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 39/1 0/1', GPSLongitudeRef: 'E' },
    })
    .toBuffer();
}

export function somePng(): Promise<Buffer> {
  return picture().png().toBuffer();
}

function picture() {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b5563' } });
}

/** A PNG of a few bytes that says that it is as large as this. */
export function pngHeader(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', size),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The end of a ZIP or JAR without entries; its comment swallows what follows. */
export function archiveEnd(commentBytes = 0): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(commentBytes, 20);
  return end;
}
