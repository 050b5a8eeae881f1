// What lies over the map in words: the tool to draw with, and what went wrong.
import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from './drawing.js';
import type { Texts } from './texts.js';

export type Problem = 'noWebGl' | 'noStyle' | 'missingTiles' | 'liveLost';

/** What lies under the pointer, in pixels of the map. */
export interface Hovered {
  name: string;
  x: number;
  y: number;
}

export const nameCard = ({ name, x, y }: Hovered): TemplateResult =>
  html`<div class="card name" style="left:${x + 14}px;top:${y + 14}px">${name}</div>`;

export function drawingCard(drawing: Drawing, corners: number, words: Texts): TemplateResult {
  return html`<div class="card drawing" role="group" aria-label=${words.drawHint}>
    <p>${words.drawHint} <span class="keys">${words.drawKeys}</span></p>
    <div class="buttons">
      <output>${words.corners(corners)}</output>
      <button type="button" @click=${() => drawing.addAtCentre()}>${words.drawCorner}</button>
      <button type="button" @click=${() => drawing.drawAroundCentre()}>${words.drawAround}</button>
      <button type="button" ?disabled=${corners === 0} @click=${() => drawing.undo()}>${words.drawUndo}</button>
      <button type="button" @click=${() => drawing.cancel()}>${words.drawCancel}</button>
      <button type="button" class="main" ?disabled=${corners < 3} @click=${() => drawing.finish()}>${words.drawDone}</button>
    </div>
  </div>`;
}

export function problemCard(problem: Problem, words: Texts, tryAgain: () => void): TemplateResult {
  const canRetry = problem === 'noStyle' || problem === 'missingTiles';
  return html`<div class="card problem" role="alert">
    <span>${words[problem]}</span>
    ${canRetry ? html`<button type="button" @click=${tryAgain}>${words.retry}</button>` : nothing}
  </div>`;
}
