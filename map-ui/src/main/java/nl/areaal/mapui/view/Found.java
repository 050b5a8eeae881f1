package nl.areaal.mapui.view;

import java.util.Optional;
import nl.areaal.geodata.source.OfferedService;

/** What an address gave: a document, or the service that it is of. */
final class Found {
    private final byte[] document;
    private final Optional<OfferedService> service;

    private Found(byte[] document, Optional<OfferedService> service) {
        this.document = document;
        this.service = service;
    }

    static Found of(byte[] document) {
        return new Found(document, Optional.empty());
    }

    static Found of(OfferedService service) {
        return new Found(new byte[0], Optional.of(service));
    }

    /** The caller must not change it. */
    byte[] document() {
        return document;
    }

    Optional<OfferedService> service() {
        return service;
    }
}
