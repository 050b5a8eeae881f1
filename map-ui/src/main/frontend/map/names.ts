// One name per area. A tile layer would write a name once per tile and once per island; so the names get points of their own.
import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';

/** The source of the style that holds the areas coarsely, so that few tiles hold them whole. */
const AREAS = 'area-names';
const POINTS = 'area-name-points';
const SCAN_LINES = 9;

interface Room {
  at: Position;
  width: number;
}

export function letNamesStandOnPoints(style: StyleSpecification): void {
  style.sources[POINTS] = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
  for (const layer of style.layers) {
    if (layer.type === 'symbol' && layer.source === AREAS) {
      layer.source = POINTS;
      delete layer['source-layer'];
    }
  }
  // Draws nothing, but a source without a layer is never loaded.
  style.layers.push({ id: 'area-names/load', type: 'fill', source: AREAS, 'source-layer': 'areas', paint: { 'fill-opacity': 0 } });
}

export function keepNamesPlaced(map: MapLibre): void {
  let placed = new Map<string, Feature<Point>>();
  map.on('sourcedata', (event) => {
    if (event.sourceId === AREAS && event.tile && map.isSourceLoaded(AREAS)) {
      const found = new Map([...placed, ...pointsOf(map)]);
      if (found.size > placed.size) {
        placed = found;
        (map.getSource(POINTS) as GeoJSONSource).setData({ type: 'FeatureCollection', features: [...placed.values()] });
      }
    }
  });
}

function pointsOf(map: MapLibre): Map<string, Feature<Point>> {
  const widest = new Map<string, Room & { feature: Feature }>();
  for (const feature of map.querySourceFeatures(AREAS, { sourceLayer: 'areas' })) {
    const code = String(feature.properties['code']);
    for (const ring of outerRings(feature.geometry as Polygon | MultiPolygon)) {
      const room = widestRoom(ring);
      if (room && room.width > (widest.get(code)?.width ?? 0)) {
        widest.set(code, { ...room, feature });
      }
    }
  }
  return new Map([...widest].map(([code, { at, feature }]) => [code, point(at, feature)]));
}

const point = (at: Position, { properties }: Feature): Feature<Point> => ({
  type: 'Feature',
  // A copy with a prototype: the worker takes no bare objects, and tiles give those.
  properties: { ...properties },
  geometry: { type: 'Point', coordinates: at },
});

const outerRings = (geometry: Polygon | MultiPolygon): Position[][] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(([outer]) => (outer ? [outer] : []));

/**
 * Where a name has most room: the middle of the longest stretch inside, on lines from west to east. Lines near the
 * middle of the area count for more, so that a name does not stand at its edge.
 */
export function widestRoom(ring: Position[]): Room | undefined {
  const lats = ring.map(([, lat]) => lat!);
  const south = Math.min(...lats);
  const height = Math.max(...lats) - south;
  let best: Room | undefined;
  for (let i = 1; i <= SCAN_LINES; i++) {
    const share = i / (SCAN_LINES + 1);
    const lat = south + share * height;
    const crossings = crossingsAt(ring, lat);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const [west, east] = [crossings[k]!, crossings[k + 1]!];
      const width = (east - west) * (1 - Math.abs(share - 0.5));
      if (!best || width > best.width) {
        best = { at: [(west + east) / 2, lat], width };
      }
    }
  }
  return best;
}

function crossingsAt(ring: Position[], lat: number): number[] {
  const crossings: number[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[i + 1] as [number, number];
    if (y1 <= lat !== y2 <= lat) {
      crossings.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return crossings.sort((a, b) => a - b);
}
