import { css } from 'lit';

/** The tools: buttons among the controls, a card at the foot of the map, and a divider between two maps. */
export const toolCss = css`
  #upper,
  #upper > .upper {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  #upper {
    clip-path: inset(0 100% 0 0);
  }
  .maplibregl-ctrl-group button.tool {
    display: grid;
    place-items: center;
    color: var(--ink);
  }
  .tool svg {
    width: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .maplibregl-ctrl-group button.tool[aria-pressed='true'] {
    background: var(--strong);
    color: var(--paper);
  }
  .over {
    display: contents;
  }
  .divider {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    width: 44px;
    translate: -50% 0;
    cursor: ew-resize;
    touch-action: none;
    background: linear-gradient(var(--strong), var(--strong)) center / 3px 100% no-repeat;
  }
  .divider::after {
    content: '‹ ›';
    position: absolute;
    inset: 45% auto auto 50%;
    translate: -50% -50%;
    width: 38px;
    line-height: 38px;
    border-radius: 50%;
    text-align: center;
    font-weight: 600;
    background: var(--strong);
    color: var(--paper);
  }
  .divider:focus-visible {
    outline: 3px solid var(--strong);
    outline-offset: -3px;
  }
  /* Beside the controls, so that the next tool can be taken. */
  .tool-card {
    bottom: 4.5rem;
    left: 12px;
    right: 60px;
    margin-inline: auto;
    max-width: 34rem;
    max-height: calc(100% - 5.5rem);
    overflow: auto;
  }
  .tool-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  .card button.close {
    border: 0;
    min-width: 36px;
    font-size: 1.25rem;
  }
  .tool-card p {
    margin: 0.25rem 0;
  }
  .tool-card select,
  .tool-card input[type='date'] {
    font: inherit;
    color: inherit;
    background: var(--paper);
    border: 1px solid light-dark(#78888d, #8fa0a5);
    border-radius: 8px;
    min-height: 34px;
    padding: 0 0.5rem;
    color-scheme: inherit;
  }
  .track {
    width: 100%;
    accent-color: var(--strong);
    margin: 0.5rem 0 0;
  }
  .ends,
  .sides {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .quiet {
    color: light-dark(#4d5d63, #b3c2c0);
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.875rem;
    border: 0;
    margin: 0;
    padding: 0;
  }
  .choice label {
    display: flex;
    align-items: center;
    min-height: 36px;
    gap: 0.375rem;
  }
  .choice input {
    accent-color: var(--strong);
    width: 18px;
    height: 18px;
    margin: 0;
  }
  /* Between the list of layers and the controls. */
  @media (min-width: 761px) {
    .tool-card {
      left: 312px;
    }
  }
  @media (max-width: 760px) {
    .tool-card {
      bottom: 7.5rem;
      max-height: calc(100% - 8rem);
    }
    .tool-card .buttons button {
      flex: 1 1 auto;
    }
  }
  .paper-picture {
    display: none;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  @media print {
    .paper-picture {
      display: block;
    }
    .maplibregl-canvas-container,
    .tool-card {
      visibility: hidden;
    }
  }
`;
