// Measures a length or an area over the ground.
import type { Geometry } from 'geojson';
import { html, nothing, type TemplateResult } from 'lit';
import { areaSquareMetres, lengthMetres } from './geodesy.js';
import { KINDS, type Measured } from './measured.js';
import { Sketch } from './sketch.js';
import type { Bench, Tool } from './tool.js';
import type { Position } from './wire.js';

/** A link must stay one that can be sent. */
const MOST_CORNERS = 100;
const METRES_PER_KILOMETRE = 1000;
const SQUARE_METRES_PER_HECTARE = 10_000;

export class Measure extends Sketch implements Tool {
  readonly takesClicks = true;

  constructor(
    private readonly bench: Bench,
    private kind: Measured,
    corners: Position[],
  ) {
    super(bench.map, 'measure', {
      Enter: () => this.addAtCentre(),
      ' ': () => this.addAtCentre(),
      Backspace: () => this.undo(),
    });
    this.corners = corners.slice(0, MOST_CORNERS);
    this.draw();
  }

  /** Reads what {@link link} wrote; what is no place is left out. */
  static from(bench: Bench, kind: Measured, text: string): Measure {
    const corners = text
      .split(';')
      .map((place) => place.split(',').map(Number))
      .filter((place): place is Position => place.length === 2 && place.every((degrees) => Number.isFinite(degrees)));
    return new Measure(bench, kind, text ? corners : []);
  }

  link(): string {
    const places = this.corners.map(([lon, lat]) => `${lon.toFixed(6)},${lat.toFixed(6)}`);
    return `${this.kind}:${places.join(';')}`;
  }

  card(): TemplateResult {
    const { words } = this.bench;
    return html`
      <p>${words.measureHint} <span class="keys">${words.measureKeys}</span></p>
      <div class="buttons">
        <fieldset class="choice">
          <legend class="unseen">${words.measureWhat}</legend>
          ${KINDS.map(
            (kind) => html`<label
              ><input type="radio" name="measured" .checked=${kind === this.kind} @change=${() => this.turn(kind)} />${words[kind]}</label
            >`,
          )}
        </fieldset>
        <output class="measured" aria-live="polite">${this.said()}</output>
      </div>
      <div class="buttons">
        <button type="button" @click=${() => this.addAtCentre()}>${words.measureCorner}</button>
        <button type="button" ?disabled=${this.corners.length === 0} @click=${() => this.undo()}>${words.measureUndo}</button>
        <button type="button" ?disabled=${this.corners.length === 0} @click=${() => this.clear()}>${words.measureClear}</button>
      </div>
    `;
  }

  protected override tell(): void {
    if (this.corners.length > MOST_CORNERS) {
      this.corners.length = MOST_CORNERS;
    }
    this.bench.redraw();
    this.bench.keep();
  }

  protected override shape(corners: Position[]): Geometry {
    return this.kind === 'area' && corners.length > 2
      ? { type: 'Polygon', coordinates: [[...corners, corners[0]!]] }
      : { type: 'LineString', coordinates: corners };
  }

  protected override doubleClicked(): void {
    // A line or an area may always go on.
  }

  private clear(): void {
    this.corners = [];
    this.changed();
  }

  private turn(kind: Measured): void {
    this.kind = kind;
    this.changed();
  }

  private said(): TemplateResult | typeof nothing {
    const { words } = this.bench;
    const { corners } = this;
    const closed = this.kind === 'area' && corners.length > 2;
    const around = lengthMetres(closed ? [...corners, corners[0]!] : corners);
    if (this.kind === 'length') {
      return html`<data value=${around.toFixed(3)}>${this.metres(around)}</data>`;
    }
    const inside = closed ? areaSquareMetres(corners) : 0;
    return html`<data value=${inside.toFixed(3)}>${this.hectares(inside)}</data> <span class="quiet">${words.around(this.metres(around))}</span>`;
  }

  private metres(metres: number): string {
    return metres < METRES_PER_KILOMETRE
      ? `${this.number(metres, metres < 100 ? 1 : 0)} m`
      : `${this.number(metres / METRES_PER_KILOMETRE, metres < 100 * METRES_PER_KILOMETRE ? 2 : 1)} km`;
  }

  private hectares(squareMetres: number): string {
    const hectares = squareMetres / SQUARE_METRES_PER_HECTARE;
    return hectares < 1 ? `${this.number(squareMetres, 0)} m²` : `${this.number(hectares, hectares < 100 ? 2 : 0)} ha`;
  }

  private number(value: number, decimals: number): string {
    return value.toLocaleString(this.bench.language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  }
}
