// What a tool of the map is to the map: something with a card over it, whose state goes into the link.
import type { TemplateResult } from 'lit';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Scene } from './scene.js';
import type { SunDay } from './sun.js';
import type { ToolTexts } from './tool-texts.js';
import type { Beside, Overlay } from './wire.js';

export const TOOLS = ['measure', 'time', 'swipe', 'sun', 'print'] as const;

export type ToolName = (typeof TOOLS)[number];

export interface Tool {
  /** Whether a click on the map means something to it, and so chooses no area. */
  readonly takesClicks?: boolean;
  /** Its state as a link has it, e.g. `time:2026-11-27T14:00Z`. */
  link(): string;
  /** What is asked of people, and what is told. */
  card(): TemplateResult;
  /** Leaves the map as it was. */
  stop(): void;
  /** The map shows something else now. */
  mapChanged?(): void;
  /** What lies over the map beside the card. */
  divider?(): TemplateResult;
}

/** What a tool may use of the map. */
export interface Bench {
  readonly scene: Scene;
  readonly map: MapLibre;
  readonly words: ToolTexts;
  readonly language: string;
  /** What the server knows of the day that the sun tool asks about. */
  sunDay(): SunDay | undefined;
  /** What lies on the left when answers of models are set side by side. */
  beside(): Beside | undefined;
  /** The answer of a model that lies on the map. */
  shownOverlay(): Overlay | undefined;
  /** Opens a second map of the same, in a place of its own over the first. */
  openBeside(): Promise<Scene>;
  /** Lets it cover the first from the left, so many per cent of it. */
  cover(percent: number): void;
  /** Draws the card anew. */
  redraw(): void;
  /** Has the link tell the tool's state. */
  keep(): void;
  /** Lets buildings stand up. */
  standUp(): void;
}
