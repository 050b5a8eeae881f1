// The pictures that the pages show. All 640 of Vaadin are 56 kB, a sixth of the JavaScript that comes before login; so this
// stands where '@vaadin/icons/vaadin-iconset.js' is imported, see vite.config.ts.
import { Iconset } from '@vaadin/icon/vaadin-iconset.js';
import adjust from '@vaadin/icons/assets/svg/adjust.svg?raw';
import angleDown from '@vaadin/icons/assets/svg/angle-down.svg?raw';
import angleUp from '@vaadin/icons/assets/svg/angle-up.svg?raw';
import areaSelect from '@vaadin/icons/assets/svg/area-select.svg?raw';
import arrowDown from '@vaadin/icons/assets/svg/arrow-down.svg?raw';
import arrowLeft from '@vaadin/icons/assets/svg/arrow-left.svg?raw';
import arrowRight from '@vaadin/icons/assets/svg/arrow-right.svg?raw';
import arrowUp from '@vaadin/icons/assets/svg/arrow-up.svg?raw';
import arrows from '@vaadin/icons/assets/svg/arrows.svg?raw';
import book from '@vaadin/icons/assets/svg/book.svg?raw';
import closeSmall from '@vaadin/icons/assets/svg/close-small.svg?raw';
import compressSquare from '@vaadin/icons/assets/svg/compress-square.svg?raw';
import crosshairs from '@vaadin/icons/assets/svg/crosshairs.svg?raw';
import globe from '@vaadin/icons/assets/svg/globe.svg?raw';
import gridBigO from '@vaadin/icons/assets/svg/grid-big-o.svg?raw';
import homeO from '@vaadin/icons/assets/svg/home-o.svg?raw';
import infoCircleO from '@vaadin/icons/assets/svg/info-circle-o.svg?raw';
import lightbulb from '@vaadin/icons/assets/svg/lightbulb.svg?raw';
import play from '@vaadin/icons/assets/svg/play.svg?raw';
import plus from '@vaadin/icons/assets/svg/plus.svg?raw';
import print from '@vaadin/icons/assets/svg/print.svg?raw';
import questionCircleO from '@vaadin/icons/assets/svg/question-circle-o.svg?raw';
import search from '@vaadin/icons/assets/svg/search.svg?raw';
import signOut from '@vaadin/icons/assets/svg/sign-out.svg?raw';
import splitH from '@vaadin/icons/assets/svg/split-h.svg?raw';
import table from '@vaadin/icons/assets/svg/table.svg?raw';
import tasks from '@vaadin/icons/assets/svg/tasks.svg?raw';
import trash from '@vaadin/icons/assets/svg/trash.svg?raw';
import user from '@vaadin/icons/assets/svg/user.svg?raw';
import volumeUp from '@vaadin/icons/assets/svg/volume-up.svg?raw';

const SIZE = 16;

const symbols: Record<string, string> = {
  adjust,
  'angle-down': angleDown,
  'angle-up': angleUp,
  'area-select': areaSelect,
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-up': arrowUp,
  arrows,
  book,
  'close-small': closeSmall,
  'compress-square': compressSquare,
  crosshairs,
  globe,
  'grid-big-o': gridBigO,
  'home-o': homeO,
  'info-circle-o': infoCircleO,
  lightbulb,
  play,
  plus,
  print,
  'question-circle-o': questionCircleO,
  search,
  'sign-out': signOut,
  'split-h': splitH,
  table,
  tasks,
  trash,
  user,
  'volume-up': volumeUp,
};

/** What is drawn, in the colour of the text around it. */
function drawing(svg: string): string {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  documentElement.querySelectorAll('[fill]').forEach((shape) => shape.removeAttribute('fill'));
  return documentElement.innerHTML;
}

const template = document.createElement('template');
const groups = Object.entries(symbols).map(([name, svg]) => `<g id="vaadin:${name}">${drawing(svg)}</g>`);
template.innerHTML = `<svg><defs>${groups.join('')}</defs></svg>`;
Iconset.register('vaadin', SIZE, template);
