import type { ReactElement } from 'react';
import './progress-bar.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** In words, for those who see the bar and those who hear it. */
  readonly text: string;
}

/** How far something has come, as a bar and in words. */
export function ProgressBar({ label, done, total, text }: ProgressBarProps): ReactElement {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <div className="progress">
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <div className="progress-fill" style={{ transform: `scaleX(${share})` }} />
      </div>
      <span>{text}</span>
    </div>
  );
}
