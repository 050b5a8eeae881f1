// The shadows that buildings cast on level ground: each outline swept along the way of the light.
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { metresPerDegree, RADIANS } from './geodesy.js';

const ID = 'shadows';
const BUILDINGS = ['buildings/standing', 'buildings/flat'];
const BELOW = 'buildings/standing';
/** More than these a browser takes too long for; who looks from so far sees no shadows. */
const MOST_BUILDINGS = 4_000;
const USUAL_HEIGHT_METRES = 3;
/** Below this the light comes in so low that shadows have no end that could be drawn. */
export const LOWEST_DEGREES = 3;

export interface SunAt {
  /** Degrees clockwise from north. */
  azimuth: number;
  /** Degrees above the horizon. */
  altitude: number;
}

/** Metres to the east and the north by which the shadow of something so high reaches. */
export function reach(heightMetres: number, { azimuth, altitude }: SunAt): { east: number; north: number } {
  const length = heightMetres / Math.tan(altitude * RADIANS);
  return { east: -length * Math.sin(azimuth * RADIANS), north: -length * Math.cos(azimuth * RADIANS) };
}

/** The ground that a ring covers while it is moved: where it was, where it comes, and what each of its sides passes over. */
export function swept(ring: Position[], lon: number, lat: number): Position[][][] {
  const moved = ring.map(([x, y]): Position => [x! + lon, y! + lat]);
  const sides = ring.slice(1).map((corner, i): Position[][] => [[ring[i]!, corner, moved[i + 1]!, moved[i]!, ring[i]!]]);
  return [[ring], [moved], ...sides];
}

export class Shadows {
  constructor(private readonly map: MapLibre) {
    map.addSource(ID, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    // Flat extrusions and no fills: where fills overlap they would be twice as dark, extrusions are drawn in one opacity.
    map.addLayer(
      {
        id: ID,
        type: 'fill-extrusion',
        source: ID,
        paint: {
          'fill-extrusion-color': '#20303a',
          'fill-extrusion-height': 0.1,
          'fill-extrusion-opacity': 0.4,
          'fill-extrusion-vertical-gradient': false,
        },
      },
      map.getLayer(BELOW) ? BELOW : undefined,
    );
  }

  /** @returns how many buildings cast one */
  cast(sun: SunAt): number {
    const features = sun.altitude < LOWEST_DEGREES ? [] : this.buildings().map((building) => shadow(building, sun));
    (this.map.getSource(ID) as GeoJSONSource).setData({ type: 'FeatureCollection', features });
    return features.length;
  }

  stop(): void {
    this.map.removeLayer(ID);
    this.map.removeSource(ID);
  }

  private buildings(): Feature[] {
    const layers = BUILDINGS.filter((layer) => this.map.getLayer(layer));
    return this.map.queryRenderedFeatures({ layers }).slice(0, MOST_BUILDINGS);
  }
}

function shadow({ geometry, properties }: Feature, sun: SunAt): Feature {
  const polygons = geometry.type === 'Polygon' ? [(geometry as Polygon).coordinates] : (geometry as MultiPolygon).coordinates;
  const { east, north } = reach(Number(properties?.['height_metres'] ?? USUAL_HEIGHT_METRES), sun);
  const perDegree = metresPerDegree(polygons[0]?.[0]?.[0]?.[1] ?? 52);
  // A courtyard is left in the light of its own roof's edge: only outer rings are swept.
  const coordinates = polygons.flatMap(([outer]) => (outer ? swept(outer, east / perDegree.east, north / perDegree.north) : []));
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}
