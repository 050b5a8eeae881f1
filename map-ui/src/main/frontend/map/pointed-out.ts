// Places that an answer points out: a thin outline with a rank in it, a thick one around the place that is looked at.
import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Place } from './wire.js';

const ID = 'places';
const INK = '#1c2b2a';

export class PointedOut {
  constructor(private readonly map: MapLibre) {
    map.addSource(ID, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({
      id: 'places/halo',
      type: 'line',
      source: ID,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': '#ffffff', 'line-width': ['case', ['get', 'strong'], 7, 4.5], 'line-opacity': 0.85 },
    });
    map.addLayer({
      id: 'places/rim',
      type: 'line',
      source: ID,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': INK, 'line-width': ['case', ['get', 'strong'], 3.5, 1.8] },
    });
    map.addLayer({
      id: 'places/label',
      type: 'symbol',
      source: ID,
      layout: { 'text-field': ['get', 'label'], 'text-font': ['Noto Sans Semibold'], 'text-size': 14, 'text-allow-overlap': true },
      paint: { 'text-color': INK, 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
    });
  }

  show(places: Place[]): void {
    const features = places.map(
      ({ label, strong, ring }): Feature => ({
        type: 'Feature',
        properties: { label, strong },
        geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
      }),
    );
    (this.map.getSource(ID) as GeoJSONSource).setData({ type: 'FeatureCollection', features });
  }
}
