import { type CellId, cells } from '../../engine/cells/table.ts';
import type { Cell } from '../../engine/declare/cell.ts';
import { Choices } from '../../figures/Choices.tsx';
import { MathText } from '../../figures/MathText.tsx';
import { useWords } from '../../language/useWords.ts';
import { withCell, withPeepholes, withReset } from '../../scene/change/changeCells.ts';
import type { StillScene } from '../../scene/document/scene.ts';
import { change } from '../../state/store.ts';

/** Which cell the network is made of, and what that cell leaves open. */
export function CellChoice({ scene }: { readonly scene: StillScene }) {
  const words = useWords();
  const { cell, reset, peepholes, source } = scene;
  const { has = [] }: Pick<Cell, 'has'> = cells[cell];
  return (
    <>
      <Choices<CellId>
        label={words.settings.cell}
        value={cell}
        options={(Object.keys(cells) as CellId[]).map((id) => [id, words.cells.names[id]])}
        onChange={(next) => change((old) => withCell(old, next), { push: true })}
      />
      <p className="hint">
        {words.cells.about[cell]}
        {source.kind === 'preset' && ` ${words.cells.drawsAnew}`}
      </p>
      {has.includes('reset') && (
        <>
          <Choices<StillScene['reset']>
            label={words.cells.reset}
            value={reset}
            options={(['after', 'before'] as const).map((id) => [id, words.cells.resets[id]])}
            onChange={(next) => change((old) => withReset(old, next))}
          />
          <p className="hint">
            <MathText>{words.cells.resetOf[reset]}</MathText>
          </p>
        </>
      )}
      {has.includes('peepholes') && (
        <Choices<'off' | 'on'>
          label={words.cells.peepholes}
          value={peepholes ? 'on' : 'off'}
          options={[
            ['off', words.cells.off],
            ['on', words.cells.on],
          ]}
          onChange={(next) => change((old) => withPeepholes(old, next === 'on'))}
        />
      )}
      {has.includes('peepholes') && peepholes && (
        <p className="hint">{words.cells.aboutPeepholes}</p>
      )}
    </>
  );
}
