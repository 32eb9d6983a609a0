import type { ReactNode } from 'react';
import type { Scene } from '../scene/document/scene.ts';

/** What the page lends to a room: its stage, and what only the page may touch. */
export interface Parts {
  /** The figure that the scene asks for. */
  readonly figure: ReactNode;
  /** The equation, and the picture of the phase. */
  readonly dock: ReactNode;
  /** What moves the cursor. */
  readonly transport: ReactNode;
  /** The text that the network reads. */
  readonly input: ReactNode;
  /** A scene as a full link, or null where it is too long. */
  readonly linkOf: (scene: Scene) => string | null;
  /** The page's address with another fragment. */
  readonly addressWith: (fragment: string) => string;
  readonly copy: (text: string) => Promise<boolean>;
}
