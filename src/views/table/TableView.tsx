import { useWords } from '../../language/useWords.ts';

export function TableView({ copy }: { readonly copy: (text: string) => Promise<boolean> }) {
  const words = useWords();
  return <p data-copy={typeof copy}>{words.table.title}</p>;
}
