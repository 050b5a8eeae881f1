// Shows the sensors as they were: a slider over the last day, which also plays by itself.
import { html, nothing, type TemplateResult } from 'lit';
import { clockText, dayOf, HOURS, momentOf, momentText, Past } from './past.js';
import type { Bench, Tool } from './tool.js';
import { track } from './track.js';

/** The last step is the present, which goes on. */
const NOW = HOURS + 1;
const SPEEDS = [1, 2, 4] as const;
const MS_PER_SECOND = 1000;

export class TimeTravel implements Tool {
  private past?: Past;
  private failed = false;
  private step = NOW;
  private speed: number = SPEEDS[0];
  private playing?: ReturnType<typeof setInterval>;
  private stopped = false;
  /** Whoever wants no motion steps by hand. */
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

  private constructor(
    private readonly bench: Bench,
    private readonly asked: number | undefined,
  ) {
    void this.load();
  }

  static from(bench: Bench, text: string): TimeTravel {
    return new TimeTravel(bench, momentOf(text));
  }

  link(): string {
    const time = this.time();
    return `time:${time === undefined ? 'now' : momentText(time)}`;
  }

  card(): TemplateResult {
    const { words } = this.bench;
    const at = this.clock();
    const ready = this.past !== undefined;
    return html`
      ${this.failed
        ? html`<p role="alert">${words.pastFailed} <button type="button" @click=${() => void this.load()}>${words.retry}</button></p>`
        : nothing}
      <div class="buttons">
        <output class="moment">${at}</output>
        <button type="button" aria-label=${words.hourBack} title=${words.hourBack} ?disabled=${!ready} @click=${() => this.go(this.step - 1)}>‹</button>
        ${this.calm
          ? nothing
          : html`<button type="button" class="play" ?disabled=${!ready} @click=${() => this.playOrPause()}>
              ${this.playing === undefined ? words.play : words.pause}
            </button>`}
        <button type="button" aria-label=${words.hourOn} title=${words.hourOn} ?disabled=${!ready} @click=${() => this.go(this.step + 1)}>›</button>
        ${this.calm ? nothing : this.speedChoice()}
        <button type="button" @click=${() => this.go(NOW)}>${words.now}</button>
      </div>
      ${track({ last: NOW, step: this.step, label: words.moment, says: at, waits: !ready, turn: (step) => this.go(step) })}
      <div class="ends"><span>${this.past ? clockText(this.past.at(0), this.bench.language) : ''}</span><span>${words.now}</span></div>
      <p class="quiet" aria-live="polite">${this.said()}</p>
    `;
  }

  stop(): void {
    this.stopped = true;
    this.pause();
    this.bench.scene.sensors.showLive();
  }

  private speedChoice(): TemplateResult {
    const { words } = this.bench;
    const chosen = (event: Event) => this.setSpeed(Number((event.target as HTMLSelectElement).value));
    return html`<select aria-label=${words.speed} @change=${chosen}>
      ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === this.speed}>${words.hoursPerSecond(speed)}</option>`)}
    </select>`;
  }

  private async load(): Promise<void> {
    this.failed = false;
    try {
      const now = Date.now();
      const past = await Past.load(dayOf(this.asked ?? now, now));
      if (this.stopped) {
        return;
      }
      this.past = past;
      this.step = this.asked === undefined ? NOW : past.stepOf(this.asked);
      this.show();
    } catch (fault) {
      console.error('areaal-map', fault);
      this.failed = true;
    }
    this.bench.redraw();
  }

  /** By hand: playing ends. */
  private go(step: number): void {
    this.pause();
    this.turn(step);
    this.bench.keep();
  }

  private turn(step: number): void {
    this.step = Math.max(0, Math.min(NOW, step));
    this.show();
    this.bench.redraw();
  }

  private show(): void {
    const { sensors } = this.bench.scene;
    if (this.past && this.step < NOW) {
      sensors.showPast(this.past.readings(this.step));
    } else {
      sensors.showLive();
    }
  }

  private playOrPause(): void {
    if (this.playing === undefined) {
      this.turn(this.step === NOW ? 0 : this.step);
      this.play();
    } else {
      this.pause();
      this.bench.keep();
    }
    this.bench.redraw();
  }

  private play(): void {
    this.playing = setInterval(() => this.playOn(), MS_PER_SECOND / this.speed);
  }

  private playOn(): void {
    this.turn(this.step + 1);
    if (this.step === NOW) {
      this.pause();
      this.bench.keep();
      this.bench.redraw();
    }
  }

  private pause(): void {
    clearInterval(this.playing);
    this.playing = undefined;
  }

  private setSpeed(speed: number): void {
    this.speed = speed;
    if (this.playing !== undefined) {
      this.pause();
      this.play();
    }
    this.bench.redraw();
  }

  private time(): number | undefined {
    if (!this.past) {
      return this.asked;
    }
    return this.step < NOW ? this.past.at(this.step) : undefined;
  }

  private clock(): string {
    const time = this.time();
    return time === undefined ? this.bench.words.now : clockText(time, this.bench.language);
  }

  /** While it plays nothing is said: it would never end. */
  private said(): string {
    const { words } = this.bench;
    if (!this.past) {
      return this.failed ? '' : words.pastLoading;
    }
    if (this.step === NOW) {
      return words.liveNow;
    }
    return this.playing === undefined ? words.sensorsThen(this.past.readings(this.step).length) : words.playing;
  }
}
