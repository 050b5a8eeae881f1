package nl.areaal.core.coverage;

/** The numbers of the tags that a GeoTIFF of floats has (TIFF 6.0; GeoTIFF, OGC 19-008r4; GDAL's tag for no data). */
final class TiffTag {
    static final int SUBFILE_TYPE = 254;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int PLANAR_CONFIGURATION = 284;
    static final int PREDICTOR = 317;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int SAMPLE_FORMAT = 339;
    static final int PIXEL_SCALE = 33_550;
    static final int TIE_POINT = 33_922;
    static final int GEO_KEYS = 34_735;
    static final int NO_DATA = 42_113;

    private TiffTag() {}
}
