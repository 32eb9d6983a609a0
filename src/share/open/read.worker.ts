import '../../scene/text/formula.ts';
import '../../scene/text/tokens.ts';
import '../../state/alive.worker.ts';
import { BEAT } from '../../state/signs.ts';
import { type GivenFile, readFiles } from './readIncoming.ts';

/*
 * Reads the files of one drop or choice away from the page. It says when it stands, is sent the files once, and answers
 * with what came in; the page ends it when that takes too long.
 */

self.onmessage = async ({ data }: MessageEvent<readonly GivenFile[]>) => {
  self.postMessage(await readFiles(data));
};

self.postMessage(BEAT);
