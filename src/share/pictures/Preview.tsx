import { useEffect, useRef, useState } from 'react';
import styles from './Preview.module.css';
import { type PictureTheme, takePicture } from './takePicture.ts';
import { paintPicture } from './write/paintPicture.ts';

/** Shows a figure as the file will have it, or the film that was made of it. */
export function Preview({
  figure,
  version,
  theme,
  isTransparent,
  film,
  label,
  failed,
  onSize,
}: {
  readonly figure: () => Element | null;
  /** What the picture depends on besides: it is taken again when one of these is another. */
  readonly version: readonly unknown[];
  readonly theme: PictureTheme;
  readonly isTransparent: boolean;
  readonly film: Blob | null;
  readonly label: string;
  readonly failed: string;
  /** Tells the size of the picture in CSS pixels. */
  readonly onSize: (size: { readonly width: number; readonly height: number }) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isBroken, setBroken] = useState(false);
  const latest = useRef({ figure, onSize });
  latest.current = { figure, onSize };
  useEffect(() => {
    let isCurrent = true;
    // Read again only when the page has drawn what it shows now.
    const frame = requestAnimationFrame(async () => {
      const element = latest.current.figure();
      const ratio = Math.max(2, devicePixelRatio || 1);
      try {
        const picture = element && (await takePicture(element, theme, ratio));
        if (!isCurrent || !picture || !canvas.current) return;
        paintPicture(canvas.current, picture, picture.bounds, ratio, isTransparent);
        latest.current.onSize(picture.bounds);
        setBroken(false);
      } catch {
        if (isCurrent) setBroken(true);
      }
    });
    return () => {
      isCurrent = false;
      cancelAnimationFrame(frame);
    };
  }, [theme, isTransparent, ...version]);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!film) return;
    const made = URL.createObjectURL(film);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [film]);
  return (
    <div className={`${styles.preview}${isTransparent ? ` ${styles.chequered}` : ''}`}>
      {url && <img src={url} alt={label} />}
      <canvas ref={canvas} role="img" aria-label={label} hidden={url !== null} />
      {isBroken && <p data-tone="wrong">{failed}</p>}
    </div>
  );
}
