// A small tool to draw one polygon: pointer, touch, or keyboard with the cross in the middle of the map.
import type { Geometry } from 'geojson';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { Sketch } from './sketch.js';
import type { Position } from './wire.js';

const FEWEST_CORNERS = 3;
const CLOSING_PIXELS = 14;
const AROUND_CORNERS = 8;
const AROUND_SHARE_OF_VIEW = 0.22;

export interface DrawingEvents {
  changed: (corners: number) => void;
  done: (ring: Position[]) => void;
  cancelled: () => void;
}

export class Drawing extends Sketch {
  constructor(
    map: MapLibre,
    private readonly events: DrawingEvents,
  ) {
    super(map, 'drawing', {
      Enter: () => this.finish(),
      Escape: () => this.cancel(),
      ' ': () => this.addAtCentre(),
      Backspace: () => this.undo(),
    });
    map.getCanvas().focus();
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

  protected override tell(corners: Position[]): void {
    this.events.changed(corners.length);
  }

  protected override shape(corners: Position[]): Geometry {
    return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
  }

  protected override doubleClicked(): void {
    this.finish();
  }

  protected override click(event: MapMouseEvent): void {
    if (this.corners.length >= FEWEST_CORNERS && this.isNear(this.corners[0]!, event, CLOSING_PIXELS)) {
      this.finish();
    } else {
      super.click(event);
    }
  }
}
