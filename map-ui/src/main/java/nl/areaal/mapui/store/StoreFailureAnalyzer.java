package nl.areaal.mapui.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an unusable store at start-up as two sentences instead of a stack trace. */
final class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreNotReadyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreNotReadyException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
