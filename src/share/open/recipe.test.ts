import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFiles } from './readIncoming.ts';
import { recipeFor } from './recipe.ts';

const scratch = mkdtempSync(join(tmpdir(), 'unrolled-recipe-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const python = (script: string) =>
  execFileSync('python3', ['-X', 'utf8', '-c', script], { cwd: scratch, stdio: 'pipe' });

const hasTorch = (() => {
  try {
    python('import torch, numpy');
    return true;
  } catch {
    return false;
  }
})();

/** What is given to torch.save, of a network `net`. */
const SAVED = {
  'weights.pt': 'net.state_dict()',
  'halves.pth': '{name: value.half() for name, value in net.state_dict().items()}',
  'lightning.ckpt':
    '{"epoch": 3, "state_dict": net.state_dict(), "optimizer_states": [trained.state_dict()]}',
  'tutorial.pth':
    '{"optimizer_state_dict": trained.state_dict(), "model_state_dict": net.state_dict(), "loss": torch.tensor(0.5)}',
};

test.skipIf(!hasTorch)(
  `the lines for a file of torch.save make one that opens, from each way in which weights are saved${hasTorch ? '' : ' (skipped: no python3 with torch here)'}`,
  async () => {
    python(`import torch
from torch import nn
net = nn.ModuleDict({"rnn": nn.GRU(3, 4), "fc": nn.Linear(4, 2)})
trained = torch.optim.Adam(net.parameters())
net.fc(net.rnn(torch.ones(1, 3))[0]).sum().backward()
trained.step()
${Object.entries(SAVED)
  .map(([name, saved]) => `torch.save(${saved}, "${name}")`)
  .join('\n')}`);
    for (const name of Object.keys(SAVED)) {
      python(recipeFor('torchFile', name) ?? '');
      const made = name.replace(/\.\w+$/, '.npz');
      const bytes = readFileSync(join(scratch, made));
      const arrayBuffer = async () => new Uint8Array(bytes).buffer;
      const incoming = await readFiles([{ name: made, size: bytes.length, arrayBuffer }]);
      expect([name, incoming]).toMatchObject([
        name,
        { kind: 'model', model: { cell: 'gru', sizes: { input: 3, hidden: 4, output: 2 } } },
      ]);
    }
  },
  180_000,
);
