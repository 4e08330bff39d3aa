package org.guichetouvert.exchange.disruption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.exchange.columns.DateReaders;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.Slugs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;

/** Reads a statement for many from the options of a command; every fault is kept, so that all are told at once. */
final class DisruptionDraft {

	private static final Map<String, ChannelKind> KINDS = Map.ofEntries(Map.entry("guichet", ChannelKind.COUNTER),
			Map.entry("counter", ChannelKind.COUNTER), Map.entry("rue", ChannelKind.OUTREACH), Map.entry("outreach", ChannelKind.OUTREACH),
			Map.entry("domicile", ChannelKind.HOME_VISIT), Map.entry("home-visit", ChannelKind.HOME_VISIT),
			Map.entry("telephone", ChannelKind.PHONE), Map.entry("phone", ChannelKind.PHONE), Map.entry("courriel", ChannelKind.EMAIL),
			Map.entry("email", ChannelKind.EMAIL), Map.entry("en-ligne", ChannelKind.ONLINE), Map.entry("online", ChannelKind.ONLINE),
			Map.entry("poste", ChannelKind.POST), Map.entry("post", ChannelKind.POST));

	private static final String NOTHING = "rien";

	private final ApplicationArguments arguments;

	private final List<Fault> faults = new ArrayList<>();

	DisruptionDraft(ApplicationArguments arguments) {
		this.arguments = arguments;
	}

	/** @param key of the message */
	record Fault(String key, List<Object> arguments) {
	}

	List<Fault> faults() {
		return faults;
	}

	/** Empty when anything is missing or can't be read; {@link #faults} tells what. */
	Optional<Disruption.Details> details(LocalDate today) {
		String french = one("message").orElseGet(() -> missing("message"));
		LocalDate from = day("from");
		LocalDate until = day("until");
		if (from != null && until != null && until.isBefore(from)) {
			fault("exchange.disruption.order", until, from);
		}
		else if (until != null && until.isBefore(today)) {
			fault("exchange.disruption.past", until);
		}
		List<String> closed = closedKinds();
		if (!faults.isEmpty() || from == null || until == null) {
			return Optional.empty();
		}
		var words = new HashMap<String, String>(Map.of("fr", french));
		one("message-nl").ifPresent(dutch -> words.put("nl", dutch));
		return Optional.of(new Disruption.Details(new LocalizedText(words), from, until.plusDays(1), closed, one("source").orElse(null)));
	}

	/** The three finders are asked for each name that is given. */
	Disruption.Reach reach(Function<String, Optional<UUID>> area, Function<String, Optional<String>> type,
			Function<String, Optional<UUID>> organization) {
		return new Disruption.Reach(found("area", area), found("type", type), found("organization", organization));
	}

	private <T> Set<T> found(String option, Function<String, Optional<T>> finder) {
		var found = new HashSet<T>();
		for (String name : many(option)) {
			finder.apply(name).ifPresentOrElse(found::add, () -> fault("exchange.disruption.unknown." + option, name));
		}
		return found;
	}

	/** All that is not said to work. */
	private List<String> closedKinds() {
		var works = EnumSet.noneOf(ChannelKind.class);
		List<String> named = many("works");
		if (named.isEmpty()) {
			missing("works");
		}
		for (String name : named) {
			ChannelKind kind = KINDS.get(Slugs.of(name));
			if (kind != null) {
				works.add(kind);
			}
			else if (!name.equals(NOTHING)) {
				fault("exchange.disruption.kind", name);
			}
		}
		List<String> closed = EnumSet.complementOf(works).stream().map(ChannelKind::code).toList();
		if (closed.isEmpty()) {
			fault("exchange.disruption.allWorks");
		}
		return closed;
	}

	private @Nullable LocalDate day(String option) {
		Optional<String> given = one(option);
		if (given.isEmpty()) {
			missing(option);
			return null;
		}
		Optional<LocalDate> day = DateReaders.findDay(given.get());
		if (day.isEmpty()) {
			fault("exchange.disruption.date", option, given.get());
		}
		return day.orElse(null);
	}

	private String missing(String option) {
		fault("exchange.disruption.missing." + option);
		return "";
	}

	private void fault(String key, Object... about) {
		faults.add(new Fault(key, List.of(about)));
	}

	private Optional<String> one(String option) {
		return Optional.ofNullable(arguments.getOptionValues(option)).stream().flatMap(List::stream).map(String::strip)
			.filter(value -> !value.isEmpty()).findFirst();
	}

	/** Given several times, or with commas. */
	private List<String> many(String option) {
		return Optional.ofNullable(arguments.getOptionValues(option)).stream().flatMap(List::stream)
			.flatMap(value -> Arrays.stream(value.split(","))).map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
	}

}
