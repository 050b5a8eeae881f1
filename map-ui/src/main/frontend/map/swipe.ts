// Lays a second map over the first, of another moment or of another answer, with a divider between the two that can be dragged.
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from './scene.js';
import { clockText, dayOf, HOURS, momentOf, momentText, Past } from './past.js';
import type { Bench, Tool } from './tool.js';
import { track } from './track.js';

const ANSWERS = 'answers';
const WHOLE = 100;
const HALF = 50;
const SMALL_STEP = 2;
const LARGE_STEP = 10;

export class Swipe implements Tool {
  private upper?: Scene;
  private opening?: Promise<Scene>;
  private past?: Past;
  private failed = false;
  private stopped = false;
  private readonly follow = () => this.upper?.map.jumpTo(cameraOf(this.bench.scene));

  private constructor(
    private readonly bench: Bench,
    private answers: boolean,
    private moment: number,
    private share: number,
  ) {
    bench.map.on('move', this.follow);
    void this.open();
  }

  /** Reads what {@link link} wrote: what is compared, and the share of the map that lies on the left, in per cent. */
  static from(bench: Bench, text: string): Swipe {
    const [what = '', share = ''] = text.split(',');
    const answers = what === ANSWERS || (what === '' && bench.beside() !== undefined);
    const place = Number(share || HALF);
    const moment = momentOf(what) ?? dayOf(Date.now(), Date.now()) - HOURS * 3_600_000;
    return new Swipe(bench, answers, moment, Number.isFinite(place) ? clamped(place) : HALF);
  }

  link(): string {
    return `swipe:${this.answers ? ANSWERS : momentText(this.moment)},${this.share}`;
  }

  card(): TemplateResult {
    const { words } = this.bench;
    const beside = this.bench.beside();
    return html`
      ${this.failed ? html`<p role="alert">${words.swipeFailed} <button type="button" @click=${() => void this.open()}>${words.retry}</button></p>` : nothing}
      <div class="buttons">
        <fieldset class="choice">
          <legend>${words.swipeWhat}</legend>
          <label><input type="radio" name="swiped" .checked=${!this.answers} @change=${() => this.turn(false)} />${words.swipeTimes}</label>
          <label><input type="radio" name="swiped" .checked=${this.answers} @change=${() => this.turn(true)} />${words.swipeAnswers}</label>
        </fieldset>
      </div>
      ${this.answers ? (beside ? nothing : html`<p>${words.swipeNothing}</p>`) : this.slider()}
      <p class="sides"><span><b>${words.left}</b> ${this.leftName()}</span><span><b>${words.right}</b> ${this.rightName()}</span></p>
    `;
  }

  /** The divider, which lies over the map and not in the card. */
  divider(): TemplateResult {
    const { words } = this.bench;
    return html`<div
      class="divider"
      role="slider"
      tabindex="0"
      aria-label=${words.divider}
      aria-orientation="horizontal"
      aria-valuemin="0"
      aria-valuemax=${WHOLE}
      aria-valuenow=${this.share}
      aria-valuetext=${words.shareLeft(this.share)}
      style="left:${this.share}%"
      @keydown=${(event: KeyboardEvent) => this.key(event)}
      @pointerdown=${(event: PointerEvent) => this.take(event)}
      @pointermove=${(event: PointerEvent) => this.drag(event)}
      @pointerup=${() => this.bench.keep()}
    ></div>`;
  }

  mapChanged(): void {
    const overlay = this.answers ? this.bench.beside()?.overlay : this.bench.shownOverlay();
    this.upper?.overlay.show(overlay);
    this.upper?.shade.refresh();
  }

  stop(): void {
    this.stopped = true;
    this.bench.map.off('move', this.follow);
    this.shut();
  }

  private shut(): void {
    this.upper?.close();
    this.upper = undefined;
  }

  private slider(): TemplateResult {
    const { words, language } = this.bench;
    return track({
      last: HOURS,
      step: this.past?.stepOf(this.moment) ?? 0,
      label: words.momentLeft,
      says: clockText(this.moment, language),
      waits: this.past === undefined,
      turn: (step) => this.turnTo(step),
      done: () => this.bench.keep(),
    });
  }

  private async open(): Promise<void> {
    this.failed = false;
    try {
      this.opening ??= this.bench.openBeside();
      this.upper = await this.opening;
      if (this.stopped) {
        this.shut();
        return;
      }
      this.follow();
      this.place();
      await this.fill();
    } catch (fault) {
      console.error('areaal-map', fault);
      this.failed = true;
      if (!this.upper) {
        this.opening = undefined;
      }
    }
    this.bench.redraw();
  }

  private async fill(): Promise<void> {
    this.mapChanged();
    if (this.answers) {
      this.upper?.sensors.show(this.bench.scene.sensors.newestReadings());
      this.upper?.sensors.showLive();
      return;
    }
    this.past ??= await Past.load(dayOf(this.moment, Date.now()));
    this.moment = this.past.at(this.past.stepOf(this.moment));
    this.showPast();
  }

  private showPast(): void {
    if (this.past) {
      this.upper?.sensors.showPast(this.past.readings(this.past.stepOf(this.moment)));
    }
  }

  private turn(answers: boolean): void {
    this.answers = answers;
    this.bench.keep();
    void this.open();
  }

  private turnTo(step: number): void {
    this.moment = this.past?.at(step) ?? this.moment;
    this.showPast();
    this.bench.redraw();
  }

  private leftName(): string {
    return this.answers ? (this.bench.beside()?.left ?? '') : clockText(this.moment, this.bench.language);
  }

  private rightName(): string {
    return this.answers ? (this.bench.beside()?.right ?? '') : this.bench.words.now;
  }

  private key(event: KeyboardEvent): void {
    const to = {
      ArrowLeft: this.share - SMALL_STEP,
      ArrowDown: this.share - SMALL_STEP,
      ArrowRight: this.share + SMALL_STEP,
      ArrowUp: this.share + SMALL_STEP,
      PageDown: this.share - LARGE_STEP,
      PageUp: this.share + LARGE_STEP,
      Home: 0,
      End: WHOLE,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.moveTo(to);
      this.bench.keep();
    }
  }

  private take(event: PointerEvent): void {
    event.preventDefault();
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
    (event.target as HTMLElement).focus();
  }

  private drag(event: PointerEvent): void {
    if ((event.target as HTMLElement).hasPointerCapture(event.pointerId)) {
      const { left, width } = this.bench.map.getContainer().getBoundingClientRect();
      this.moveTo(((event.clientX - left) / width) * WHOLE);
    }
  }

  private moveTo(share: number): void {
    this.share = clamped(share);
    this.place();
    this.bench.redraw();
  }

  private place(): void {
    this.bench.cover(this.share);
  }
}

const clamped = (share: number): number => Math.round(Math.max(0, Math.min(WHOLE, share)));

const cameraOf = ({ map }: Scene) => ({ center: map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() });
