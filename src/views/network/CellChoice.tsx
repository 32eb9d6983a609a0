import { type CellId, cells, hasOption } from '../../engine/cells/table.ts';
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
  return (
    <>
      <Choices<CellId>
        label={words.settings.cell}
        value={cell}
        options={(Object.keys(cells) as CellId[]).map((id) => [id, words.cells[id].name])}
        onChange={(next) => change((old) => withCell(old, next), { push: true })}
      />
      <p className="hint">
        {words.cells[cell].about}
        {source.kind === 'preset' && ` ${words.cellOptions.drawsAnew}`}
      </p>
      {hasOption(cell, 'reset') && (
        <>
          <Choices<StillScene['reset']>
            label={words.cellOptions.reset}
            value={reset}
            options={(['after', 'before'] as const).map((id) => [id, words.cellOptions.resets[id]])}
            onChange={(next) => change((old) => withReset(old, next))}
          />
          <p className="hint">
            <MathText>{words.cellOptions.resetOf[reset]}</MathText>
          </p>
        </>
      )}
      {hasOption(cell, 'peepholes') && (
        <Choices<'off' | 'on'>
          label={words.cellOptions.peepholes}
          value={peepholes ? 'on' : 'off'}
          options={[
            ['off', words.cellOptions.off],
            ['on', words.cellOptions.on],
          ]}
          onChange={(next) => change((old) => withPeepholes(old, next === 'on'))}
        />
      )}
      {hasOption(cell, 'peepholes') && peepholes && (
        <p className="hint">{words.cellOptions.aboutPeepholes}</p>
      )}
    </>
  );
}
