import { type ReactNode, useContext } from 'react';
import { PageAround } from '../../figures/pageAround.ts';
import { useWords } from '../../language/useWords.ts';

/** The tools over the network's figure, as the reader has set them and as there are. */
export function StageTools({ children }: { readonly children?: ReactNode }) {
  const words = useWords();
  return (
    <div className="stage-tools" role="toolbar" aria-label={words.far.tools}>
      {children}
      {useContext(PageAround).lenses}
    </div>
  );
}
