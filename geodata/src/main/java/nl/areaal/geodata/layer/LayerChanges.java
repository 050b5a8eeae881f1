package nl.areaal.geodata.layer;

/**
 * What a delivery changes against the one before it of the same part.
 *
 * @param before the number of that version
 * @param changed features that lie where one lay, with other properties
 * @param gone features that are no longer delivered
 */
public record LayerChanges(int before, long added, long changed, long gone, long same) {}
