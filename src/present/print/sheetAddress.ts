/** How addresses name a worksheet: `sheet.6` for six exercises, `sheet.deck-k3j2` for those of a deck; then `.nokey` without their key. */
export const SHEET = 'sheet';
