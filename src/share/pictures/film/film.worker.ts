import '../../../state/alive.worker.ts';
import { createFilm, type FilmFrame } from './encode.ts';

/*
 * Writes a film away from the page: every frame is answered by `null`, so that no more are sent than are taken, and
 * `null` is answered by the file.
 */

const film = createFilm();

self.onmessage = ({ data }: MessageEvent<FilmFrame | null>) => {
  if (data) {
    film.add(data);
    self.postMessage(null);
  } else {
    const bytes = film.finish();
    self.postMessage(bytes, { transfer: [bytes.buffer] });
  }
};
