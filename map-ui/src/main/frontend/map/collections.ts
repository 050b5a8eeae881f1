// Collections that somebody brought in: the style knows nothing of them, so features are drawn plainly in one colour, and grids as
// the server colours them.
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { scaled } from './layers.js';
import { cellLayer, cellSource } from './overlay.js';
import { absolute } from './url.js';
import type { Collection } from './wire.js';

const PREFIX = 'collections/';

/** The layers in which a collection is drawn. */
export const layersOf = (map: MapLibre, id: string): string[] =>
  map.getLayersOrder().filter((layer) => layer.startsWith(`${PREFIX}${id}/`));

export class Collections {
  private shown = new Map<string, Collection>();

  constructor(
    private readonly map: MapLibre,
    private readonly below: string | undefined,
    private readonly cellTiles: string,
    private readonly belowGrids: string | undefined,
  ) {}

  /** Shows these and no others. */
  show(collections: Collection[]): void {
    const wanted = new Map(collections.map((one) => [one.id, one]));
    for (const id of this.shown.keys()) {
      if (!wanted.has(id)) {
        this.remove(id);
      }
    }
    for (const one of wanted.values()) {
      if (!this.map.getSource(PREFIX + one.id)) {
        this.add(one);
      }
      this.fade(one);
    }
    this.shown = wanted;
  }

  private add(one: Collection): void {
    if (one.kind === 'grid') {
      this.addGrid(one);
      return;
    }
    const tileSet = absolute(`/ogc/v1/collections/${encodeURIComponent(one.id)}/tiles/WebMercatorQuad?f=tilejson`);
    this.map.addSource(PREFIX + one.id, { type: 'vector', url: tileSet });
    drawing(one).forEach((layer) => this.map.addLayer(layer, this.below));
  }

  private addGrid(one: Collection): void {
    this.map.addSource(PREFIX + one.id, cellSource(this.cellTiles.replace('{model}', encodeURIComponent(one.id))));
    drawing(one).forEach((layer) => this.map.addLayer(layer, this.belowGrids));
  }

  private fade(one: Collection): void {
    for (const layer of drawing(one)) {
      for (const [property, usual] of Object.entries(layer.paint ?? {})) {
        if (property.endsWith('-opacity')) {
          this.map.setPaintProperty(layer.id, property as never, scaled(usual, one.opacity) as never);
        }
      }
    }
  }

  private remove(id: string): void {
    layersOf(this.map, id).forEach((layer) => this.map.removeLayer(layer));
    this.map.removeSource(PREFIX + id);
  }
}

function drawing({ id, kind, colour }: Collection): LayerSpecification[] {
  if (kind === 'grid') {
    return [cellLayer(`${PREFIX}${id}/picture`, PREFIX + id)];
  }
  const base = { source: PREFIX + id, 'source-layer': id } as const;
  const layers: LayerSpecification[] = [];
  if (kind === 'polygon' || kind === 'mixed') {
    layers.push({
      ...base,
      id: `${PREFIX}${id}/fill`,
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colour, 'fill-opacity': 0.3 },
    });
  }
  if (kind !== 'point') {
    layers.push({
      ...base,
      id: `${PREFIX}${id}/line`,
      type: 'line',
      layout: { 'line-join': 'round' },
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': colour, 'line-width': 2, 'line-opacity': 1 },
    });
  }
  if (kind === 'point' || kind === 'mixed') {
    layers.push({
      ...base,
      id: `${PREFIX}${id}/point`,
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': colour,
        'circle-radius': 5,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1.5,
        'circle-opacity': 1,
        'circle-stroke-opacity': 1,
      },
    });
  }
  return layers;
}
