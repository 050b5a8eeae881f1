package nl.areaal.geodata.file;

/**
 * How large an archive may become when it is unpacked: one made to fill a disk is stopped on its way.
 *
 * @param entries how many there may be
 * @param bytes of all entries together
 * @param ratio how many times its packed size an entry may be, once it is larger than {@code freeBytes}
 */
record ArchiveLimits(int entries, long bytes, long ratio, long freeBytes) {
    /** Room for a country's worth of features; tables of blanks pack well, but not this well. */
    static final ArchiveLimits USUAL = new ArchiveLimits(10_000, 16L << 30, 400, 64L << 20);
}
