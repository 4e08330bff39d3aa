package org.guichetouvert.exchange.disruption;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.Catalogue;
import org.guichetouvert.directory.CatalogueReader;
import org.guichetouvert.directory.Change;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.SlugBook;
import org.guichetouvert.platform.Command;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * One statement for many doors: {@code --disruption=add} with its words, days, what still works and whom it concerns,
 * {@code --disruption=list}, {@code --disruption=end --id=…}. Exit code 2 when something can't be read; nothing is changed
 * then.
 */
@Component
class DisruptionCommand implements Command {

	private final Catalogue catalogue;

	private final CatalogueReader reader;

	private final SlugBook slugs;

	private final AreaTree areas;

	private final Taxonomy taxonomy;

	private final MessageSource messages;

	private final Clock clock;

	DisruptionCommand(Catalogue catalogue, CatalogueReader reader, SlugBook slugs, AreaTree areas, Taxonomy taxonomy,
			MessageSource messages, Clock clock) {
		this.catalogue = catalogue;
		this.reader = reader;
		this.slugs = slugs;
		this.areas = areas;
		this.taxonomy = taxonomy;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public String option() {
		return "disruption";
	}

	@Override
	public int run(List<String> values, ApplicationArguments arguments) {
		return run(values, arguments, System.out);
	}

	int run(List<String> values, ApplicationArguments arguments, PrintStream out) {
		return switch (String.join(",", values)) {
			case "add" -> add(arguments, out);
			case "list" -> list(out);
			case "end" -> end(arguments, out);
			default -> fail(out, "exchange.disruption.usage");
		};
	}

	private int add(ApplicationArguments arguments, PrintStream out) {
		var draft = new DisruptionDraft(arguments);
		Optional<Disruption.Details> details = draft.details(today());
		Disruption.Reach reach = draft.reach(slug -> areas.findBySlug(slug).map(AreaNode::id),
				id -> taxonomy.findServiceType(id).map(ServiceTypeTerm::id),
				slug -> slugs.find(EntryKind.ORGANIZATION, slug).map(SlugBook.Target::id));
		if (details.isEmpty() || !draft.faults().isEmpty()) {
			draft.faults().forEach(fault -> out.println(say(fault.key(), fault.arguments().toArray())));
			return 2;
		}
		var disruption = new Disruption(UUID.randomUUID(), details.get(), reach, false);
		catalogue.change(change(), session -> session.add(disruption));
		out.println(say("exchange.disruption.added", disruption.id()));
		out.println(describe(disruption));
		return 0;
	}

	private int list(PrintStream out) {
		List<Disruption> all = reader.disruptionsFrom(today());
		out.println(all.isEmpty() ? say("exchange.disruption.none") : say("exchange.disruption.listed", all.size()));
		all.forEach(one -> out.println(one.id() + "  " + describe(one)));
		return 0;
	}

	/** One that has not begun never was; of one that runs, today is the first day without it. */
	private int end(ApplicationArguments arguments, PrintStream out) {
		String id = Objects.requireNonNullElse(arguments.getOptionValues("id"), List.<String>of()).stream().findFirst().orElse("");
		Optional<Disruption> found = reader.disruptionsFrom(today()).stream().filter(one -> one.id().toString().equals(id)).findFirst();
		if (found.isEmpty()) {
			return fail(out, "exchange.disruption.noSuch", id);
		}
		catalogue.change(change(), session -> {
			Disruption disruption = session.get(Disruption.class, found.get().id());
			Disruption.Details details = disruption.details();
			if (details.startsOn().isBefore(today())) {
				disruption.describe(new Disruption.Details(details.statement(), details.startsOn(), today(), details.closedKinds(),
						details.source()));
			}
			else {
				session.remove(disruption);
			}
		});
		out.println(say("exchange.disruption.ended", describe(found.get())));
		return 0;
	}

	private String describe(Disruption disruption) {
		Disruption.Details details = disruption.details();
		return say("exchange.disruption.line", details.startsOn().toString(), details.endsOn().minusDays(1).toString(),
				details.statement().in("fr"));
	}

	private int fail(PrintStream out, String key, Object... arguments) {
		out.println(say(key, arguments));
		return 2;
	}

	private Change change() {
		return Change.by(say("exchange.disruption.author"), clock.instant());
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, Locale.FRENCH);
	}

}
