import { stagePart } from '../../figures/part.tsx';

/** The training panel, fetched when it is first shown; its room is kept until then. */
export const TrainingPart = stagePart(
  async () => (await import('./TrainingPanel.tsx')).TrainingPanel,
  (_, notice) => notice || <div className="coming" />,
);
