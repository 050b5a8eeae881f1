// The few words that the map itself says. Everything around the map is translated on the server.
const nl = {
  noWebGl: 'Deze browser kan de kaart niet tekenen: WebGL 2 staat uit of ontbreekt. De gegevens staan ook in de panelen.',
  noStyle: 'De kaart kon niet worden geladen. Controleer de verbinding.',
  missingTiles: 'Een deel van de kaart kon niet worden geladen.',
  liveLost: 'Live-metingen zijn onderbroken; opnieuw verbinden…',
  retry: 'Opnieuw proberen',
  standing: '3D',
  standingHint: 'Gebouwen in 3D tonen',
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  north: 'Noorden boven',
  drawHint: 'Wijs de hoeken aan; sluit met dubbelklik of Klaar.',
  drawKeys: 'Toetsenbord: pijltjes schuiven de kaart, spatie zet een hoek op het kruis, Enter sluit, Esc stopt.',
  drawCorner: 'Hoek op kruis',
  drawAround: 'Vlak om het midden',
  drawUndo: 'Hoek terug',
  drawDone: 'Klaar',
  drawCancel: 'Annuleren',
  corners: (count: number) => (count === 1 ? '1 hoek' : `${count} hoeken`),
  selected: (name: string) => `${name} gekozen`,
};

export type Texts = typeof nl;

const en: Texts = {
  noWebGl: 'This browser cannot draw the map: WebGL 2 is off or missing. The figures are in the panels as well.',
  noStyle: 'The map could not be loaded. Check the connection.',
  missingTiles: 'Part of the map could not be loaded.',
  liveLost: 'Live readings are interrupted; reconnecting…',
  retry: 'Try again',
  standing: '3D',
  standingHint: 'Show buildings in 3D',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  north: 'North up',
  drawHint: 'Point out the corners; close with a double click or Done.',
  drawKeys: 'Keyboard: arrows move the map, space puts a corner on the cross, Enter closes, Esc stops.',
  drawCorner: 'Corner at cross',
  drawAround: 'Area around the centre',
  drawUndo: 'Undo corner',
  drawDone: 'Done',
  drawCancel: 'Cancel',
  corners: (count: number) => (count === 1 ? '1 corner' : `${count} corners`),
  selected: (name: string) => `${name} selected`,
};

export const texts = (language: string): Texts => (language.startsWith('nl') ? nl : en);
