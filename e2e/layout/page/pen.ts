const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
const known = new Map<string, readonly [above: number, below: number]>();

/** How much of a line's height is empty above and below the letters, as shares. */
export function inkShares(text: string, style: CSSStyleDeclaration): readonly [number, number] {
  const font = `${style.fontStyle} ${style.fontWeight} 100px ${style.fontFamily}`;
  const shares = known.get(font + text) ?? measured(text, font);
  known.set(font + text, shares);
  return shares;
}

function measured(text: string, font: string): readonly [number, number] {
  pen.font = font;
  pen.letterSpacing = '0px';
  const ink = pen.measureText(text);
  const height = ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent;
  return [
    (ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent) / height,
    (ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent) / height,
  ];
}

/** How wide a text is written, in pixels. */
export function widthOf(text: string, style: CSSStyleDeclaration): number {
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
  return pen.measureText(text).width;
}
