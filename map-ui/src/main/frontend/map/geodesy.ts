// Lengths and areas on the ellipsoid of WGS 84, as good as GRS 80 and so as good as RD New's own ground for this purpose.
import type { Position } from './wire.js';

const EQUATOR_METRES = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
/** In a degree. */
export const RADIANS = Math.PI / 180;

/** Metres on the ground to the east and to the north of one degree at a latitude. */
export function metresPerDegree(lat: number): { east: number; north: number } {
  const w = 1 - ECCENTRICITY_SQUARED * Math.sin(lat * RADIANS) ** 2;
  return {
    east: (EQUATOR_METRES / Math.sqrt(w)) * Math.cos(lat * RADIANS) * RADIANS,
    north: ((EQUATOR_METRES * (1 - ECCENTRICITY_SQUARED)) / w ** 1.5) * RADIANS,
  };
}

/**
 * The distance between two places by Gauss's mid-latitude formulas (Rapp, Geometric Geodesy I, 1991): within 0.001 % for 100 km,
 * within 0.03 % for 500 km.
 */
function distanceMetres([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const perDegree = metresPerDegree((lat1 + lat2) / 2);
  const halfTurn = ((lon2 - lon1) * RADIANS) / 2;
  const east = 2 * (perDegree.east / RADIANS) * Math.sin(halfTurn);
  const north = (lat2 - lat1) * perDegree.north * Math.cos(halfTurn);
  return Math.hypot(east, north);
}

/** The length of a line through these places, in metres. */
export const lengthMetres = (line: Position[]): number =>
  line.slice(1).reduce((sum, place, i) => sum + distanceMetres(line[i]!, place), 0);

/**
 * The area within these corners, in square metres: each side and the equator bound a strip of the ellipsoid, whose size follows
 * from the authalic latitude (Snyder, Map Projections - A Working Manual, 1987, formula 3-12).
 */
export function areaSquareMetres(corners: Position[]): number {
  const strips = corners.map(([lon1, lat1], i) => {
    const [lon2, lat2] = corners[(i + 1) % corners.length]!;
    return ((lon2 - lon1) * RADIANS * (authalic(lat1) + authalic(lat2))) / 2;
  });
  return Math.abs(strips.reduce((sum, strip) => sum + strip, 0)) * (EQUATOR_METRES ** 2 / 2);
}

/** Snyder's q. */
function authalic(lat: number): number {
  const sine = Math.sin(lat * RADIANS);
  const es = ECCENTRICITY * sine;
  return (1 - ECCENTRICITY_SQUARED) * (sine / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * ECCENTRICITY));
}
