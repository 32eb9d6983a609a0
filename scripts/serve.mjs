// Serves dist under a path, as a plain web host would:
//
//   node scripts/serve.mjs --port 4180 --base /some/course/unrolled/
import './nodeVersion.mjs';
import { parseArgs } from 'node:util';
import { closeOnSignal, createFileServer, listen } from './fileServer.mjs';
import { DIST } from './project.mjs';

const { values } = parseArgs({
  options: { base: { type: 'string', default: '/' }, port: { type: 'string', default: '0' } },
});
const server = createFileServer({ folder: DIST, base: values.base });
const port = await listen(server, Number(values.port));
closeOnSignal(server);
console.log(`http://127.0.0.1:${port}${values.base}`);
