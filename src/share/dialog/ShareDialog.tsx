import { useState } from 'react';
import { Choices } from '../../figures/Choices.tsx';
import { part } from '../../figures/part.tsx';
import { shareWords } from '../../language/share.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import type { HideId } from '../../state/hides.ts';
import { useScene } from '../../state/useStore.ts';
import { Dialog } from '../Dialog.tsx';
import { EmbedPanel, type FrameLook } from './EmbedPanel.tsx';
import { FilesPanel } from './FilesPanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import styles from './ShareDialog.module.css';

const PicturesPanel = part(
  async () => (await import('../pictures/PicturesPanel.tsx')).PicturesPanel,
);

type AddressOf = (scene: Scene, hides?: readonly HideId[]) => string;

const shownNow = (scene: Scene, addressesOfNow: () => AddressOf) => ({
  scene,
  addressOf: addressesOfNow(),
});

/** Shares the view as a link or a code, and hands out its numbers, its network and its code. */
export function ShareDialog({
  addressesOfNow,
  frameOf,
  copy,
  onClose,
  onOpenFile,
}: {
  /** What gives a scene as a whole address, of any length; for as long as what is shown now is looked at. */
  readonly addressesOfNow: () => AddressOf;
  /** A scene as the address of a frame. */
  readonly frameOf: (scene: Scene, look: FrameLook, hides: readonly HideId[]) => string;
  readonly copy: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
  readonly onOpenFile: () => void;
}) {
  const words = useSection(shareWords);
  const live = useScene();
  // A link that is looked at stands still, though the figure plays on.
  const [{ scene, addressOf }, setShown] = useState(() => shownNow(live, addressesOfNow));
  const [tab, setTab] = useState<'link' | 'pictures' | 'files' | 'embed'>('link');
  return (
    <Dialog title={words.title} close={words.close} onClose={onClose}>
      <div className={styles.tabs}>
        <Choices
          label=""
          value={tab}
          options={[
            ['link', words.tabs.link],
            ['pictures', words.tabs.pictures],
            ['files', words.tabs.files],
            ['embed', words.tabs.embed],
          ]}
          onChange={setTab}
        />
      </div>
      {tab === 'link' && (
        <LinkPanel
          scene={scene}
          addressOf={addressOf}
          copy={copy}
          onRounded={(rounded) => setShown(shownNow(rounded, addressesOfNow))}
        />
      )}
      {tab === 'pictures' && <PicturesPanel scene={live} addressOf={addressesOfNow()} />}
      {tab === 'files' && <FilesPanel scene={live} copy={copy} onOpenFile={onOpenFile} />}
      {tab === 'embed' && <EmbedPanel scene={scene} frameOf={frameOf} copy={copy} />}
    </Dialog>
  );
}
