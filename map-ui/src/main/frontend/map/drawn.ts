// When a map shows all there is in view. MapLibre's "idle" waits until nothing moves, which never comes while readings come in.
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { SENSORS } from './style.js';

/** Whether nothing of what is in view is missing, and the view stays where it is. Sensors don't count: each reading moves them. */
export function isDrawn(map: MapLibre): boolean {
  const style = map.getStyle() as StyleSpecification | undefined; // there is none before it is loaded
  const sources = Object.keys(style?.sources ?? {}).filter((id) => id !== SENSORS);
  return sources.length > 0 && sources.every((id) => map.isSourceLoaded(id)) && !map.isMoving();
}

/** Does something once, after the first picture that has all that is in view. */
export function onceDrawn(map: MapLibre, then: () => void): void {
  const look = () => {
    if (isDrawn(map)) {
      map.off('render', look);
      then();
    }
  };
  map.on('render', look);
}
