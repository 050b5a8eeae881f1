// The picture of what a run of a model found, laid below roads and buildings so that one still knows where one is.
import type { Map as MapLibre, RasterLayerSpecification, RasterSourceSpecification, RasterTileSource } from 'maplibre-gl';
import type { Overlay } from './wire.js';

export const OVERLAY = 'overlay';

/** Map tiles of cells, as the server colours them. */
export const cellSource = (tiles: string): RasterSourceSpecification => ({ type: 'raster', tiles: [tiles], tileSize: 256, maxzoom: 15 });

export const cellLayer = (id: string, source: string): RasterLayerSpecification => ({
  id,
  type: 'raster',
  source,
  paint: { 'raster-opacity': 1, 'raster-resampling': 'linear', 'raster-fade-duration': 150 },
});

export class OverlayLayer {
  constructor(
    private readonly map: MapLibre,
    private readonly tiles: string,
    private readonly below: string | undefined,
  ) {}

  show(overlay: Overlay | undefined): void {
    if (!overlay) {
      this.hide();
      return;
    }
    const runs = `&run=${encodeURIComponent(overlay.run)}${overlay.beside ? `&beside=${encodeURIComponent(overlay.beside)}` : ''}`;
    const url = `${this.tiles.replace('{model}', encodeURIComponent(overlay.model))}${runs}&show=${overlay.show}`;
    const source = this.map.getSource(OVERLAY) as RasterTileSource | undefined;
    if (source) {
      source.setTiles([url]);
    } else {
      this.add(url);
    }
    this.map.setPaintProperty(OVERLAY, 'raster-opacity', overlay.opacity);
  }

  private add(url: string): void {
    this.map.addSource(OVERLAY, cellSource(url));
    this.map.addLayer(cellLayer(OVERLAY, OVERLAY), this.below);
  }

  private hide(): void {
    if (this.map.getLayer(OVERLAY)) {
      this.map.removeLayer(OVERLAY);
      this.map.removeSource(OVERLAY);
    }
  }
}
