package nl.areaal.mapui.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.areaal.geodata.csv.JsonTable;
import nl.areaal.geodata.source.AddressException;
import nl.areaal.geodata.source.OfferedService;

/** Takes a sample in one of three ways: pasted, as a file, or by its address. */
final class SampleForm extends Section {
    private static final int MOST_BYTES = 16 << 20;
    private static final String PASTED = "plak";
    private static final String LINKED = "adres";

    private final SampleFetcher fetcher;
    private final BiConsumer<byte[], String> looked;
    private final Consumer<OfferedService> offered;
    private final TextArea sample = new TextArea(getTranslation("new-feed.paste"));
    private final TextField address = new TextField(getTranslation("new-feed.address"));
    private final Paragraph fetching = new Paragraph();
    private Optional<Future<Found>> asked = Optional.empty();

    /**
     * Asks for a sample.
     *
     * @param looked takes its bytes and its name
     * @param offered takes the service that an address is of
     */
    SampleForm(SampleFetcher fetcher, BiConsumer<byte[], String> looked, Consumer<OfferedService> offered) {
        this.fetcher = fetcher;
        this.offered = offered;
        this.looked = looked;
        addClassName("sample");
        sample.setWidthFull();
        sample.setMinRows(5);
        sample.setMaxRows(12);
        address.setWidthFull();
        address.setPlaceholder("https://");
        fetching.getElement().setAttribute("role", "status");
        Div linked = new Div(address, new Button(getTranslation("new-feed.fetch"), click -> fetch()));
        linked.addClassName("sample-address");
        add(sample, new Button(getTranslation("new-feed.look"), click -> lookAtPasted()), linked, fetching, upload());
        addDetachListener(detach -> forget());
    }

    /** Hands over what was fetched meanwhile, or says why it can't be. */
    void follow() {
        asked.filter(Future::isDone).ifPresent(answer -> {
            asked = Optional.empty();
            fetching.setText("");
            take(answer);
        });
    }

    private void take(Future<Found> answer) {
        try {
            Found found = answer.get();
            found.service().ifPresentOrElse(offered, () -> look(found.document(), fileName()));
        } catch (ExecutionException e) {
            refuse(
                    e.getCause() instanceof AddressException known
                            ? known.why().name().toLowerCase(Locale.ROOT)
                            : "no_answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> look(bytes, metadata.fileName())));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button(getTranslation("new-feed.choose")));
        upload.setDropLabel(new Span(getTranslation("new-feed.drop")));
        return upload;
    }

    private void lookAtPasted() {
        byte[] bytes = sample.getValue().getBytes(UTF_8);
        look(bytes, PASTED + ending(bytes));
    }

    private void fetch() {
        forget();
        address.setInvalid(false);
        fetching.setText(getTranslation("new-feed.fetching"));
        asked = Optional.of(fetcher.get(address.getValue().strip()));
    }

    private void forget() {
        asked.ifPresent(answer -> answer.cancel(true));
        asked = Optional.empty();
    }

    private void look(byte[] bytes, String fileName) {
        String name = fileName.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        looked.accept(bytes, name.isEmpty() ? LINKED + ending(bytes) : name);
    }

    /** The last part of the address, without what is asked of it. */
    private String fileName() {
        String path = address.getValue().strip().replaceFirst("[?#].*$", "").replaceFirst("^https?://[^/]*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void refuse(String why) {
        address.setErrorMessage(getTranslation("new-feed.address." + why));
        address.setInvalid(true);
    }

    private static String ending(byte[] bytes) {
        return JsonTable.begins(bytes) ? ".json" : ".csv";
    }
}
