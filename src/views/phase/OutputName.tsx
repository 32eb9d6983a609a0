import { FittedText } from '../../figures/FittedText.tsx';

/** The name of an output at the left of its row, in the room before `begin`. */
export function OutputName({
  begin,
  middle,
  fontSize = 14,
  children,
  ...rest
}: {
  readonly begin: number;
  readonly middle: number;
  readonly fontSize?: number;
  readonly least?: number;
  readonly children: string | undefined;
}) {
  return (
    <FittedText
      className="row-index"
      x={begin / 2 + 1}
      y={middle}
      width={begin - 6}
      fontSize={fontSize}
      {...rest}
    >
      {children ?? ''}
    </FittedText>
  );
}
