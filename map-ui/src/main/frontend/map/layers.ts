// Which groups of layers are seen, how strongly, and which level of areas. Groups are named in the style's own metadata.
import type { LayerSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { AreaLevel } from './wire.js';

type Metadata = Record<string, unknown> | undefined;
type PaintProperty = Parameters<MapLibre['setPaintProperty']>[1];

/** Coarse to fine, with the zoom from which a click means this level. */
const LEVELS: readonly { level: AreaLevel; fromZoom: number }[] = [
  { level: 'provincie', fromZoom: 0 },
  { level: 'gemeente', fromZoom: 7.5 },
  { level: 'wijk', fromZoom: 11 },
];

const OPACITIES: Record<string, PaintProperty[]> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['text-opacity', 'icon-opacity'],
  raster: ['raster-opacity'],
  'fill-extrusion': ['fill-extrusion-opacity'],
};

const metadata = (layer: LayerSpecification): Metadata => layer.metadata as Metadata;

/** The group that a layer of the style belongs to. */
export const groupOf = (layer: LayerSpecification): string | undefined => metadata(layer)?.['areaal:group'] as string | undefined;

/** The level that a click means, by choice of the server or else by zoom. */
export function levelAt(chosen: AreaLevel, zoom: number): AreaLevel {
  if (chosen) {
    return chosen;
  }
  return [...LEVELS].reverse().find((one) => zoom >= one.fromZoom)?.level ?? 'provincie';
}

/**
 * Multiplies an opacity of the style. A zoom expression must stay the outermost one, so its outputs are scaled instead.
 */
export function scaled(opacity: unknown, share: number): unknown {
  if (typeof opacity === 'number') {
    return opacity * share;
  }
  if (!Array.isArray(opacity)) {
    return share;
  }
  const [kind] = opacity;
  if (kind === 'interpolate') {
    return opacity.map((part, i) => (i >= 4 && i % 2 === 0 ? scaled(part, share) : part));
  }
  if (kind === 'step') {
    return opacity.map((part, i) => (i >= 2 && i % 2 === 0 ? scaled(part, share) : part));
  }
  return ['*', share, opacity];
}

export class Layers {
  private readonly layers: LayerSpecification[];

  constructor(
    private readonly map: MapLibre,
    style: StyleSpecification,
  ) {
    this.layers = style.layers;
  }

  /** Applies all at once: it is cheap, and MapLibre draws only what differs. */
  apply(visible: Record<string, boolean>, opacity: Record<string, number>, level: AreaLevel, standing: boolean): void {
    for (const layer of this.layers) {
      const group = groupOf(layer);
      const shown = this.groupShown(group, visible) && this.levelShown(layer, level) && this.poseShown(layer, standing);
      this.map.setLayoutProperty(layer.id, 'visibility', shown ? 'visible' : 'none');
      this.applyZooms(layer, level);
      this.applyOpacity(layer, group === undefined ? 1 : (opacity[group] ?? 1));
    }
  }

  private groupShown(group: string | undefined, visible: Record<string, boolean>): boolean {
    return group === undefined || visible[group] !== false;
  }

  private levelShown(layer: LayerSpecification, chosen: AreaLevel): boolean {
    const level = metadata(layer)?.['areaal:level'] as AreaLevel | undefined;
    if (level === undefined || chosen === '') {
      return true;
    }
    const rank = (one: AreaLevel) => LEVELS.findIndex((known) => known.level === one);
    return layer.type === 'symbol' ? level === chosen : rank(level) <= rank(chosen);
  }

  private poseShown(layer: LayerSpecification, standing: boolean): boolean {
    const pose = metadata(layer)?.['areaal:pose'];
    return pose === undefined || (pose === 'standing') === standing;
  }

  private applyZooms(layer: LayerSpecification, chosen: AreaLevel): void {
    const level = metadata(layer)?.['areaal:level'];
    if (level === undefined) {
      return;
    }
    const own = chosen === '' || level !== chosen;
    this.map.setLayerZoomRange(layer.id, own ? (layer.minzoom ?? 0) : 0, own ? (layer.maxzoom ?? 24) : 24);
  }

  private applyOpacity(layer: LayerSpecification, share: number): void {
    const paint = (layer.paint ?? {}) as Record<string, unknown>;
    for (const property of OPACITIES[layer.type] ?? []) {
      this.map.setPaintProperty(layer.id, property, scaled(paint[property] ?? 1, share) as never);
    }
  }
}

/** The first layer of a group, to lay something else below it. */
export function firstOf(style: StyleSpecification, group: string): string | undefined {
  return style.layers.find((layer) => groupOf(layer) === group)?.id;
}
