// Everything heavy of the map in one chunk, loaded when the first map appears and never before.
import { AttributionControl, Map as MapLibre, NavigationControl, prewarm, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import css from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import regular from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import regularExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import italic from '@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2?url';
import semibold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import semiboldExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import { absolute } from './url.js';

setWorkerUrl(absolute(workerUrl));
// The workers start while the map's canvas is being prepared, which takes as long.
prewarm();

const EXTENDED_LATIN = ['U+0100-02BA', 'U+1E00-1E9F', 'U+20A0-20C0'];

/** Labels are drawn from web fonts of our own origin: no glyph server is needed. */
const fontFaces = {
  'Noto Sans Regular': [
    { url: absolute(regularExtended), 'unicode-range': EXTENDED_LATIN },
    { url: absolute(regular) },
  ],
  'Noto Sans Italic': [{ url: absolute(italic) }],
  'Noto Sans Semibold': [
    { url: absolute(semiboldExtended), 'unicode-range': EXTENDED_LATIN },
    { url: absolute(semibold) },
  ],
};

export { AttributionControl, css, fontFaces, MapLibre, NavigationControl, ScaleControl };
