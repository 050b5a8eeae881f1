package nl.areaal.ingest.sensorthings;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import nl.areaal.ingest.sensorthings.access.Visitor;
import nl.areaal.ingest.sensorthings.entity.DraftReader.Purpose;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The address of the SensorThings service, in both versions of the standard. */
@RestController
@RequestMapping({"/sta/{version:v1\\.[01]}", "/sta/{version:v1\\.[01]}/**"})
class SensorThingsController {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Answers answers;
    private final Deliveries deliveries;

    SensorThingsController(Answers answers, Deliveries deliveries) {
        this.answers = answers;
        this.deliveries = deliveries;
    }

    @GetMapping
    ResponseEntity<byte[]> get(HttpServletRequest request) {
        Call call = Call.of(request);
        if (call.path().isEmpty()) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ServiceDocument.json(call.links()));
        }
        return answers.read(call, Visitor.of(request));
    }

    @PostMapping
    ResponseEntity<byte[]> post(HttpServletRequest request)
            throws IOException, InterruptedException, HttpMediaTypeNotSupportedException {
        Call call = Call.of(request);
        return deliveries.create(call, body(request), Visitor.of(request));
    }

    @PatchMapping
    ResponseEntity<byte[]> patch(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        Call call = Call.of(request);
        return deliveries.change(call, body(request), Purpose.CHANGE, Visitor.of(request));
    }

    @PutMapping
    ResponseEntity<byte[]> put(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        Call call = Call.of(request);
        return deliveries.change(call, body(request), Purpose.REPLACE, Visitor.of(request));
    }

    @DeleteMapping
    ResponseEntity<byte[]> delete(HttpServletRequest request) {
        return deliveries.delete(Call.of(request), Visitor.of(request));
    }

    /** JSON only: a page of another site can't send that for somebody without asking first. */
    private static byte[] body(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new HttpMediaTypeNotSupportedException(String.valueOf(type));
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new TooLargeException(MOST_BYTES);
        }
        return body;
    }
}
