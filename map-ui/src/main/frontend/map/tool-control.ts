// The buttons that take a tool in hand, among the map's own controls.
import type { IControl } from 'maplibre-gl';
import type { ToolName } from './tool.js';
import type { ToolTexts } from './tool-texts.js';

/** Lines on a field of 24 by 24, drawn in the colour of the text. */
const PICTURES: Record<ToolName, string> = {
  measure: 'M3 16 16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2',
  time: 'M12 3a9 9 0 1 0 9 9M12 7v5l3 3M21 4v5h-5',
  swipe: 'M12 3v18M9 8l-4 4 4 4M15 8l4 4-4 4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  print: 'M7 9V3h10v6M7 17H4v-7h16v7h-3M7 14h10v7H7z',
};
const SVG = 'http://www.w3.org/2000/svg';

export class ToolControl implements IControl {
  private readonly group = document.createElement('div');
  private readonly buttons: Map<ToolName, HTMLButtonElement>;

  constructor(names: readonly ToolName[], words: ToolTexts, press: (name: ToolName) => void) {
    this.buttons = new Map(names.map((name) => [name, button(name, words[name], () => press(name))]));
    this.group.className = 'maplibregl-ctrl maplibregl-ctrl-group tools';
    this.group.setAttribute('role', 'group');
    this.group.setAttribute('aria-label', words.tools);
    this.group.append(...this.buttons.values());
  }

  /** Shows which tool is in hand. */
  press(inHand: ToolName | undefined): void {
    this.buttons.forEach((one, name) => {
      // Printing leads to another page: it is no state of this one.
      if (name !== 'print') {
        one.setAttribute('aria-pressed', String(name === inHand));
      }
    });
  }

  focus(name: ToolName): void {
    this.buttons.get(name)?.focus();
  }

  onAdd(): HTMLElement {
    return this.group;
  }

  onRemove(): void {
    this.group.remove();
  }
}

function button(name: ToolName, label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'tool';
  made.dataset['tool'] = name;
  made.title = label;
  made.setAttribute('aria-label', label);
  made.append(picture(PICTURES[name]));
  made.addEventListener('click', press);
  return made;
}

function picture(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
