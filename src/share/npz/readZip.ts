import { crc32 } from '../numbers/zip.ts';
import { type Refusal, refuse } from '../safetensors/refusal.ts';
import { inflate } from './inflate.ts';

/** A file in an archive, as its directory says. */
interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  /** Where its bytes lie in the archive. */
  readonly start: number;
  readonly end: number;
  /** How many bytes they are when they are no longer compressed. */
  readonly size: number;
}

/** A file of an archive. */
export interface Unpacked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const END = { sign: 0x06054b50, length: 22, maxComment: 0xffff };
const CENTRAL = { sign: 0x02014b50, length: 46 };
const LOCAL = { sign: 0x04034b50, length: 30 };
const ENCRYPTED = 1;
/** Methods of compression. */
const [STORED, DEFLATED] = [0, 8];

/** Files of an archive: far more than a network has arrays. */
const MAX_ENTRIES = 1000;
/** Bytes of a name; a path of modules inside modules is far shorter. */
const MAX_NAME = 1000;
/** Bytes that all files together may take more than the archive. Weights hardly get smaller, so that this is much. */
const MAX_MORE = 12_000_000;

/** Reads an archive. Takes any bytes and never throws; makes no more room than the archive and MAX_MORE. */
export async function readZip(bytes: Uint8Array): Promise<readonly Unpacked[] | Refusal> {
  const entries = entriesOf(bytes);
  if ('ok' in entries) return entries;
  const unpacked: Unpacked[] = [];
  for (const { name, isDeflated, crc, start, end, size } of entries) {
    const given = bytes.subarray(start, end);
    const content = isDeflated ? await inflate(given, size) : given;
    if (!content || crc32(content) !== crc) return refuse('zipDamaged', name);
    unpacked.push({ name, bytes: content });
  }
  return unpacked;
}

/** What the directory at the end says; no two files may share bytes. Source: PKWARE APPNOTE 6.3.10, section 4.3. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  if (endAt < 0) return refuse('zipUnreadable');
  const count = view.getUint16(endAt + 10, true);
  const directory = view.getUint32(endAt + 16, true);
  if (view.getUint16(endAt + 4, true) !== 0 || view.getUint16(endAt + 8, true) !== count)
    return refuse('zipUnreadable');
  if (count > MAX_ENTRIES) return refuse('tooLarge', `> ${MAX_ENTRIES} arrays`);
  const entries: Entry[] = [];
  let at = directory;
  for (let i = 0; i < count; i++) {
    const entry = entryAt(bytes, view, at, endAt);
    if ('ok' in entry) return entry;
    entries.push(entry);
    at = entry.next;
  }
  if (at > endAt) return refuse('zipUnreadable');
  return checked(entries, directory);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.maxComment); at--)
    if (view.getUint32(at, true) === END.sign && view.getUint16(at + 20, true) === last - at)
      return at;
  return -1;
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  limit: number,
): (Entry & { readonly next: number }) | Refusal {
  if (at + CENTRAL.length > limit || view.getUint32(at, true) !== CENTRAL.sign)
    return refuse('zipUnreadable');
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [crc, packed, size] = [16, 20, 24].map((more) => view.getUint32(at + more, true));
  const [nameLength, extra, comment] = [28, 30, 32].map((more) => view.getUint16(at + more, true));
  const local = view.getUint32(at + 42, true);
  const nameEnd = at + CENTRAL.length + (nameLength ?? 0);
  const next = nameEnd + (extra ?? 0) + (comment ?? 0);
  if (next > limit || (nameLength ?? 0) > MAX_NAME) return refuse('zipUnreadable');
  const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL.length, nameEnd));
  if ((method !== STORED && method !== DEFLATED) || flags & ENCRYPTED)
    return refuse('zipMethod', name);
  if (local + LOCAL.length > limit || view.getUint32(local, true) !== LOCAL.sign)
    return refuse('zipDamaged', name);
  const start =
    local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const end = start + (packed ?? 0);
  if (end > limit) return refuse('zipDamaged', name);
  return {
    name,
    isDeflated: method === DEFLATED,
    crc: crc ?? 0,
    start,
    end,
    size: size ?? 0,
    next,
  };
}

function checked(entries: readonly Entry[], length: number): readonly Entry[] | Refusal {
  const names = new Set<string>();
  let before = 0;
  for (const { name, start, end } of [...entries].sort((a, b) => a.start - b.start)) {
    if (names.has(name)) return refuse('repeatedName', name);
    names.add(name);
    if (start < before) return refuse('zipDamaged', name);
    before = end;
  }
  const sum = entries.reduce((all, { size }) => all + size, 0);
  if (sum > length + MAX_MORE) return refuse('zipLarge', `${sum} > ${length + MAX_MORE}`);
  return entries;
}
