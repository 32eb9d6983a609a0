/** A file in an archive; the name in ASCII. */
interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive of uncompressed files. Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const path = new TextEncoder().encode(name);
    const crc = crc32(bytes);
    const common = [...u16(20, 0, 0, 0, DATE), ...u32(crc, bytes.length, bytes.length)];
    const lengths = u16(path.length, 0);
    const head = Uint8Array.from([...u32(0x04034b50), ...common, ...lengths, ...path]);
    const place = [...u16(0, 0, 0), ...u32(0, offset)];
    central.push(
      Uint8Array.from([...u32(0x02014b50), ...u16(20), ...common, ...lengths, ...place, ...path]),
    );
    local.push(head, bytes);
    offset += head.length + bytes.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = [...u32(0x06054b50), ...u16(0, 0, count, count), ...u32(size, offset), ...u16(0)];
  const parts = [...local, ...central, Uint8Array.from(end)];
  const archive = new Uint8Array(offset + size + end.length);
  let at = 0;
  for (const part of parts) {
    archive.set(part, at);
    at += part.length;
  }
  return archive;
}

/** 1 January 1980: the same numbers give the same bytes on any day. */
const DATE = 0x21;

const u16 = (...values: number[]) => values.flatMap((v) => [v & 0xff, (v >> 8) & 0xff]);
const u32 = (...values: number[]) => values.flatMap((v) => u16(v & 0xffff, v >>> 16));

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
