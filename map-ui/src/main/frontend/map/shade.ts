// The map by day and by night: each colour of the style, and of what lies on it, has one in the dark.
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';

export type DarkColours = Record<string, string>;

const DARK = '(prefers-color-scheme: dark)';

/** What somebody chose, or else what the device asks for. */
export function isDark(): boolean {
  const own = document.documentElement.dataset['theme'];
  return own ? own === 'dark' : matchMedia(DARK).matches;
}

/** Calls back when that changes, until the returned function is called. */
export function watchDark(changed: () => void): () => void {
  const device = matchMedia(DARK);
  const page = new MutationObserver(changed);
  page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  device.addEventListener('change', changed);
  return () => {
    page.disconnect();
    device.removeEventListener('change', changed);
  };
}

/** A colour or an expression with colours in it, as it is in the dark. */
export function darkened(value: unknown, colours: DarkColours): unknown {
  if (typeof value === 'string') {
    return colours[value.toLowerCase()] ?? value;
  }
  return Array.isArray(value) ? value.map((part) => darkened(part, colours)) : value;
}

const isColour = (property: string): boolean => property.includes('color');

export class Shade {
  private readonly byDay = new Map<string, unknown>();
  private map?: MapLibre;
  private dark = false;

  constructor(
    style: StyleSpecification,
    private readonly colours: DarkColours,
  ) {
    style.layers.forEach(({ id, paint }) => this.note(id, paint ?? {}));
  }

  /** The style as it must be drawn first, so that nothing flashes. */
  first(style: StyleSpecification, dark: boolean): StyleSpecification {
    this.dark = dark;
    if (!dark) {
      return style;
    }
    const copy = structuredClone(style);
    for (const layer of copy.layers) {
      const paint = (layer.paint ?? {}) as Record<string, unknown>;
      Object.keys(paint)
        .filter(isColour)
        .forEach((property) => (paint[property] = darkened(paint[property], this.colours)));
    }
    return copy;
  }

  on(map: MapLibre): void {
    this.map = map;
    this.refresh();
  }

  apply(dark: boolean): void {
    this.dark = dark;
    this.refresh();
  }

  /** Brings in line what was laid on the map meanwhile, in the colours of the day. */
  refresh(): void {
    for (const { id, paint } of this.map?.getStyle().layers ?? []) {
      for (const [property, usual] of this.note(id, paint ?? {})) {
        const wanted = this.dark ? darkened(usual, this.colours) : usual;
        this.map?.setPaintProperty(id, property as never, wanted as never);
      }
    }
  }

  private note(layer: string, paint: object): [string, unknown][] {
    return Object.entries(paint)
      .filter(([property]) => isColour(property))
      .map(([property, now]): [string, unknown] => {
        const key = `${layer} ${property}`;
        if (!this.byDay.has(key)) {
          this.byDay.set(key, now);
        }
        return [property, this.byDay.get(key)];
      });
  }
}
