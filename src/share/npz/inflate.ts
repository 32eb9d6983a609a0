/** Bytes that are handed over at once: what comes of them is at most a thousand times as much. */
const PIECE = 4096;

/** What was deflated, if it is exactly so many bytes; null where it is not, or is damaged. */
export async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const out = new Uint8Array(size);
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const reader = readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const writing = write(writer, packed);
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > size) return null;
      out.set(value, at);
      at += value.length;
    }
    await writing;
    return at === size ? out : null;
  } catch {
    return null;
  } finally {
    await Promise.allSettled([reader.cancel(), writer.abort(), writing]);
  }
}

async function write(writer: WritableStreamDefaultWriter, packed: Uint8Array): Promise<void> {
  for (let at = 0; at < packed.length; at += PIECE) {
    await writer.ready;
    await writer.write(packed.slice(at, at + PIECE));
  }
  await writer.close();
}
