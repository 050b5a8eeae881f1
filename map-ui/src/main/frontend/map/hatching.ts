// Fills that differ by pattern as well as by colour, so that nobody depends on telling colours apart.
import type { Map as MapLibre } from 'maplibre-gl';

export type Hatching = 'rising' | 'falling' | 'dots' | 'level' | 'crossed';

const SIZE = 16;

/** The name of the pattern on the map, which is made when it is asked for the first time. */
export function hatching(map: MapLibre, colour: string, pattern: Hatching): string {
  const id = `hatching/${pattern}/${colour}`;
  if (!map.hasImage(id)) {
    map.addImage(id, picture(colour, pattern));
  }
  return id;
}

function picture(colour: string, pattern: Hatching): ImageData {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIZE, height: SIZE });
  const pen = canvas.getContext('2d')!;
  pen.globalAlpha = 0.22;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, SIZE, SIZE);
  pen.globalAlpha = 0.75;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  draw(pen, pattern);
  return pen.getImageData(0, 0, SIZE, SIZE);
}

function draw(pen: CanvasRenderingContext2D, pattern: Hatching): void {
  if (pattern === 'dots') {
    pen.beginPath();
    pen.arc(SIZE / 4, SIZE / 4, 1.8, 0, 2 * Math.PI);
    pen.arc((3 * SIZE) / 4, (3 * SIZE) / 4, 1.8, 0, 2 * Math.PI);
    pen.fill();
  } else if (pattern === 'level') {
    line(pen, 0, SIZE / 4, SIZE, SIZE / 4);
    line(pen, 0, (3 * SIZE) / 4, SIZE, (3 * SIZE) / 4);
  } else {
    if (pattern !== 'falling') {
      slanted(pen, 1);
    }
    if (pattern !== 'rising') {
      slanted(pen, -1);
    }
  }
}

/** One line from corner to corner, with its neighbours' ends in the other two corners, so that tiles join. */
function slanted(pen: CanvasRenderingContext2D, way: 1 | -1): void {
  for (const shift of [-SIZE, 0, SIZE]) {
    line(pen, shift, way > 0 ? SIZE : 0, shift + SIZE, way > 0 ? 0 : SIZE);
  }
}

function line(pen: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
  pen.stroke();
}
