import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { openWords } from '../src/language/open.ts';
import { MAX_FILE } from '../src/share/open/maxFile.ts';
import type { Outcome } from './reference/check.ts';
import { formatOf } from './reference/describe.ts';
import { NETWORK_SCHEMA, SCHEMA } from './reference/isOf.ts';

/**
 * `npm run -s reference -- DIR`: runs every reference case in DIR (`*.json` of the schemas
 * `rnn-reference/1` and `rnn-reference/2`) through the engine, and every trained network (`X.safetensors` with `X.json`
 * beside it). A line for each that fails or is skipped, then `N passed, N failed, N skipped`.
 * Exit status 1 where one fails or there is none.
 *
 * Files of weights of other programs (`X.json` of the schema `rnn-file/1` beside `X.safetensors` or `X.npz`) likewise.
 *
 * `npm run -s reference -- FILE.safetensors` (or FILE.npz, FILE.keras, FILE.h5, FILE.onnx): what the file holds, or why it is refused (exit status 1).
 */
async function main(given: string | undefined): Promise<number> {
  if (!given) return refuse('Which folder? Say: npm run -s reference -- DIR (or FILE.safetensors)');
  const path = resolve(given);
  if (!existsSync(path)) return refuse(`There is no folder or file ${path}`);
  if (!statSync(path).isDirectory())
    return formatOf(path)
      ? describe(path)
      : refuse(`${path} is neither a folder nor a .safetensors, .npz, .keras, .h5 or .onnx file`);

  // A file alone is answered sooner without these.
  const { checkCase } = await import('./reference/check.ts');
  const { checkModel } = await import('./reference/models.ts');
  const { checkFile, FILE_SCHEMA } = await import('./reference/files.ts');
  const known: Known = new Map<unknown, Check>([
    [SCHEMA, (_, json) => checkCase(json)],
    [NETWORK_SCHEMA, (_, json) => checkCase(json)],
    [FILE_SCHEMA, checkFile],
  ]);

  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of readdirSync(path).sort()) {
    const outcome = name.endsWith('.safetensors')
      ? await checkModel(join(path, name))
      : name.endsWith('.json')
        ? await outcomeOf(join(path, name), known)
        : null;
    if (!outcome) continue;
    counts[outcome.kind]++;
    if (outcome.kind !== 'passed') console.log(`${outcome.kind} ${name}: ${outcome.reason}`);
  }
  if (counts.passed + counts.failed + counts.skipped === 0)
    return refuse(`There is no case of the schemas ${SCHEMAS.join(', ')} in ${path}`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 ? 1 : 0;
}

async function describe(path: string): Promise<number> {
  if (statSync(path).size > MAX_FILE) return refuse(openWords.en.problem.tooBig(path));
  const { describeModel } = await import('./reference/describe.ts');
  const { filesNamedIn } = await import('../src/share/onnx/readModel.ts');
  const format = formatOf(path) ?? 'safetensors';
  const bytes = readFileSync(path);
  const named = format === 'onnx' ? filesNamedIn(bytes) : [];
  const beside = named
    .map((name) => [name, join(dirname(path), name)] as const)
    .filter(([, file]) => existsSync(file) && statSync(file).size <= MAX_FILE)
    .map(([name, file]) => [name, readFileSync(file)] as const);
  const { ok, says } = await describeModel(bytes, format, new Map(beside));
  console.log(says);
  return ok ? 0 : 1;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** What files of cases name themselves. */
const SCHEMAS = [SCHEMA, NETWORK_SCHEMA];

/** How a case of each schema is checked. */
type Check = (path: string, json: unknown) => Outcome | Promise<Outcome>;
type Known = ReadonlyMap<unknown, Check>;

/** Null for a file that is no case. */
async function outcomeOf(path: string, known: Known): Promise<Outcome | null> {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
    const json: unknown = JSON.parse(text);
    const schema = typeof json === 'object' && json !== null && 'schema' in json && json.schema;
    return (await known.get(schema)?.(path, json)) ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return null;
    // A file that is cut off may still say what it was meant to be.
    if (text !== '' && !SCHEMAS.some((schema) => text.includes(schema))) {
      console.error(`ignored ${path}: neither JSON nor of the schemas ${SCHEMAS.join(', ')}`);
      return null;
    }
    return { kind: 'failed', reason: `cannot be read: ${(error as Error).message}` };
  }
}

process.exitCode = await main(process.argv[2]);
