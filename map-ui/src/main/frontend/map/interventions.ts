// What a scenario changes, as tinted areas with a dashed rim and a word in the middle.
import type { Feature } from 'geojson';
import type { DataDrivenPropertyValueSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Intervention } from './wire.js';

const ID = 'interventions';

const COLOUR: DataDrivenPropertyValueSpecification<string> = [
  'match',
  ['get', 'kind'],
  'plant-trees',
  '#2f7d3b',
  'build-dwellings',
  '#a8483a',
  'depave',
  '#7a6a1e',
  '#444444',
];

export class Interventions {
  constructor(private readonly map: MapLibre) {
    map.addSource(ID, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({ id: 'interventions/fill', type: 'fill', source: ID, paint: { 'fill-color': COLOUR, 'fill-opacity': 0.28 } });
    map.addLayer({
      id: 'interventions/rim',
      type: 'line',
      source: ID,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': COLOUR, 'line-width': 2.5, 'line-dasharray': [2, 1.2] },
    });
    map.addLayer({
      id: 'interventions/label',
      type: 'symbol',
      source: ID,
      layout: { 'text-field': ['get', 'label'], 'text-font': ['Noto Sans Semibold'], 'text-size': 13 },
      paint: { 'text-color': COLOUR, 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
    });
  }

  show(interventions: Intervention[]): void {
    const features = interventions.map(
      ({ kind, label, ring }): Feature => ({
        type: 'Feature',
        properties: { kind, label },
        geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
      }),
    );
    (this.map.getSource(ID) as GeoJSONSource).setData({ type: 'FeatureCollection', features });
  }
}
