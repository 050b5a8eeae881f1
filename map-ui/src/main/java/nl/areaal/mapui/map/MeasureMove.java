package nl.areaal.mapui.map;

/**
 * Where somebody is dragging an intervention to at this moment. It comes from the browser: check it, never trust it.
 *
 * @param measure its place in the list that {@link AreaalMap#showInterventions} drew, from 0
 * @param from where it was taken hold of
 * @param to where the pointer is now
 * @param number rises with each position; {@link AreaalMap#moveAnswered} tells it back
 * @param dropped whether it was let go there
 */
public record MeasureMove(int measure, LonLat from, LonLat to, int number, boolean dropped) {}
