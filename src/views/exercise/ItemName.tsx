import { MathText } from '../../figures/MathText.tsx';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';

/** The name of something that is put in order: a phase, or a symbol between dollar signs. */
export const ItemName = ({ children }: { readonly children: string }) =>
  children.startsWith('$') ? (
    <MarkdownLine>{children}</MarkdownLine>
  ) : (
    <MathText>{children}</MathText>
  );
