package org.guichetouvert.platform;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the program did not start, without the frame and the stack of Boot's own report; {@code --debug} adds the stack. */
final class OneSentenceReport implements FailureAnalysisReporter {

	private static final Logger log = LoggerFactory.getLogger(OneSentenceReport.class);

	private static final Logger boot = LoggerFactory.getLogger("org.springframework.boot.SpringApplication");

	@Override
	public void report(FailureAnalysis analysis) {
		log.error(Stream.of(analysis.getDescription(), analysis.getAction()).filter(Objects::nonNull).collect(Collectors.joining(" ")));
		boot.debug("Start-up failed", analysis.getCause());
	}

}
