// A small tool to draw one polygon: pointer, touch, or keyboard with the cross in the middle of the map.
import type { Feature, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { Position } from './wire.js';

const ID = 'drawing';
const FEWEST_CORNERS = 3;
const SAME_PLACE_PIXELS = 6;
const CLOSING_PIXELS = 14;
const AROUND_CORNERS = 8;
const AROUND_SHARE_OF_VIEW = 0.22;

export interface DrawingEvents {
  changed: (corners: number) => void;
  done: (ring: Position[]) => void;
  cancelled: () => void;
}

export class Drawing {
  private corners: Position[] = [];
  private pointer?: Position;
  private readonly addClicked = (event: MapMouseEvent) => this.click(event);
  private readonly follow = (event: MapMouseEvent) => {
    this.pointer = event.lngLat.toArray();
    this.draw();
  };
  private readonly close = (event: MapMouseEvent) => {
    event.preventDefault();
    this.finish();
  };
  private readonly press = (event: KeyboardEvent) => this.key(event);

  constructor(
    private readonly map: MapLibre,
    private readonly events: DrawingEvents,
  ) {
    this.addLayers();
    map.doubleClickZoom.disable();
    map.getCanvas().style.cursor = 'crosshair';
    map.on('click', this.addClicked);
    map.on('mousemove', this.follow);
    map.on('dblclick', this.close);
    map.getContainer().addEventListener('keydown', this.press, true);
    map.getCanvas().focus();
  }

  /** Puts a corner on the cross. */
  addAtCentre(): void {
    this.add(this.map.getCenter().toArray());
  }

  /** Replaces what was drawn by a rounded area around the cross, in proportion to what is seen. */
  drawAroundCentre(): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const centre = this.map.project(this.map.getCenter());
    const radius = Math.min(clientWidth, clientHeight) * AROUND_SHARE_OF_VIEW;
    this.corners = Array.from({ length: AROUND_CORNERS }, (_, i) => {
      const angle = ((i + 0.5) / AROUND_CORNERS) * 2 * Math.PI;
      return this.map.unproject([centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle)]).toArray();
    });
    this.changed();
  }

  undo(): void {
    this.corners.pop();
    this.changed();
  }

  finish(): void {
    if (this.corners.length >= FEWEST_CORNERS) {
      const ring = this.corners;
      this.stop();
      this.events.done(ring);
    }
  }

  cancel(): void {
    this.stop();
    this.events.cancelled();
  }

  /** Leaves the map as it was, without a word. */
  stop(): void {
    const { map } = this;
    map.off('click', this.addClicked).off('mousemove', this.follow).off('dblclick', this.close);
    map.getContainer().removeEventListener('keydown', this.press, true);
    map.doubleClickZoom.enable();
    map.getCanvas().style.cursor = '';
    ['fill', 'line', 'corner'].forEach((part) => map.removeLayer(`${ID}/${part}`));
    map.removeSource(ID);
  }

  private click(event: MapMouseEvent): void {
    if (this.corners.length >= FEWEST_CORNERS && this.isNear(this.corners[0]!, event, CLOSING_PIXELS)) {
      this.finish();
    } else {
      this.add(event.lngLat.toArray(), event);
    }
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

  private isNear(corner: Position, event: MapMouseEvent, pixels: number): boolean {
    return this.map.project(corner).dist(event.point) <= pixels;
  }

  private key(event: KeyboardEvent): void {
    const act = { Enter: () => this.finish(), Escape: () => this.cancel(), ' ': () => this.addAtCentre(), Backspace: () => this.undo() }[
      event.key
    ];
    // A key on one of the buttons is that button's.
    if (act && event.target === this.map.getCanvas()) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  }

  private changed(): void {
    this.draw();
    this.events.changed(this.corners.length);
  }

  private draw(): void {
    const outline = this.pointer && this.corners.length > 0 ? [...this.corners, this.pointer] : this.corners;
    const features: Feature[] = this.corners.map((corner) => feature({ type: 'Point', coordinates: corner }));
    if (outline.length > 1) {
      features.push(feature({ type: 'Polygon', coordinates: [[...outline, outline[0]!]] }));
    }
    (this.map.getSource(ID) as GeoJSONSource).setData({ type: 'FeatureCollection', features });
  }

  private addLayers(): void {
    this.map.addSource(ID, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    const areas = ['==', ['geometry-type'], 'Polygon'] as ['==', ['geometry-type'], string];
    this.map.addLayer({ id: `${ID}/fill`, type: 'fill', source: ID, filter: areas, paint: { 'fill-color': '#0b4f6c', 'fill-opacity': 0.16 } });
    this.map.addLayer({
      id: `${ID}/line`,
      type: 'line',
      source: ID,
      filter: areas,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': '#0b4f6c', 'line-width': 2.5 },
    });
    this.map.addLayer({
      id: `${ID}/corner`,
      type: 'circle',
      source: ID,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-color': '#ffffff', 'circle-radius': 5, 'circle-stroke-color': '#0b4f6c', 'circle-stroke-width': 2.5 },
    });
  }
}

const feature = (geometry: Geometry): Feature => ({ type: 'Feature', properties: {}, geometry });
