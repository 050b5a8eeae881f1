package nl.areaal.geodata.layer;

/**
 * What a delivery changes against the one before it of the same part.
 *
 * @param before the number of that version
 * @param by how features of the two were taken for the same
 * @param changed features with the same id and other geometry or properties; compared by content, those that lie exactly where
 *     one lay, with other properties
 * @param gone features that are no longer delivered
 */
public record LayerChanges(int before, ComparedBy by, long added, long changed, long gone, long same) {}
