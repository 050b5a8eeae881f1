package nl.areaal.geodata.layer;

/** By what a feature of a delivery and one of the delivery before are taken for the same, and why not by their ids. */
public enum ComparedBy {
    /** The source's own id of the feature. */
    ID,

    /** Geometry and properties: some feature of one of the two deliveries has no id. */
    CONTENT_WITHOUT_IDS,

    /** Geometry and properties: several features of one delivery have the same id. */
    CONTENT_WITH_DOUBLE_IDS,

    /** Geometry and properties: most features came back unchanged under another id. */
    CONTENT_WITH_NEW_IDS;

    /** The word for it in the catalogue of datasets. */
    public String word() {
        return this == ID ? "id" : "content";
    }
}
