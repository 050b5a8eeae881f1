package nl.areaal.geodata.csv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Opens bytes that may be packed by gzip, whatever they are called, and stops what would fill the machine. */
public final class Unpacked {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final long MOST_RATIO = 400;
    private static final long FREE_BYTES = 64L << 20;
    private static final long MOST_BYTES = 16L << 30;

    private Unpacked() {}

    /** The bytes as they were before they were packed. */
    public static InputStream of(InputStream bytes) throws IOException {
        Counted packed = new Counted(bytes);
        BufferedInputStream buffered = new BufferedInputStream(packed);
        buffered.mark(2);
        boolean gzip = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return gzip ? new Bounded(new GZIPInputStream(buffered), packed) : buffered;
    }

    private static class Counted extends FilterInputStream {
        private long count;

        long unpackedBytes() {
            return count;
        }

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            counted(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            counted(Math.max(0, read));
            return read;
        }

        void counted(long bytes) throws IOException {
            count += bytes;
        }
    }

    /** Text packs well, but not hundreds of times. */
    private static final class Bounded extends Counted {
        private final Counted packed;

        Bounded(InputStream unpacked, Counted packed) {
            super(unpacked);
            this.packed = packed;
        }

        @Override
        void counted(long bytes) throws IOException {
            super.counted(bytes);
            long most = Math.min(MOST_BYTES, Math.max(FREE_BYTES, packed.count * MOST_RATIO));
            if (unpackedBytes() > most) {
                throw new UnfitTableException("packed file gives more than " + most + " bytes, expected at most "
                        + MOST_RATIO + " times its own size");
            }
        }
    }
}
