package nl.areaal.ingest.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * What comes with a request. Only types that a page of another site can't send for somebody without asking first; a form with
 * files is none of them.
 */
final class Bodies {
    static final String JSON = "application/json";
    static final List<String> TYPES =
            List.of(JSON, "text/csv", "application/octet-stream", "application/gzip", "application/x-gzip");

    private static final int SAMPLE_BYTES = 1 << 20;
    private static final long LARGEST_FILE = 256L << 20;
    private static final int LARGEST_JSON = 16 << 20;

    private Bodies() {}

    /** The type without its parameters. */
    static String type(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        if (!TYPES.contains(bare)) {
            throw new HttpMediaTypeNotSupportedException(bare);
        }
        return bare;
    }

    /** The begin of a table. The rest is read and forgotten: a client that still sends does not hear an answer. */
    static byte[] sample(HttpServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        byte[] sample = in.readNBytes(SAMPLE_BYTES);
        byte[] rest = new byte[1 << 16];
        long size = sample.length;
        for (int read = in.read(rest); read >= 0 && size <= LARGEST_FILE; read = in.read(rest)) {
            size += read;
        }
        return sample;
    }

    static byte[] json(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_JSON + 1);
        if (body.length > LARGEST_JSON) {
            throw tooLarge(LARGEST_JSON);
        }
        return body;
    }

    static void save(HttpServletRequest request, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        InputStream in = request.getInputStream();
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > LARGEST_FILE) {
                    throw tooLarge(LARGEST_FILE);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static RefusedException tooLarge(long most) {
        return new RefusedException(
                HttpStatus.CONTENT_TOO_LARGE, "body", "more than " + most + " bytes", "at most that, or several parts");
    }
}
