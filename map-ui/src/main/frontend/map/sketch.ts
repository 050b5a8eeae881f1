// Corners that somebody puts on the map one by one: by pointer, by touch, or by keyboard on the cross in the middle.
import type { Feature, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { Position } from './wire.js';

const SAME_PLACE_PIXELS = 6;
const INK = '#0b4f6c';

export abstract class Sketch {
  protected corners: Position[] = [];
  private pointer?: Position;
  private readonly addClicked = (event: MapMouseEvent) => this.click(event);
  private readonly follow = (event: MapMouseEvent) => {
    this.pointer = event.lngLat.toArray();
    this.draw();
  };
  private readonly leave = () => {
    this.pointer = undefined;
    this.draw();
  };
  private readonly close = (event: MapMouseEvent) => {
    event.preventDefault();
    this.doubleClicked();
  };
  private readonly press = (event: KeyboardEvent) => this.key(event);

  constructor(
    protected readonly map: MapLibre,
    private readonly id: string,
    private readonly keys: Record<string, () => void>,
  ) {
    this.addLayers();
    map.doubleClickZoom.disable();
    map.getCanvas().style.cursor = 'crosshair';
    map.on('click', this.addClicked);
    map.on('mousemove', this.follow);
    map.on('mouseout', this.leave);
    map.on('dblclick', this.close);
    map.getContainer().addEventListener('keydown', this.press, true);
  }

  /** Puts a corner on the cross. */
  addAtCentre(): void {
    this.add(this.map.getCenter().toArray());
  }

  undo(): void {
    this.corners.pop();
    this.changed();
  }

  /** Leaves the map as it was, without a word. */
  stop(): void {
    const { map } = this;
    map.off('click', this.addClicked).off('mousemove', this.follow).off('mouseout', this.leave).off('dblclick', this.close);
    map.getContainer().removeEventListener('keydown', this.press, true);
    map.doubleClickZoom.enable();
    map.getCanvas().style.cursor = '';
    ['fill', 'line', 'corner'].forEach((part) => map.removeLayer(`${this.id}/${part}`));
    map.removeSource(this.id);
  }

  /** What the corners say, once more. */
  protected abstract tell(corners: Position[]): void;

  /** The shape through these corners, of which there are two at least. */
  protected abstract shape(corners: Position[]): Geometry;

  protected abstract doubleClicked(): void;

  protected click(event: MapMouseEvent): void {
    this.add(event.lngLat.toArray(), event);
  }

  protected isNear(corner: Position, event: MapMouseEvent, pixels: number): boolean {
    return this.map.project(corner).dist(event.point) <= pixels;
  }

  protected changed(): void {
    this.draw();
    this.tell(this.corners);
  }

  protected draw(): void {
    const outline = this.pointer && this.corners.length > 0 ? [...this.corners, this.pointer] : this.corners;
    const features = this.corners.map((corner) => feature({ type: 'Point', coordinates: corner }));
    if (outline.length > 1) {
      features.push(feature(this.shape(outline)));
    }
    (this.map.getSource(this.id) as GeoJSONSource).setData({ type: 'FeatureCollection', features });
  }

  private add(corner: Position, event?: MapMouseEvent): void {
    const last = this.corners.at(-1);
    // The second click of a double click is no corner of its own.
    if (last && event && this.isNear(last, event, SAME_PLACE_PIXELS)) {
      return;
    }
    if (last && last[0] === corner[0] && last[1] === corner[1]) {
      return;
    }
    this.corners.push(corner);
    this.changed();
  }

  private key(event: KeyboardEvent): void {
    const act = this.keys[event.key];
    // A key on one of the buttons is that button's.
    if (act && event.target === this.map.getCanvas()) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  }

  private addLayers(): void {
    const { map, id } = this;
    map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    const only = (kind: string) => ['==', ['geometry-type'], kind] as ['==', ['geometry-type'], string];
    const fill = { 'fill-color': INK, 'fill-opacity': 0.16 };
    map.addLayer({ id: `${id}/fill`, type: 'fill', source: id, filter: only('Polygon'), paint: fill });
    map.addLayer({
      id: `${id}/line`,
      type: 'line',
      source: id,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': INK, 'line-width': 2.5 },
    });
    map.addLayer({
      id: `${id}/corner`,
      type: 'circle',
      source: id,
      filter: only('Point'),
      paint: { 'circle-color': '#ffffff', 'circle-radius': 5, 'circle-stroke-color': INK, 'circle-stroke-width': 2.5 },
    });
  }
}

const feature = (geometry: Geometry): Feature => ({ type: 'Feature', properties: {}, geometry });
