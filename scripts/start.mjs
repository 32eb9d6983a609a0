// npm start: from a fresh clone to the page in the browser, with nothing else to know.
import './nodeVersion.mjs';

const { DIST, buildIfStale, install } = await import('./project.mjs');
const { closeOnSignal, createFileServer, listen } = await import('./fileServer.mjs');

try {
  await install(console.log);
  await buildIfStale(console.log);
  const server = createFileServer({ folder: DIST });
  closeOnSignal(server);
  const port = await listen(server, 4173, 100);
  console.log(`Unrolled is at http://127.0.0.1:${port}/ (Ctrl-C ends it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
