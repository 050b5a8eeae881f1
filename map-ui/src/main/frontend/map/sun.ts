// The sun over the map by date and hour: light from where it stands, and the shadows of buildings. The server computes where.
import { html, nothing, type TemplateResult } from 'lit';
import { isDrawn } from './drawn.js';
import { REGION_ZONE } from './past.js';
import { LOWEST_DEGREES, type SunAt, Shadows } from './shadows.js';
import type { Bench, Tool } from './tool.js';
import { track } from './track.js';

/** The course of the sun in ten-minute steps of a day by the region's clock, as SunDay.java tells it. */
export interface SunDay {
  date: string;
  /** Empty where the sun does not rise or set. */
  sunrise: string;
  sunset: string;
  /** Azimuth and altitude in degrees at each step. */
  positions: [azimuth: number, altitude: number][];
}

const STEP_MINUTES = 10;
const STEPS = 144;
const NOON = 72;
const BY_DAY = { color: '#fffaf0', intensity: 0.34 };
const BY_NIGHT = { color: '#c9d4ee', intensity: 0.12 };

export class Sun implements Tool {
  private readonly shadows: Shadows;
  private readonly light;
  private readonly redo = () => this.cast();
  private count = 0;
  private castFor = '';

  private constructor(
    private readonly bench: Bench,
    private date: string,
    private step: number,
  ) {
    this.light = bench.map.getLight();
    this.shadows = new Shadows(bench.map);
    bench.standUp();
    bench.map.on('render', this.redo);
    this.shine();
  }

  /** Reads what {@link link} wrote; a day that is none is today. */
  static from(bench: Bench, text: string): Sun {
    const [date = '', time = ''] = text.split('T');
    const [hours, minutes] = time.split(':').map(Number);
    const step = time ? Math.floor(((hours ?? 0) * 60 + (minutes ?? 0)) / STEP_MINUTES) : NOON;
    return new Sun(bench, /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : today(), Math.max(0, Math.min(STEPS - 1, step || 0)));
  }

  link(): string {
    return `sun:${this.date}T${this.clock()}`;
  }

  card(): TemplateResult {
    const { words } = this.bench;
    const day = this.day();
    return html`
      <div class="buttons">
        <label>${words.date} <input type="date" .value=${this.date} required @change=${(event: Event) => this.turnDay((event.target as HTMLInputElement).value)} /></label>
        <output class="moment">${this.clock()}</output>
        <span class="quiet">${day ? words.sunRises(day.sunrise, day.sunset) : nothing}</span>
      </div>
      ${track({
        last: STEPS - 1,
        step: this.step,
        label: words.hour,
        says: this.clock(),
        turn: (step) => this.turn(step),
        done: () => this.bench.keep(),
      })}
      <p class="quiet" aria-live="polite">${this.said()}</p>
    `;
  }

  mapChanged(): void {
    this.shine();
    this.bench.redraw();
  }

  stop(): void {
    this.bench.map.off('render', this.redo);
    this.shadows.stop();
    this.bench.map.setLight(this.light);
  }

  private turn(step: number): void {
    this.step = step;
    this.mapChanged();
  }

  private turnDay(date: string): void {
    if (date) {
      this.date = date;
      this.bench.keep();
      this.mapChanged();
    }
  }

  /** Until the server has told of the day there is no light to change. */
  private shine(): void {
    const sun = this.sun();
    if (sun) {
      const up = sun.altitude > 0;
      this.bench.map.setLight({
        anchor: 'map',
        position: [1.3, sun.azimuth, Math.min(90, 90 - sun.altitude)],
        ...(up ? BY_DAY : BY_NIGHT),
      });
      this.cast();
    }
  }

  private cast(): void {
    const sun = this.sun();
    // Laying shadows draws the map again: without this it would never end.
    const key = `${this.link()} ${this.bench.map.getBounds().toString()} ${this.bench.map.getPitch()}`;
    if (sun && key !== this.castFor && isDrawn(this.bench.map)) {
      this.castFor = key;
      this.count = this.shadows.cast(sun);
      this.bench.redraw();
    }
  }

  private day(): SunDay | undefined {
    const day = this.bench.sunDay();
    return day?.date === this.date ? day : undefined;
  }

  private sun(): SunAt | undefined {
    const at = this.day()?.positions[this.step];
    return at && { azimuth: at[0], altitude: at[1] };
  }

  private said(): string {
    const { words, language } = this.bench;
    const sun = this.sun();
    if (!sun) {
      return '';
    }
    if (sun.altitude <= 0) {
      return words.sunDown;
    }
    const degrees = sun.altitude.toLocaleString(language, { maximumFractionDigits: 0 });
    const shadow = sun.altitude < LOWEST_DEGREES ? words.sunLow : words.shadows(this.count);
    return `${words.sunHeight(degrees, compass(sun.azimuth, words.compass))} ${shadow}`;
  }

  private clock(): string {
    const minutes = this.step * STEP_MINUTES;
    const two = (number: number) => String(number).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
}

const compass = (azimuth: number, names: readonly string[]): string => names[Math.round(azimuth / 45) % 8] ?? '';

const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: REGION_ZONE });
