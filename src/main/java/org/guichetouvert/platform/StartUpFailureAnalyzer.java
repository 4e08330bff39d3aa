package org.guichetouvert.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Finds the sentence to print among the exceptions that Spring has wrapped around it. */
@Order(0)
final class StartUpFailureAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StartUpFailure found) {
				return new FailureAnalysis(found.getMessage(), null, found);
			}
			if (cause instanceof PortInUseException busy) {
				return new FailureAnalysis(FreePort.busy(busy.getPort()), null, busy);
			}
		}
		return null;
	}

}
