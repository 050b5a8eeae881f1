// Room around what must be seen of the map.
type Side = 'top' | 'right' | 'bottom' | 'left';

/** A page that lays panels over the map says so in --areaal-map-inset-left and so on. */
export function roomAround(map: HTMLElement): Record<Side, number> {
  const style = getComputedStyle(map);
  const margin = Math.min(48, Math.min(map.clientWidth, map.clientHeight) / 10);
  const inset = (side: Side) => margin + (Number.parseFloat(style.getPropertyValue(`--areaal-map-inset-${side}`)) || 0);
  return { top: inset('top'), right: inset('right'), bottom: inset('bottom'), left: inset('left') };
}
