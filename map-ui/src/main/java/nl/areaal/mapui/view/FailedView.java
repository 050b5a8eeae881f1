package nl.areaal.mapui.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Instead of a page that could not be made. What went wrong is for the log alone: it may name tables and addresses. The page shows the
 * reference under which it is found there.
 */
@AnonymousAllowed
class FailedView extends ErrorPage implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);
    private static final int REFERENCE_LENGTH = 8;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
        LOG.error(
                "Page '{}' could not be shown, reference {}",
                event.getLocation().getPath().replaceAll("\\p{Cntrl}", "?"),
                reference,
                error.getCaughtException());
        show(
                getTranslation("failed.title"),
                getTranslation("failed.what", reference),
                AreaPages.fromMap(address(event.getLocation()), getTranslation("failed.again")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Below our own address, whatever the path looks like. */
    private static String address(Location location) {
        return "./" + location.getPathWithQueryParameters();
    }
}
