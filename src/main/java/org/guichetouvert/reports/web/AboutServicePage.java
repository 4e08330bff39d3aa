package org.guichetouvert.reports.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.EntryNames;
import org.guichetouvert.reports.DeclineReason;
import org.guichetouvert.reports.Outcome;
import org.guichetouvert.reports.Report;
import org.guichetouvert.reports.ReportDecisions;
import org.guichetouvert.reports.ReportKind;
import org.guichetouvert.reports.ReportQueue;
import org.guichetouvert.reports.Reporting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what waits about one entry, and what can be done about it. */
@Component
class AboutServicePage {

	private final ReportQueue queue;

	private final ReportDecisions decisions;

	private final EntryNames names;

	private final SlugBook slugs;

	private final ReportWords words;

	AboutServicePage(ReportQueue queue, ReportDecisions decisions, EntryNames names, SlugBook slugs, ReportWords words) {
		this.queue = queue;
		this.decisions = decisions;
		this.names = names;
		this.slugs = slugs;
		this.words = words;
	}

	/**
	 * @param done code of what was done just now; empty for nothing
	 * @param typed what was sent and could not be done; null where nothing was
	 * @param problem key of a message
	 */
	record Asked(String done, @Nullable Typed typed, @Nullable String problem) {

		static Asked done(String done) {
			return new Asked(done, null, null);
		}

		String text(String field) {
			return typed == null ? "" : typed.text(field);
		}

	}

	AboutServiceView of(UUID serviceId, ServiceSnapshot says, Asked asked, Locale locale) {
		List<ReportQueue.Group> groups = queue.groupsOf(serviceId);
		boolean beside = asked.typed() != null && groups.stream().anyMatch(group -> isSent(group, asked));
		String problem = asked.problem() == null ? null : words.say(locale, asked.problem());
		String slug = slugs.slugsOf(EntryKind.SERVICE, List.of(serviceId)).get(serviceId);
		String done = Set.of("review", "accepted", "declined").contains(asked.done()) ? asked.done() : null;
		return new AboutServiceView(names.of(EntryKind.SERVICE, says, locale), "/coordination/signalements/" + serviceId,
				"/coordination/fiches/services/" + serviceId, "/services/" + slug,
				groups.stream().map(group -> group(says, group, isSent(group, asked) ? asked : Asked.done(""), locale)).toList(),
				Arrays.stream(VerificationMethod.values()).map(VerificationMethod::code).toList(),
				Arrays.stream(DeclineReason.values()).map(reason -> new ReportFormView.Choice(reason.code(),
						words.say(locale, "reports.reason." + reason.code()), false)).toList(), done, beside ? null : problem);
	}

	/** The group that was sent, as it waits now. */
	Optional<ReportQueue.Group> group(UUID serviceId, List<UUID> ids) {
		return queue.groupsOf(serviceId).stream().filter(group -> ids(group).containsAll(ids) && !ids.isEmpty()).findFirst();
	}

	/** The form of the desk by which the entry is corrected: of the hours, of the place, else the entry as a whole. */
	String formPath(UUID serviceId, ServiceSnapshot says, ReportQueue.Group group) {
		String entry = "/coordination/fiches/services/" + serviceId;
		Optional<ServiceSnapshot.Channel> way = way(says, group);
		if (group.kind() == ReportKind.WRONG_HOURS && way.isPresent()) {
			return entry + "/acces/" + way.get().id() + "/horaire";
		}
		UUID place = way.map(ServiceSnapshot.Channel::placeId).orElseGet(() -> says.places().size() == 1 ? says.places().get(0).id() : null);
		return group.kind() == ReportKind.MOVED && place != null ? entry + "/lieux/" + place + "/deplacer" : entry;
	}

	/** The one that is meant; of a place that moved, or of hours, the only one with a door too. */
	private Optional<ServiceSnapshot.Channel> way(ServiceSnapshot says, ReportQueue.Group group) {
		List<ServiceSnapshot.Channel> doors = Reporting.waysIn(says, words.today()).stream().filter(one -> one.details().kind().isDoor()).toList();
		return says.channels().stream().filter(one -> one.id().equals(group.channelId())).findFirst()
			.or(() -> doors.size() == 1 ? Optional.of(doors.get(0)) : Optional.empty());
	}

	private static boolean isSent(ReportQueue.Group group, Asked asked) {
		return asked.typed() != null && asked.typed().ids().stream().anyMatch(ids(group)::contains);
	}

	private static Set<UUID> ids(ReportQueue.Group group) {
		return new HashSet<>(group.reports().stream().map(Report::id).toList());
	}

	private AboutServiceView.Group group(ServiceSnapshot says, ReportQueue.Group group, Asked asked, Locale locale) {
		List<Outcome> outcomes = Outcome.forKind(group.kind());
		boolean allNameTheirDay = group.reports().stream().allMatch(report -> report.observedOn() != null);
		String chosen = asked.text("changement").isEmpty() ? Outcome.usual(group.kind(), allNameTheirDay).map(Outcome::code).orElse("")
				: asked.text("changement");
		String form = switch (group.kind()) {
			case WRONG_HOURS -> words.say(locale, "reports.desk.form.hours");
			case MOVED -> words.say(locale, "reports.desk.form.place");
			default -> words.say(locale, "reports.desk.form.entry");
		};
		String by = group.reports().stream().<@Nullable String>map(Report::reviewedBy).filter(Objects::nonNull).findFirst().orElse(null);
		return new AboutServiceView.Group("groupe-" + group.reports().get(0).id(), words.say(locale, "reports.kind." + group.kind().code()),
				words.way(says, group.channelId(), locale), group.reports().stream().map(report -> line(report, locale)).toList(), by,
				outcomes.stream().map(one -> new ReportFormView.Choice(one.code(), change(says, group, one, locale), one.code().equals(chosen))).toList(),
				outcomes.stream().anyMatch(Outcome::asksHow), asked.typed() == null ? day(group).toString() : asked.text("jour"),
				ways(says, group, outcomes, asked, locale), form,
				group.kind() == ReportKind.WRONG_HOURS || group.kind() == ReportKind.MOVED, asked.text("how"), asked.text("raison"), asked.text("mots"),
				asked.problem() == null ? null : words.say(locale, asked.problem()));
	}

	/** In words; of a door that was closed with the days that will be said, of a refusal whether it is counted. */
	private String change(ServiceSnapshot says, ReportQueue.Group group, Outcome outcome, Locale locale) {
		if (outcome == Outcome.COUNTED && !decisions.isCounted(says)) {
			return words.say(locale, "reports.change.heard");
		}
		List<LocalDate> days = group.reports().stream().map(Report::observedOn).filter(Objects::nonNull).distinct().sorted().toList();
		return outcome == Outcome.CLOSED_DAY && !days.isEmpty()
				? words.say(locale, "reports.change.closed_day.days", days.stream().map(day -> words.day(day, locale)).collect(Collectors.joining(", ")))
				: words.say(locale, "reports.change." + outcome.code());
	}

	/** From the first day on which anybody saw it. */
	private LocalDate day(ReportQueue.Group group) {
		return group.reports().stream().map(Report::observedOn).filter(Objects::nonNull).min(LocalDate::compareTo).orElseGet(words::today);
	}

	/** Where the reports name one, it is the only one. */
	private List<ReportFormView.Choice> ways(ServiceSnapshot says, ReportQueue.Group group, List<Outcome> outcomes, Asked asked,
			Locale locale) {
		if (outcomes.stream().noneMatch(Outcome::isChange)) {
			return List.of();
		}
		boolean named = says.channels().stream().anyMatch(one -> one.id().equals(group.channelId()));
		String chosen = asked.text("porte");
		return (named ? says.channels().stream().filter(one -> one.id().equals(group.channelId())) : Reporting.waysIn(says, words.today()).stream())
			.map(one -> new ReportFormView.Choice(one.id().toString(), words.way(says, one, locale), one.id().toString().equals(chosen))).toList();
	}

	private AboutServiceView.Line line(Report report, Locale locale) {
		return new AboutServiceView.Line(report.id().toString(), report.observedOn() == null ? null : words.day(report.observedOn(), locale),
				words.day(report.receivedAt(), locale), report.message(), report.contact() != null);
	}

}
