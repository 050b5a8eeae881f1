package nl.areaal.geodata.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through an XML document from somebody else, element by element: no DTD, no entities, nothing from elsewhere. */
final class XmlCursor implements AutoCloseable {
    private final Path file;
    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    private XmlCursor(Path file, InputStream in, XMLStreamReader reader) {
        this.file = file;
        this.in = in;
        this.reader = reader;
    }

    /** Opens a document and stands on its root element. */
    static XmlCursor open(Path file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            XmlCursor cursor = new XmlCursor(file, in, factory.createXMLStreamReader(in));
            cursor.nextChild(0);
            return cursor;
        } catch (IOException e) {
            throw new UnreadableSourceException("file is '" + file + "', expected one that can be read", e);
        } catch (XMLStreamException e) {
            throw notXml(file, e);
        }
    }

    /** How deep the element that the cursor stands in lies; the root lies at 1. */
    int depth() {
        return depth;
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    /** An attribute by its local name, in whatever namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Goes to the next child of the element at a depth, past what is left of the one before; false after the last. */
    boolean nextChild(int parent) {
        while (depth >= parent) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth == parent + 1) {
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Text between elements, which says nothing.
                }
            }
        }
        return false;
    }

    /** The text of an element that holds nothing else, or empty when it has a child: the cursor stands on that then. */
    Optional<String> text() {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    return Optional.empty();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return Optional.of(text.toString());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {
                    // Comments and instructions are no text.
                }
            }
        }
    }

    /** Makes sure that nothing comes after the root. */
    void finish() {
        nextChild(0);
    }

    /** Says where the cursor is. */
    String place() {
        return "line " + reader.getLocation().getLineNumber();
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (IOException | XMLStreamException e) {
            throw new UnreadableSourceException("file is '" + file + "', expected one that can be closed", e);
        }
    }

    private int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableSourceException("file '" + file + "' holds a "
                        + (event == XMLStreamConstants.DTD ? "DTD" : "reference to an entity") + " at " + place()
                        + ", expected plain XML without either");
            }
            return event;
        } catch (XMLStreamException e) {
            throw notXml(file, e);
        }
    }

    /** Leaves out the cause, whose message repeats this in words for programmers. */
    private static UnreadableSourceException notXml(Path file, XMLStreamException cause) {
        String message = String.valueOf(cause.getMessage())
                .replaceFirst("(?s)^ParseError at .*?Message: ", "")
                .strip();
        String place = cause.getLocation() == null
                ? ""
                : " at line " + cause.getLocation().getLineNumber() + ", column "
                        + cause.getLocation().getColumnNumber();
        return new UnreadableSourceException("file is '" + file + "', expected XML: " + message + place);
    }
}
