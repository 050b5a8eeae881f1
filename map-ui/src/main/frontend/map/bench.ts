// What the map lends to its tools.
import type { Map as MapLibre } from 'maplibre-gl';
import { everything, lay, type Shown } from './lay.js';
import { camera, Scene, viewOf } from './scene.js';
import { type DarkColours, isDark } from './shade.js';
import type { SunDay } from './sun.js';
import { texts } from './texts.js';
import type { Bench } from './tool.js';
import { type ToolTexts, toolTexts } from './tool-texts.js';
import type { Beside, Overlay, Reading } from './wire.js';

const WHOLE = 100;

/** The element, as far as tools look at it. */
export interface Host extends Shown {
  readonly styleUrl: string;
  readonly label: string;
  readonly language: string;
  readonly darkColours: DarkColours;
  /** 0 on a screen. */
  readonly scaleOnPaper: number;
  readonly sunDay?: SunDay;
  readonly leftAnswer?: Beside;
  readonly upperContainer: HTMLElement;
  requestUpdate(): void;
  keepTool(): void;
  standUp(): void;
}

export class MapBench implements Bench {
  readonly words: ToolTexts;
  private upper?: Scene;
  private covered = 0;

  constructor(
    readonly scene: Scene,
    private readonly host: Host,
  ) {
    this.words = toolTexts(host.language);
  }

  get map(): MapLibre {
    return this.scene.map;
  }

  get language(): string {
    return this.host.language;
  }

  /** Lays on both maps what has changed; the second one's answer of a model is its tool's own business. */
  lay(changed: (name: keyof Shown) => boolean): void {
    lay(this.scene, this.host, changed);
    if (this.upper) {
      lay(this.upper, this.host, (name) => name !== 'overlay' && changed(name));
    }
  }

  hear(readings: Reading[]): void {
    this.scene.sensors.show(readings);
    this.upper?.sensors.show(readings);
  }

  applyShade(): void {
    const dark = isDark() && this.host.scaleOnPaper === 0;
    this.scene.shade.apply(dark);
    this.upper?.shade.apply(dark);
  }

  sunDay(): SunDay | undefined {
    return this.host.sunDay;
  }

  beside(): Beside | undefined {
    return this.host.leftAnswer;
  }

  shownOverlay(): Overlay | undefined {
    return this.host.overlay;
  }

  cover(percent: number): void {
    this.covered = percent;
    this.host.upperContainer.style.clipPath = `inset(0 ${WHOLE - percent}% 0 0)`;
  }

  /** The map that is seen at so many pixels from the left. */
  sceneAt(x: number): Scene {
    return this.upper && x < (this.host.upperContainer.clientWidth * this.covered) / WHOLE ? this.upper : this.scene;
  }

  async openBeside(): Promise<Scene> {
    const { styleUrl, label, language, darkColours } = this.host;
    const view = viewOf(this.map);
    const container = document.createElement('div');
    container.className = 'upper';
    this.host.upperContainer.append(container);
    const options = { container, styleUrl, label, language, view, darkColours, texts: texts(language), bare: true };
    const upper = await Scene.open(options, (map) => {
      map.on('error', (event) => console.error('areaal-map', event.error));
      map.once('remove', () => container.remove());
    });
    lay(upper, this.host, (name) => name !== 'overlay' && everything());
    upper.map.jumpTo(camera(viewOf(this.map)));
    upper.map.once('remove', () => (this.upper = this.upper === upper ? undefined : this.upper));
    this.upper = upper;
    void upper.loadSensors().catch((fault: unknown) => console.error('areaal-map', fault));
    return upper;
  }

  redraw(): void {
    this.host.requestUpdate();
  }

  keep(): void {
    this.host.keepTool();
  }

  standUp(): void {
    this.host.standUp();
  }
}
