// Which group of layers lies over which. Names stay above all, and what is chosen above the groups.
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { layersOf } from './collections.js';
import { groupOf } from './layers.js';
import { OVERLAY } from './overlay.js';

/** The answer of a model as the server calls it. */
const ANSWER = 'heat';
const CEILING = 'selection/hover';
const DIMMING = 'selection/dim';
const PULSE = 'sensors/pulse';

export class Order {
  private before?: string[];

  constructor(
    private readonly map: MapLibre,
    private readonly style: StyleSpecification,
  ) {}

  /** Puts the groups in this order, the first on top; none puts them back as the style has them. */
  apply(groups: string[]): void {
    if (groups.length > 0) {
      this.before ??= this.map.getLayersOrder();
      [...groups].reverse().forEach((group) => this.raise(this.layersOf(group)));
      this.raise([DIMMING]);
    } else if (this.before) {
      this.restore(this.before);
      this.before = undefined;
    }
  }

  private raise(layers: string[]): void {
    for (const layer of layers) {
      if (this.map.getLayer(layer)) {
        this.map.moveLayer(layer, CEILING);
      }
    }
  }

  private layersOf(group: string): string[] {
    if (group === ANSWER) {
      return [OVERLAY];
    }
    const own = this.style.layers.filter((layer) => groupOf(layer) === group && layer.type !== 'symbol').map((layer) => layer.id);
    return group === 'sensors' ? [PULSE, ...own] : [...own, ...layersOf(this.map, group)];
  }

  /** From the top down, each below the one that was above it; what came since stays where it is. */
  private restore(order: string[]): void {
    let above: string | undefined;
    for (const layer of [...order].reverse()) {
      if (this.map.getLayer(layer)) {
        this.map.moveLayer(layer, above);
        above = layer;
      }
    }
  }
}
