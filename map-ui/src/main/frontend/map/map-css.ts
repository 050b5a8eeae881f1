import { css } from 'lit';

/** The controls of MapLibre on every map, by day and by night. */
export const controlCss = css`
  :host {
    --paper: light-dark(#fff, #1b2625);
    --ink: light-dark(#22333b, #e6eeec);
    --strong: light-dark(#0b4f6c, #8ed6f5);
  }
  .maplibregl-ctrl-group {
    background: var(--paper);
    border-radius: 10px;
    box-shadow: 0 1px 4px rgb(20 40 50 / 0.22);
    overflow: hidden;
  }
  .maplibregl-ctrl-group button {
    width: 36px;
    height: 36px;
  }
  .maplibregl-ctrl-group button + button {
    border-color: light-dark(#ddd, #35423f);
  }
  /* The pictures on the buttons are dark lines on nothing. */
  :host([dark]) .maplibregl-ctrl-icon,
  :host([dark]) .maplibregl-ctrl-attrib-button {
    filter: invert(1);
  }
`;

/** The map's own furniture: quiet white cards with one shadow, as the controls of MapLibre have. */
export const mapCss = css`
  :host {
    display: block;
    position: relative;
    min-height: 12rem;
    overflow: hidden;
    background: light-dark(#f6f3ec, #141c1d);
    font-size: 0.875rem;
    line-height: 1.4;
    color: light-dark(#22333b, #e6eeec);
  }
  #map {
    position: absolute;
    inset: 0;
    /* That of the page, not of MapLibre; names on the map are drawn in one of their own. */
    font-family: inherit;
  }
  .maplibregl-canvas:focus-visible {
    outline: 3px solid var(--strong);
    outline-offset: -3px;
  }
  .maplibregl-ctrl-group button.pose {
    font: 600 0.8125rem/1 inherit;
    font-family: inherit;
    color: var(--ink);
  }
  .maplibregl-ctrl-group button.pose[aria-pressed='true'] {
    background: var(--strong);
    color: var(--paper);
  }
  .maplibregl-ctrl.maplibregl-ctrl-attrib,
  .maplibregl-ctrl-attrib.maplibregl-compact {
    background: light-dark(rgb(255 255 255 / 0.85), rgb(20 28 29 / 0.85));
  }
  .maplibregl-ctrl-attrib a {
    color: inherit;
  }
  .maplibregl-ctrl-scale {
    background: light-dark(rgb(255 255 255 / 0.75), rgb(20 28 29 / 0.8));
    border-color: light-dark(#5c6b70, #a9b9b7);
    color: var(--ink);
  }
  .cross {
    position: absolute;
    inset: 50% auto auto 50%;
    width: 22px;
    height: 22px;
    translate: -50% -50%;
    pointer-events: none;
    background:
      linear-gradient(var(--strong), var(--strong)) center / 2px 100% no-repeat,
      linear-gradient(var(--strong), var(--strong)) center / 100% 2px no-repeat;
    filter: drop-shadow(0 0 1px var(--paper)) drop-shadow(0 0 1px var(--paper));
  }
  .card {
    position: absolute;
    z-index: 2;
    background: var(--paper);
    border-radius: 12px;
    box-shadow: 0 2px 12px rgb(20 40 50 / 0.24);
    padding: 0.625rem 0.875rem;
    box-sizing: border-box;
  }
  .name {
    pointer-events: none;
    padding: 0.25rem 0.625rem;
    border-radius: 8px;
    font-weight: 600;
    white-space: nowrap;
  }
  .drawing,
  .problem {
    left: 50%;
    translate: -50% 0;
    width: max-content;
    max-width: min(46rem, calc(100% - 1.5rem));
  }
  .drawing {
    bottom: 2.75rem;
  }
  .problem {
    top: 0.75rem;
    display: flex;
    gap: 0.75rem;
    align-items: center;
    border-left: 4px solid light-dark(#b3541e, #f4b48d);
  }
  .drawing p {
    margin: 0 0 0.5rem;
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
  }
  .buttons output {
    margin-inline-end: auto;
    font-weight: 600;
  }
  .card button {
    font: inherit;
    min-height: 36px;
    padding: 0 0.75rem;
    border: 1px solid light-dark(#a9b8bd, #55656a);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    cursor: pointer;
  }
  .card button:hover:not(:disabled) {
    background: light-dark(#eef4f6, #243130);
  }
  .card button:focus-visible {
    outline: 3px solid var(--strong);
    outline-offset: 1px;
  }
  .card button.main {
    background: var(--strong);
    border-color: var(--strong);
    color: var(--paper);
  }
  .card button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .ghost {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .ghost polygon {
    fill-opacity: 0.35;
    stroke-width: 2.5;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
