// The picture of a heat run, laid below roads and buildings so that one still knows where one is.
import type { Map as MapLibre, RasterTileSource } from 'maplibre-gl';
import type { Heat } from './wire.js';

const ID = 'heat';

export class HeatLayer {
  constructor(
    private readonly map: MapLibre,
    private readonly tiles: string,
    private readonly below: string | undefined,
  ) {}

  show(heat: Heat | undefined): void {
    if (!heat) {
      this.hide();
      return;
    }
    const url = `${this.tiles}&run=${encodeURIComponent(heat.run)}&show=${heat.show}`;
    const source = this.map.getSource(ID) as RasterTileSource | undefined;
    if (source) {
      source.setTiles([url]);
    } else {
      this.add(url);
    }
    this.map.setPaintProperty(ID, 'raster-opacity', heat.opacity);
  }

  private add(url: string): void {
    this.map.addSource(ID, { type: 'raster', tiles: [url], tileSize: 256, maxzoom: 15 });
    this.map.addLayer(
      { id: ID, type: 'raster', source: ID, paint: { 'raster-resampling': 'linear', 'raster-fade-duration': 150 } },
      this.below,
    );
  }

  private hide(): void {
    if (this.map.getLayer(ID)) {
      this.map.removeLayer(ID);
      this.map.removeSource(ID);
    }
  }
}
