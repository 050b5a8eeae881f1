// The button that lets buildings stand up.
import type { IControl } from 'maplibre-gl';

export class PoseControl implements IControl {
  private readonly button = document.createElement('button');

  constructor(text: string, hint: string, toggle: () => void) {
    this.button.type = 'button';
    this.button.className = 'pose';
    this.button.textContent = text;
    this.button.title = hint;
    this.button.setAttribute('aria-label', hint);
    this.button.addEventListener('click', toggle);
  }

  setStanding(standing: boolean): void {
    this.button.setAttribute('aria-pressed', String(standing));
  }

  onAdd(): HTMLElement {
    const group = document.createElement('div');
    group.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    group.append(this.button);
    return group;
  }

  onRemove(): void {
    this.button.parentElement?.remove();
  }
}
