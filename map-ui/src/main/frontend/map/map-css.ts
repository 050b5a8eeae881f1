import { css } from 'lit';

/** The map's own furniture: quiet white cards with one shadow, as the controls of MapLibre have. */
export const mapCss = css`
  :host {
    display: block;
    position: relative;
    min-height: 12rem;
    overflow: hidden;
    background: #f6f3ec;
    font: 0.875rem/1.4 'Noto Sans', system-ui, sans-serif;
    color: #22333b;
    color-scheme: light;
  }
  #map {
    position: absolute;
    inset: 0;
  }
  .maplibregl-canvas:focus-visible {
    outline: 3px solid #0b4f6c;
    outline-offset: -3px;
  }
  .maplibregl-ctrl-group {
    border-radius: 10px;
    box-shadow: 0 1px 4px rgb(20 40 50 / 0.22);
    overflow: hidden;
  }
  .maplibregl-ctrl-group button {
    width: 36px;
    height: 36px;
  }
  .maplibregl-ctrl-group button.pose {
    font: 600 0.8125rem/1 inherit;
    font-family: inherit;
    color: #22333b;
  }
  .maplibregl-ctrl-group button.pose[aria-pressed='true'] {
    background: #0b4f6c;
    color: #fff;
  }
  .maplibregl-ctrl-scale {
    background: rgb(255 255 255 / 0.75);
    border-color: #5c6b70;
    color: #22333b;
  }
  .cross {
    position: absolute;
    inset: 50% auto auto 50%;
    width: 22px;
    height: 22px;
    translate: -50% -50%;
    pointer-events: none;
    background:
      linear-gradient(#0b4f6c, #0b4f6c) center / 2px 100% no-repeat,
      linear-gradient(#0b4f6c, #0b4f6c) center / 100% 2px no-repeat;
    filter: drop-shadow(0 0 1px #fff) drop-shadow(0 0 1px #fff);
  }
  .card {
    position: absolute;
    z-index: 2;
    background: #fff;
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
    border-left: 4px solid #b3541e;
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
    border: 1px solid #a9b8bd;
    border-radius: 8px;
    background: #fff;
    color: #22333b;
    cursor: pointer;
  }
  .card button:hover:not(:disabled) {
    background: #eef4f6;
  }
  .card button:focus-visible {
    outline: 3px solid #0b4f6c;
    outline-offset: 1px;
  }
  .card button.main {
    background: #0b4f6c;
    border-color: #0b4f6c;
    color: #fff;
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
