/** A stretch of the canvas, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What of the canvas words and marks have taken. */
export interface Room {
  /** Takes boxes, whatever stands there. */
  fill(...boxes: Box[]): void;
  /** Takes boxes if all of them are free and on the canvas. */
  take(...boxes: Box[]): boolean;
}

/** Pixels of a cell: small enough that words may stand close to each other. */
const CELL = 5;

/** An empty canvas. A frame of 5,000 marks takes a millisecond. */
export function createRoom(width: number, height: number): Room {
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const taken = new Uint8Array(columns * rows);
  /** Gives whether any cell of a box meets the wish; cells outside are left out. */
  const some = ({ x, y, width: wide, height: high }: Box, wish: (cell: number) => boolean): boolean => {
    const [left, right] = [Math.max(0, Math.floor(x / CELL)), Math.min(columns - 1, Math.floor((x + wide) / CELL))];
    const [top, bottom] = [Math.max(0, Math.floor(y / CELL)), Math.min(rows - 1, Math.floor((y + high) / CELL))];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (wish(row * columns + column)) return true;
    return false;
  };
  const mark = (cell: number) => {
    taken[cell] = 1;
    return false;
  };
  const fill = (...boxes: Box[]) => {
    for (const box of boxes) some(box, mark);
  };
  const outside = ({ x, y, width: wide, height: high }: Box) => x < 0 || y < 0 || x + wide > width || y + high > height;
  const take = (...boxes: Box[]) => {
    if (boxes.some((box) => outside(box) || some(box, (cell) => taken[cell] === 1))) return false;
    fill(...boxes);
    return true;
  };
  return { fill, take };
}
