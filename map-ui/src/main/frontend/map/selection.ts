// The chosen area, outlined while its neighbours step back, and the area under the pointer.
import type { Feature } from 'geojson';
import type {
  FilterSpecification,
  GeoJSONSource,
  LineLayerSpecification,
  Map as MapLibre,
  MapGeoJSONFeature,
  PointLike,
} from 'maplibre-gl';
import { levelAt } from './layers.js';
import type { AreaLevel, Position } from './wire.js';

const SOURCE = 'areas';
const DRAWN = 'selection/drawn';
const NOTHING: FilterSpecification = ['==', ['get', 'code'], ''];

const LEVEL_OF_PREFIX: Record<string, AreaLevel> = { PV: 'provincie', GM: 'gemeente', WK: 'wijk', BU: 'buurt' };

const HALO: LineLayerSpecification['paint'] = { 'line-color': '#ffffff', 'line-opacity': 0.85, 'line-width': 7 };
const OUTLINE: LineLayerSpecification['paint'] = { 'line-color': '#0b4f6c', 'line-width': 3 };

export interface AreaAt {
  code: string;
  name: string;
}

export class Selection {
  private hovered = '';

  constructor(
    private readonly map: MapLibre,
    belowBuildings: string | undefined,
    belowNames: string | undefined,
  ) {
    const base = { source: SOURCE, 'source-layer': SOURCE } as const;
    map.addLayer({ ...base, id: 'selection/hit', type: 'fill', paint: { 'fill-opacity': 0 } }, belowBuildings);
    map.addLayer(
      { ...base, id: 'selection/dim', type: 'fill', filter: NOTHING, paint: { 'fill-color': '#fbf9f4', 'fill-opacity': 0.5 } },
      belowBuildings,
    );
    map.addLayer(
      {
        ...base,
        id: 'selection/hover',
        type: 'line',
        filter: NOTHING,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': '#0b4f6c', 'line-width': 2.5, 'line-opacity': 0.6 },
      },
      belowNames,
    );
    map.addLayer(
      {
        ...base,
        id: 'selection/halo',
        type: 'line',
        filter: NOTHING,
        layout: { 'line-join': 'round' },
        paint: HALO,
      },
      belowNames,
    );
    map.addLayer(
      {
        ...base,
        id: 'selection/outline',
        type: 'line',
        filter: NOTHING,
        layout: { 'line-join': 'round' },
        paint: OUTLINE,
      },
      belowNames,
    );
    map.addSource(DRAWN, { type: 'geojson', data: lines([]) });
    const drawn = { source: DRAWN, type: 'line', layout: { 'line-join': 'round' } } as const;
    map.addLayer({ ...drawn, id: 'selection/drawn-halo', paint: HALO }, belowNames);
    map.addLayer({ ...drawn, id: 'selection/drawn-outline', paint: OUTLINE }, belowNames);
  }

  select(code: string): void {
    const isChosen: FilterSpecification = ['==', ['get', 'code'], code];
    const level = LEVEL_OF_PREFIX[code.slice(0, 2)];
    const isNeighbour: FilterSpecification = ['all', ['==', ['get', 'level'], level ?? ''], ['!=', ['get', 'code'], code]];
    this.map.setFilter('selection/outline', code ? isChosen : NOTHING);
    this.map.setFilter('selection/halo', code ? isChosen : NOTHING);
    this.map.setFilter('selection/dim', code && level ? isNeighbour : NOTHING);
  }

  /** Rings that are no area of the tiles, such as one that somebody drew. */
  outline(rings: Position[][]): void {
    (this.map.getSource(DRAWN) as GeoJSONSource).setData(lines(rings));
  }

  hover(area: AreaAt | undefined): void {
    const code = area?.code ?? '';
    if (code !== this.hovered) {
      this.hovered = code;
      this.map.setFilter('selection/hover', code ? ['==', ['get', 'code'], code] : NOTHING);
    }
  }

  at(point: PointLike, chosen: AreaLevel): AreaAt | undefined {
    const level = levelAt(chosen, this.map.getZoom());
    const found = this.map
      .queryRenderedFeatures(point, { layers: ['selection/hit'] })
      .find((feature: MapGeoJSONFeature) => feature.properties['level'] === level);
    return found && { code: String(found.properties['code']), name: String(found.properties['name']) };
  }
}

const lines = (rings: Position[][]): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiLineString', coordinates: rings },
});
