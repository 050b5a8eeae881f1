package nl.areaal.geodata.layer;

/** How the database writes a feature. */
public enum ItemForm {
    GEO_JSON,
    /** OGC Features and Geometries JSON: geometry that is not longitude and latitude stands in {@code place}. */
    JSON_FG
}
