// What a scenario changes, as hatched areas with a dashed rim and a word in the middle.
import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre, PointLike } from 'maplibre-gl';
import { hatching } from './hatching.js';
import type { Intervention } from './wire.js';

const ID = 'interventions';
const FILL = 'interventions/fill';

export class Interventions {
  private shown: Intervention[] = [];

  constructor(private readonly map: MapLibre) {
    map.addSource(ID, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({ id: FILL, type: 'fill', source: ID, paint: { 'fill-pattern': ['get', 'pattern'] } });
    map.addLayer({
      id: 'interventions/rim',
      type: 'line',
      source: ID,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ['get', 'colour'], 'line-width': 2.5, 'line-dasharray': [2, 1.2] },
    });
    map.addLayer({
      id: 'interventions/label',
      type: 'symbol',
      source: ID,
      layout: { 'text-field': ['get', 'label'], 'text-font': ['Noto Sans Semibold'], 'text-size': 13 },
      paint: { 'text-color': '#22333b', 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
    });
  }

  show(interventions: Intervention[]): void {
    this.shown = interventions;
    const features = interventions.map(
      ({ colour, hatching: pattern, label, ring }, place): Feature => ({
        type: 'Feature',
        properties: { place, colour, label, pattern: hatching(this.map, colour, pattern) },
        geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
      }),
    );
    (this.map.getSource(ID) as GeoJSONSource).setData({ type: 'FeatureCollection', features });
  }

  /** The place in the list of the intervention under a point. */
  at(point: PointLike): number | undefined {
    const [hit] = this.shown.length > 0 ? this.map.queryRenderedFeatures(point, { layers: [FILL] }) : [];
    return hit && Number(hit.properties['place']);
  }

  get(place: number): Intervention | undefined {
    return this.shown[place];
  }
}
