// Loads the style and makes of it what a browser can draw and move.
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { absolute, absoluteTemplate } from './url.js';

export const SENSORS = 'sensors';

/** Where the whole of what the map adds to the style's drawing comes from. */
export interface Places {
  modelTiles: string;
  sensorItems: string;
}

export async function loadStyle(url: string): Promise<StyleSpecification> {
  const answer = await fetch(absolute(url));
  if (!answer.ok) {
    throw new Error(`style ${url} answered ${answer.status}`);
  }
  const style = (await answer.json()) as StyleSpecification;
  Object.values(style.sources).forEach(makeAbsolute);
  return style;
}

/** Sensors come as tiles, which can't change; here they move, so they become features of our own. */
export function letSensorsMove(style: StyleSpecification): void {
  style.sources[SENSORS] = { type: 'geojson', promoteId: 'id', data: { type: 'FeatureCollection', features: [] } };
  for (const layer of style.layers) {
    if ('source' in layer && layer.source === SENSORS) {
      delete (layer as { 'source-layer'?: string })['source-layer'];
    }
  }
}

export function places(style: StyleSpecification): Places {
  const metadata = (style.metadata ?? {}) as Record<string, string>;
  return {
    modelTiles: absoluteTemplate(metadata['areaal:model-tiles'] ?? ''),
    sensorItems: absolute(metadata['areaal:sensor-items'] ?? ''),
  };
}

function makeAbsolute(source: SourceSpecification): void {
  if ('tiles' in source && source.tiles) {
    source.tiles = source.tiles.map(absoluteTemplate);
  }
  if (source.type === 'geojson' && typeof source.data === 'string') {
    source.data = absolute(source.data);
  }
}
