import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { Code, codeOf } from '../panels/Code.tsx';
import type { Parts } from '../parts.ts';

/** The QR code of a page's view; left out where the view holds more than a code does. */
export function PageCode({ scene, linkOf }: Pick<Parts, 'linkOf'> & { readonly scene: Scene }) {
  const text = useSection(presentWords);
  const link = linkOf(scene);
  const code = link === null ? null : codeOf(link);
  return code && <Code code={code} label={text.code.title} />;
}
