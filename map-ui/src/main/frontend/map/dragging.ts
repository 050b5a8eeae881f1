// Drags an intervention. Its outline moves as a drawing over the map, so that the map need not be drawn anew for each step.
import type { Map as MapLibre, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { Interventions } from './interventions.js';
import type { Intervention, Position } from './wire.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Whoever waits longer for the figures of a position is told that they are of before. */
const LATE_MILLIS = 300;

type Pointed = MapMouseEvent | MapTouchEvent;

/** A position on the way, as the server hears it. */
export interface Move {
  measure: number;
  from: { lon: number; lat: number };
  to: { lon: number; lat: number };
  number: number;
  dropped: boolean;
}

export interface DraggingEvents {
  /** At most one at a time is on its way; the next is told when this one has been answered, and then the newest. */
  moved: (move: Move) => void;
  late: (late: boolean) => void;
}

interface Grip {
  measure: number;
  from: Position;
  to: Position;
  ghost: SVGSVGElement;
  ring: Position[];
}

export class Dragging {
  /** Whether the pointer has moved something since it was last pressed: its release is no click then. */
  moved = false;

  private grip?: Grip;
  private waiting?: Move;
  private onItsWay?: number;
  private number = 0;
  private timer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly map: MapLibre,
    private readonly interventions: Interventions,
    private readonly events: DraggingEvents,
  ) {
    map.on('mousedown', this.take);
    map.on('touchstart', this.take);
  }

  get busy(): boolean {
    return this.grip !== undefined;
  }

  /** Whether something lies there that can be dragged. */
  holds(x: number, y: number): boolean {
    return this.interventions.at([x, y]) !== undefined;
  }

  /** The figures of a position are on the screen. */
  answered(number: number): void {
    if (number !== this.onItsWay) {
      return;
    }
    this.onItsWay = undefined;
    clearTimeout(this.timer);
    this.events.late(false);
    this.send();
  }

  private readonly take = (event: Pointed): void => {
    this.moved = false;
    const measure = this.interventions.at(event.point);
    const shape = measure === undefined ? undefined : this.interventions.get(measure);
    if (measure === undefined || !shape || (event.originalEvent as MouseEvent).button > 0) {
      return;
    }
    event.preventDefault();
    const from = event.lngLat.toArray();
    this.grip = { measure, from, to: from, ring: shape.ring, ghost: this.ghost(shape) };
    this.map.getCanvas().style.cursor = 'grabbing';
    this.map.on('mousemove', this.follow);
    this.map.on('touchmove', this.follow);
    window.addEventListener('mouseup', this.drop);
    window.addEventListener('touchend', this.drop);
  };

  private readonly follow = (event: Pointed): void => {
    if (this.grip) {
      this.moved = true;
      this.grip.to = event.lngLat.toArray();
      this.place(this.grip);
      this.tell(this.grip, false);
    }
  };

  private readonly drop = (): void => {
    const { grip } = this;
    this.map.off('mousemove', this.follow).off('touchmove', this.follow);
    window.removeEventListener('mouseup', this.drop);
    window.removeEventListener('touchend', this.drop);
    this.map.getCanvas().style.cursor = '';
    this.grip = undefined;
    if (!grip) {
      return;
    }
    grip.ghost.remove();
    if (grip.from[0] !== grip.to[0] || grip.from[1] !== grip.to[1]) {
      this.tell(grip, true);
    }
  };

  private tell({ measure, from, to }: Grip, dropped: boolean): void {
    this.number++;
    const place = ([lon, lat]: Position) => ({ lon, lat });
    this.waiting = { measure, from: place(from), to: place(to), number: this.number, dropped };
    if (this.onItsWay === undefined || dropped) {
      this.send();
    }
  }

  private send(): void {
    const move = this.waiting;
    if (!move) {
      return;
    }
    this.waiting = undefined;
    this.onItsWay = move.number;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.events.late(true), LATE_MILLIS);
    this.events.moved(move);
  }

  private ghost({ colour, ring }: Intervention): SVGSVGElement {
    const drawing = document.createElementNS(SVG, 'svg');
    drawing.setAttribute('class', 'ghost');
    const outline = document.createElementNS(SVG, 'polygon');
    outline.setAttribute('points', this.points(ring));
    outline.setAttribute('fill', colour);
    outline.setAttribute('stroke', colour);
    drawing.append(outline);
    this.map.getContainer().append(drawing);
    return drawing;
  }

  private place({ ghost, ring, from, to }: Grip): void {
    const moved = ring.map(([lon, lat]): Position => [lon + to[0] - from[0], lat + to[1] - from[1]]);
    ghost.firstElementChild!.setAttribute('points', this.points(moved));
  }

  private points(ring: Position[]): string {
    return ring
      .map((corner) => this.map.project(corner))
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' ');
  }
}
