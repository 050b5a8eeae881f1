// Tells what can be seen, for the table and the words that say the same as the map.
import type { Map as MapLibre } from 'maplibre-gl';
import { levelAt } from './layers.js';
import type { AreaLevel } from './wire.js';

/** After a last move: whoever pans on is not told of each stop. */
const AT_REST_MS = 500;

export class Sight {
  private resting?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly map: MapLibre,
    private readonly level: () => AreaLevel,
    private readonly wanted: () => boolean,
    private readonly tell: (sight: object) => void,
  ) {
    map.on('moveend', () => this.moved());
  }

  /** Tells at once, because somebody wants to know. */
  ask(): void {
    this.send(true);
  }

  /** Tells when the map has come to rest, if anybody listens. */
  moved(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      if (this.wanted()) {
        this.send(false);
      }
    }, AT_REST_MS);
  }

  stop(): void {
    clearTimeout(this.resting);
  }

  private send(asked: boolean): void {
    const bounds = this.map.getBounds();
    this.tell({
      bounds: {
        southWest: { lon: Math.max(bounds.getWest(), -180), lat: bounds.getSouth() },
        northEast: { lon: Math.min(bounds.getEast(), 180), lat: bounds.getNorth() },
      },
      level: levelAt(this.level(), this.map.getZoom()).toUpperCase(),
      asked,
    });
  }
}
