import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { openWords } from '../src/language/open.ts';
import { MAX_FILE } from '../src/share/open/maxFile.ts';
import type { Outcome } from './reference/check.ts';
import { SCHEMA } from './reference/schema.ts';

/**
 * `npm run -s reference -- DIR`: runs every reference case in DIR (`*.json` of the schema
 * `rnn-reference/1`) through the engine, and every trained network (`X.safetensors` with `X.json`
 * beside it). A line for each that fails or is skipped, then `N passed, N failed, N skipped`.
 * Exit status 1 where one fails or there is none.
 *
 * `npm run -s reference -- FILE.safetensors` (or FILE.onnx): what the file holds, or why it is refused (exit status 1).
 */
async function main(given: string | undefined): Promise<number> {
  if (!given) return refuse('Which folder? Say: npm run -s reference -- DIR (or FILE.safetensors)');
  const path = resolve(given);
  if (!existsSync(path)) return refuse(`There is no folder or file ${path}`);
  if (!statSync(path).isDirectory())
    return /\.(safetensors|onnx)$/i.test(path)
      ? describe(path)
      : refuse(`${path} is neither a folder nor a .safetensors or .onnx file`);

  // A file alone is answered sooner without these.
  const { checkCase } = await import('./reference/check.ts');
  const { checkModel } = await import('./reference/models.ts');

  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of readdirSync(path).sort()) {
    const outcome = name.endsWith('.safetensors')
      ? checkModel(join(path, name))
      : name.endsWith('.json')
        ? outcomeOf(join(path, name), checkCase)
        : null;
    if (!outcome) continue;
    counts[outcome.kind]++;
    if (outcome.kind !== 'passed') console.log(`${outcome.kind} ${name}: ${outcome.reason}`);
  }
  if (counts.passed + counts.failed + counts.skipped === 0)
    return refuse(`There is no case of the schema ${SCHEMA} in ${path}`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed > 0 ? 1 : 0;
}

async function describe(path: string): Promise<number> {
  if (statSync(path).size > MAX_FILE) return refuse(openWords.en.problem.tooBig(path));
  const { describeModel } = await import('./reference/describe.ts');
  const format = /\.onnx$/i.test(path) ? 'onnx' : 'safetensors';
  const { ok, says } = describeModel(readFileSync(path), format);
  console.log(says);
  return ok ? 0 : 1;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** Null for a file that is no case. */
function outcomeOf(path: string, checkCase: (json: unknown) => Outcome): Outcome | null {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && 'schema' in json && json.schema === SCHEMA
      ? checkCase(json)
      : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return null;
    // A file that is cut off may still say what it was meant to be.
    if (text !== '' && !text.includes(SCHEMA)) {
      console.error(`ignored ${path}: neither JSON nor of the schema ${SCHEMA}`);
      return null;
    }
    return { kind: 'failed', reason: `cannot be read: ${(error as Error).message}` };
  }
}

process.exitCode = await main(process.argv[2]);
