import '../../scene/text/formula.ts';
import '../../scene/text/tokens.ts';
import '../../state/alive.worker.ts';
import { BEAT } from '../../state/signs.ts';
import { type GivenFile, type Incoming, readFiles } from './readIncoming.ts';

/*
 * Reads the files of one drop or choice away from the page. It says when it stands, is sent the files once, and answers
 * with what came in; the page ends it when that takes too long.
 */

self.onmessage = async ({ data }: MessageEvent<readonly GivenFile[]>) => {
  const incoming = await readFiles(data);
  self.postMessage(incoming, { transfer: buffersIn(incoming) });
};

/** The numbers of a network are handed over, not copied: they may be many. */
const buffersIn = (incoming: Incoming): ArrayBuffer[] =>
  incoming.kind === 'model'
    ? [
        ...new Set(
          Object.values(incoming.model.parameters).map(({ buffer }) => buffer as ArrayBuffer),
        ),
      ]
    : [];

self.postMessage(BEAT);
