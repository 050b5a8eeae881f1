// Lays on a drawn map what the element says is to be seen.
import type { Scene } from './scene.js';
import type { AreaLevel, Collection, Intervention, Overlay, Place, Position } from './wire.js';

/** What is to be seen; the server may leave out any of it. */
export interface Shown {
  layerVisible?: Record<string, boolean>;
  layerOpacity?: Record<string, number>;
  collections?: Collection[];
  layerOrder?: string[];
  areaLevel?: AreaLevel;
  selectedArea?: string;
  outline?: Position[][];
  standing?: boolean;
  overlay?: Overlay;
  interventions?: Intervention[];
  places?: Place[];
}

export const everything = (): boolean => true;

/** Lays what has changed. */
export function lay(scene: Scene, shown: Shown, changed: (name: keyof Shown) => boolean): void {
  if (changed('layerVisible') || changed('layerOpacity') || changed('areaLevel') || changed('standing')) {
    scene.layers.apply(shown.layerVisible ?? {}, shown.layerOpacity ?? {}, shown.areaLevel ?? '', shown.standing ?? false);
  }
  if (changed('selectedArea')) {
    scene.selection.select(shown.selectedArea ?? '');
  }
  if (changed('outline')) {
    scene.selection.outline(shown.outline ?? []);
  }
  if (changed('overlay')) {
    scene.overlay.show(shown.overlay ?? undefined);
  }
  if (changed('collections')) {
    scene.collections.show(shown.collections ?? []);
    scene.shade.refresh();
  }
  if (changed('layerOrder') || changed('overlay') || changed('collections')) {
    scene.order.apply(shown.layerOrder ?? []);
  }
  if (changed('interventions')) {
    scene.interventions.show(shown.interventions ?? []);
  }
  if (changed('places')) {
    scene.places.show(shown.places ?? []);
  }
}
