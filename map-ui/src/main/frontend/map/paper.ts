// The map for paper: at a scale and no other, drawn finely, and kept as a picture, which is what comes out of the printer.
import type { Map as MapLibre } from 'maplibre-gl';
import { metresPerDegree, RADIANS } from './geodesy.js';

/** A CSS inch is 96 pixels; drawn with two dots for each the map has 192 dots per inch. */
const PIXELS_PER_INCH = 96;
const METRES_PER_INCH = 0.0254;
const DOTS_PER_PIXEL = 2;
/** MapLibre's world at zoom 0. */
const WORLD_PIXELS = 512;
/** A step of the zoom that changes the scale by 0.03 %. */
const SAME_ZOOM = 0.0005;

/**
 * The zoom at which the map around a latitude has a scale. Web Mercator stretches the ellipsoid a little more one way than the
 * other: the scale is right for areas, and within 0.15 % for lengths.
 */
export function zoomAtScale(scale: number, lat: number): number {
  const { east, north } = metresPerDegree(lat);
  const metresPerPixelAtZero = Math.sqrt(east * north * Math.cos(lat * RADIANS)) * (360 / WORLD_PIXELS);
  return Math.log2(metresPerPixelAtZero / ((scale * METRES_PER_INCH) / PIXELS_PER_INCH));
}

export class PaperMap {
  private readonly picture = document.createElement('img');

  constructor(
    private readonly map: MapLibre,
    private readonly host: HTMLElement,
    private readonly scale: () => number,
  ) {
    this.picture.className = 'paper-picture';
    this.picture.alt = '';
    map.getContainer().append(this.picture);
    map.setPixelRatio(DOTS_PER_PIXEL);
    [map.scrollZoom, map.boxZoom, map.doubleClickZoom, map.touchZoomRotate, map.dragRotate, map.touchPitch].forEach((way) => way.disable());
    map.keyboard.disableRotation();
    map.on('moveend', () => this.rescale());
    map.on('idle', () => this.take());
    this.rescale();
  }

  /** Goes back to the scale, north up, wherever the map was moved. */
  rescale(): void {
    const { map } = this;
    const zoom = zoomAtScale(this.scale(), map.getCenter().lat);
    if (Math.abs(map.getZoom() - zoom) > SAME_ZOOM || map.getPitch() !== 0 || map.getBearing() !== 0) {
      this.host.removeAttribute('data-drawn');
      map.jumpTo({ zoom, pitch: 0, bearing: 0 });
    }
  }

  private take(): void {
    this.picture.src = this.map.getCanvas().toDataURL('image/png');
    this.host.setAttribute('data-drawn', this.map.getBounds().toArray().flat().join(' '));
  }
}
