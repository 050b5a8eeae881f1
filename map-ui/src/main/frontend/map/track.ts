// The slider of a tool: steps from 0 on.
import { html, type TemplateResult } from 'lit';

export interface Track {
  last: number;
  step: number;
  label: string;
  /** What the step means, in words. */
  says: string;
  /** Nothing can be chosen yet. */
  waits?: boolean;
  turn: (step: number) => void;
  /** It has been let go of. */
  done?: () => void;
}

export const track = ({ last, step, label, says, waits = false, turn, done }: Track): TemplateResult =>
  html`<input
    type="range"
    class="track"
    min="0"
    max=${last}
    step="1"
    aria-label=${label}
    aria-valuetext=${says}
    ?disabled=${waits}
    .value=${String(step)}
    @input=${(event: Event) => turn(Number((event.target as HTMLInputElement).value))}
    @change=${() => done?.()}
  />`;
