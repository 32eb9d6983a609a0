/** A label of the page, as it was found: boxes in pixels of the window. */
export interface FoundLabel {
  readonly text: string;
  /** The address of what it stands at; empty where it has none. */
  readonly at: string;
  /** The picture in which it stands alone. */
  readonly pass: number;
  readonly box: Box;
  /** Its runs of one colour. */
  readonly leaves: readonly (Box & {
    readonly colour: readonly number[];
    readonly opacity: number;
  })[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Compares three kinds of pictures of one part of the window (as it is, without labels, labels alone) and names what
 * of each label is missing in its place. Runs in the page, which can decode pictures; so all it needs is inside it.
 */
export async function compareInk({
  labels,
  shots,
  box: clip,
}: {
  readonly labels: readonly FoundLabel[];
  readonly shots: readonly string[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number };
}): Promise<string[]> {
  /** Ink that a pixel has at least before it is looked at: the core of a stroke, not its soft edge. */
  const CORE = 0.55;
  /** How much less of it there may be: browsers thicken strokes by their colour. */
  const LESS = 0.4;
  /** Differences of colour that an eye does not see, of 255. */
  const UNSEEN = 40;
  const [placed, bare, ...alone] = await Promise.all(
    shots.map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, canvas.width, canvas.height) as ImageData;
    }),
  );
  if (!placed || !bare) return [];
  const { width, height } = placed;
  const scale = width / clip.width;
  const least = 2 * scale * scale;
  /** Ink of the thinnest letter that can be read; type that is smaller, as in the picture of a next slide, is but dust. */
  const readable = 6 * scale * scale;
  const pixels = function* ({ left, top, right, bottom }: Box) {
    const at = (value: number, from: number, most: number) =>
      Math.min(most, Math.max(0, Math.round((value - from) * scale)));
    const [x0, x1] = [at(left, clip.x, width), at(right, clip.x, width)];
    const [y0, y1] = [at(top, clip.y, height), at(bottom, clip.y, height)];
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) yield 4 * (y * width + x);
  };
  const inkOf = (pass: number, i: number) => 1 - (alone[pass]?.data[i] ?? 255) / 255;
  const at = (data: ImageData, i: number, c: number) => data.data[i + c] ?? 0;
  const middle = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
  const faults: string[] = [];
  /** How much ink the labels have in each picture in which they stand alone. */
  const inked = alone.map(() => 0);

  for (const { text, at: address, pass, leaves } of labels) {
    let [ink, lost] = [0, 0];
    const seen = new Set<number>();
    for (const leaf of leaves) {
      const core = [...pixels(leaf)].filter((i) => !seen.has(i) && inkOf(pass, i) >= CORE);
      for (const i of core) seen.add(i);
      if (core.length === 0) continue;
      // The colour that the run has in its place: what most of its ink comes to.
      const [r, g, b] = [0, 1, 2].map((c) =>
        middle(
          core.map((i) => at(bare, i, c) + (at(placed, i, c) - at(bare, i, c)) / inkOf(pass, i)),
        ),
      );
      const worn = [r ?? 0, g ?? 0, b ?? 0];
      for (const i of core) {
        const alpha = inkOf(pass, i);
        const should = [0, 1, 2].map((c) => (worn[c] ?? 0) - at(bare, i, c));
        const has = [0, 1, 2].map((c) => at(placed, i, c) - at(bare, i, c));
        const meant = [0, 1, 2].map((c) => ((leaf.colour[c] ?? 0) - at(bare, i, c)) * leaf.opacity);
        ink++;
        const isSeen = Math.max(...should.map(Math.abs)) >= UNSEEN;
        // A run that is gone altogether has the colour of what lies over it.
        const isGone = !isSeen && Math.max(...meant.map(Math.abs)) >= 2 * UNSEEN;
        const length = should.reduce((sum, d) => sum + d * d, 0);
        const share = should.reduce((sum, d, c) => sum + d * (has[c] ?? 0), 0) / length;
        const off = Math.max(
          ...should.map((d, c) =>
            Math.abs((has[c] ?? 0) - d * Math.min(1, Math.max(alpha, share))),
          ),
        );
        if (isGone || (isSeen && (share < alpha - LESS || off > 2 * UNSEEN))) lost++;
      }
    }
    inked[pass] = (inked[pass] ?? 0) + ink;
    // Where the edge of a wash runs behind a letter, a pixel in a hundred has neither of its two grounds.
    if (lost >= Math.max(least, 0.015 * ink) && ink >= readable)
      faults.push(
        `${text} [${address}]: ${Math.round((100 * lost) / ink)}% of its ink (${lost}) is damaged`,
      );
  }

  for (const [pass, n] of inked.entries())
    if (n === 0) faults.push(`picture ${pass} of the labels alone shows none of them`);

  labels.forEach((one, n) => {
    for (const other of labels.slice(n + 1)) {
      const both = {
        left: Math.max(one.box.left, other.box.left),
        top: Math.max(one.box.top, other.box.top),
        right: Math.min(one.box.right, other.box.right),
        bottom: Math.min(one.box.bottom, other.box.bottom),
      };
      if (one.pass === other.pass || both.left >= both.right || both.top >= both.bottom) continue;
      const shared = [...pixels(both)].filter(
        (i) => inkOf(one.pass, i) > CORE && inkOf(other.pass, i) > CORE,
      ).length;
      if (shared >= least)
        faults.push(`${one.text} [${one.at}] and ${other.text} [${other.at}] overlap (${shared})`);
    }
  });
  return faults;
}
