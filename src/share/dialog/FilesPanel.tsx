import { useState } from 'react';
import { torchLayerOf } from '../../engine/declare/torch.ts';
import type { DownloadId } from '../../language/sections/share.ts';
import { shareWords } from '../../language/share.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { download } from '../download.ts';
import { canBeMade, downloads, fileName, GROUPS } from './downloads.ts';
import styles from './FilesPanel.module.css';

const COPIED: readonly DownloadId[] = ['numpy', 'torch', 'keras', 'latex'];

/** Everything a scene can be taken along as, each made when it is asked for. */
export function FilesPanel({
  scene,
  copy,
  onOpenFile,
}: {
  readonly scene: Scene;
  readonly copy: (text: string) => Promise<boolean>;
  readonly onOpenFile: () => void;
}) {
  const words = useSection(shareWords);
  const [copied, setCopied] = useState<DownloadId | null>(null);
  const hasLayer = torchLayerOf(networkOf(scene)) !== null;
  return (
    <div className={styles.panel}>
      {GROUPS.map(([group, ids]) => (
        <section key={group}>
          <h3>{words.files[group]}</h3>
          <ul>
            {ids.map((id) => {
              const [name, what] = words.download[id];
              const { type, make } = downloads[id];
              const missing =
                id === 'safetensors' && !hasLayer
                  ? words.noLayer
                  : canBeMade(id, scene)
                    ? null
                    : words.tooLarge;
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.file}
                    disabled={missing !== null}
                    onClick={() => download(fileName(id, scene), make(scene), type)}
                  >
                    <strong>{name}</strong>
                    <small>{what}</small>
                    {missing !== null && <small>{missing}</small>}
                  </button>
                  {COPIED.includes(id) && missing === null && (
                    <button
                      type="button"
                      className={styles.copy}
                      aria-label={words.copyText(name)}
                      onClick={async () => setCopied((await copy(String(make(scene)))) ? id : null)}
                    >
                      {copied === id ? words.copied : words.copyShort}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <div data-row="actions">
        <button type="button" onClick={onOpenFile}>
          {words.openFile}
        </button>
      </div>
    </div>
  );
}
