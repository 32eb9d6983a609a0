import type { CellId } from '../../engine/cells/table.ts';
import type { Told } from '../story.ts';

/** Words of the cells with gates: their settings, their phases, the comparison's entrance. */
export interface CellWords {
  /** Short names of the cells, and what each is. */
  readonly names: Readonly<Record<CellId, string>>;
  readonly about: Readonly<Record<CellId, string>>;
  readonly reset: string;
  readonly resets: Readonly<Record<'after' | 'before', string>>;
  /** Which of the two forms is whose. */
  readonly resetOf: Readonly<Record<'after' | 'before', string>>;
  readonly peepholes: string;
  /** What they do, and that they begin at zero. */
  readonly aboutPeepholes: string;
  readonly off: string;
  readonly on: string;
  readonly drawsAnew: string;
  /** Short name of a phase of a gated cell, or null where it has none of its own. */
  readonly phase: (id: string) => string | null;
  /** What happens in the phases that a cell has of its own, by cell and phase. */
  readonly stories: Readonly<Record<CellId, Readonly<Record<string, Told>>>>;
  /** What a value of a gated cell is, short; `isBefore`: of the timestep before. Null for those that all cells have. */
  readonly caption: (value: string, isBefore: boolean) => string | null;
  readonly whichValue: string;
  readonly rows: string;
  /** A value as what the rows show. */
  readonly rowsOf: (value: string) => string;
  readonly compare: string;
}
