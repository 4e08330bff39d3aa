package org.guichetouvert.colleagues;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.colleagues.FunctionBook.Row;
import org.guichetouvert.directory.ColleaguesByName;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.PeopleReader;
import org.guichetouvert.directory.PeopleReader.ContactEntry;
import org.guichetouvert.search.Competence;
import org.guichetouvert.search.Facet;
import org.guichetouvert.search.Filters;
import org.guichetouvert.search.SearchResult;
import org.guichetouvert.search.ServiceSearch;
import org.guichetouvert.search.TellingWords;
import org.guichetouvert.search.Understood;
import org.guichetouvert.shared.Circle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds functions by what they deal with and where, by their own words, and last by the name of who holds them: "qui s'occupe
 * des coupures de gaz à Cureghem ?". Words are understood as everywhere else.
 */
@Component
public class FunctionSearch {

	/** Lines of each part that somebody reads. */
	private static final int SHOWN = 40;

	private static final int SHOWN_BESIDE = 15;

	/** Verbs around which a question about a function is built. */
	private static final Set<String> ASKING = Set.of("occupe", "occupent", "occuper", "gere", "gerent", "charge", "chargee", "personne",
			"collegue", "collegues", "contact", "bezig", "zorgt", "verantwoordelijk", "collega", "iemand", "handles");

	private final ServiceSearch search;

	private final FunctionBook book;

	private final KeptServices services;

	private final Competence competence;

	private final PeopleReader people;

	private final ColleaguesByName names;

	FunctionSearch(ServiceSearch search, FunctionBook book, KeptServices services, Competence competence, PeopleReader people,
			ColleaguesByName names) {
		this.search = search;
		this.book = book;
		this.services = services;
		this.competence = competence;
		this.people = people;
		this.names = names;
	}

	/** @param reader who reads, and so whose names are found */
	public FunctionsFound find(FunctionsAsked asked, Circle reader) {
		if (!asked.name().isEmpty()) {
			return byName(asked.name(), asked, null, reader);
		}
		Understood understood = search.understand(asked.criteria());
		FunctionsFound found = byWords(understood, asked, reader);
		return found.isEmpty() ? byName(String.join(" ", words(understood)), asked, understood, reader) : found;
	}

	private FunctionsFound byName(String name, FunctionsAsked asked, @Nullable Understood understood, Circle reader) {
		List<ContactEntry> named = names.find(name, reader, asked.at().toLocalDate()).stream()
			.filter(contact -> !book.find(List.of(contact.id()), asked.at().toLocalDate()).isEmpty()).toList();
		return new FunctionsFound(understood, understood == null ? null : narrowing(understood), named.stream().limit(SHOWN).toList(),
				List.of(), List.of(), true, Math.max(0, named.size() - SHOWN));
	}

	private FunctionsFound byWords(Understood understood, FunctionsAsked asked, Circle reader) {
		AreaNode area = narrowing(understood);
		List<Rated> rated = rated(understood, asked);
		var surroundings = area == null ? null : new Surroundings(area, asked.at());
		List<Rated> placed = surroundings == null ? rated : rated.stream().map(surroundings::place).toList();
		List<Rated> here = placed.stream().filter(one -> one.isMeant() && one.metres == 0).sorted(Rated.BEST).toList();
		List<Rated> elsewhere = isOnlyArea(understood) ? List.of()
				: placed.stream().filter(one -> one.isMeant() && one.metres > 0).sorted(Rated.NEAREST).toList();
		List<Rated> general = placed.stream().filter(one -> !one.isMeant()).sorted(Rated.NEAREST).toList();
		int left = left(here, SHOWN) + left(elsewhere, SHOWN_BESIDE) + left(general, SHOWN_BESIDE);
		return new FunctionsFound(understood, area, shown(here, SHOWN, reader, asked), shown(elsewhere, SHOWN_BESIDE, reader, asked),
				shown(general, SHOWN_BESIDE, reader, asked), false, left);
	}

	private static int left(List<Rated> all, int most) {
		return Math.max(0, all.size() - most);
	}

	/** Read anew: what the reader may see of them, and whether they are still there. */
	private List<ContactEntry> shown(List<Rated> rated, int most, Circle reader, FunctionsAsked asked) {
		return read(rated.stream().limit(most).map(Rated::row).toList(), reader, asked.at());
	}

	/** These functions in their order, as far as that reader may see them. */
	public List<ContactEntry> read(List<Row> rows, Circle reader, ZonedDateTime at) {
		Set<UUID> serviceIds = rows.stream().flatMap(row -> row.serviceIds().stream()).collect(Collectors.toSet());
		Map<UUID, ContactEntry> contacts = people.contactsOf(serviceIds, reader, at.toLocalDate()).stream()
			.collect(Collectors.toMap(ContactEntry::id, Function.identity()));
		return rows.stream().filter(row -> contacts.containsKey(row.id())).map(row -> contacts.get(row.id())).toList();
	}

	/** Null where the words name no area, or all of them. */
	private static @Nullable AreaNode narrowing(Understood understood) {
		AreaNode area = understood.area();
		return area == null || area.is(AreaKind.REGION) ? null : area;
	}

	private static List<String> words(Understood understood) {
		return TellingWords.of(understood.rest()).stream().filter(word -> !ASKING.contains(word)).toList();
	}

	/** Whether nothing but an area was named: then everybody there is meant. */
	private static boolean isOnlyArea(Understood understood) {
		return narrowing(understood) != null && words(understood).isEmpty();
	}

	private List<Rated> rated(Understood understood, FunctionsAsked asked) {
		if (isOnlyArea(understood)) {
			return book.rows(asked.at().toLocalDate()).stream().map(row -> new Rated(row, 0, 0, 0).asMeant()).toList();
		}
		List<String> words = words(understood);
		var meant = new Meant(understood.needs().stream().map(Understood.Need::needId).toList(),
				understood.needs().stream().map(need -> answering(Facet.NEED, need.needId(), asked.at())).toList(),
				understood.types().stream().filter(type -> type.confidence() >= Meant.NAMED)
					.flatMap(type -> answering(Facet.TYPE, type.typeId(), asked.at()).stream()).collect(Collectors.toSet()));
		List<Rated> rated = book.rows(asked.at().toLocalDate()).stream().map(row -> meant.rate(row, words)).toList();
		List<Rated> enough = rated.stream().filter(one -> one.points >= 1).toList();
		return enough.isEmpty() ? rated.stream().filter(one -> one.said >= .5).map(Rated::asMeant).toList() : enough;
	}

	private Set<UUID> answering(Facet facet, String value, ZonedDateTime at) {
		return search.within(Filters.NONE.with(facet, List.of(value)), at).hits().stream().map(SearchResult.Hit::serviceId)
			.collect(Collectors.toSet());
	}

	/**
	 * What the words mean for services.
	 *
	 * @param needs the likeliest first
	 * @param answering services that answer each of them
	 * @param typed services of a kind that was named
	 */
	private record Meant(List<String> needs, List<Set<UUID>> answering, Set<UUID> typed) {

		/** From here on a kind of service was named, rather than a need that it answers. */
		static final double NAMED = 0.75;

		private static final double TYPED = 16;

		private static final double ALL_WORDS = 8;

		private static final double OWN_NEED = 4;

		/** Of the first need; the less likely ones count less. */
		private static final double LESS_LIKELY = 0.5;

		private static final double GENERAL = 1;

		Rated rate(Row row, List<String> words) {
			long known = words.stream().filter(row::isCalled).count();
			double said = words.isEmpty() ? 0 : (double) known / words.size();
			double points = said == 1 ? ALL_WORDS : 0;
			points += row.serviceIds().stream().anyMatch(typed::contains) ? TYPED : 0;
			for (int at = 0; at < needs.size(); at++) {
				if (row.needIds().contains(needs.get(at))) {
					return new Rated(row, points + OWN_NEED - LESS_LIKELY * at + said, said, 0);
				}
			}
			boolean general = row.needIds().isEmpty() && answering.stream()
				.anyMatch(ids -> row.serviceIds().stream().anyMatch(ids::contains));
			return new Rated(row, points + (general ? GENERAL + said / 2 : points > 0 ? said : 0), said, 0);
		}

	}

	/**
	 * A function and how well it fits.
	 *
	 * @param said share of the words that stand in its name
	 * @param metres to the area that was named; 0 within it
	 */
	private record Rated(Row row, double points, double said, double metres) {

		/** Below it, only the service deals with it. */
		private static final double MEANT = 2;

		static final Comparator<Rated> BEST = Comparator.comparingDouble(Rated::points).reversed()
			.thenComparing(one -> one.row.name()).thenComparing(one -> one.row.id());

		static final Comparator<Rated> NEAREST = Comparator.comparingDouble(Rated::metres).thenComparing(BEST);

		boolean isMeant() {
			return points >= MEANT;
		}

		Rated asMeant() {
			return new Rated(row, MEANT + said, said, metres);
		}

	}

	/** Who deals with an area: whom it was given to, else who is there or takes its inhabitants. */
	private final class Surroundings {

		private final AreaNode area;

		private final ZonedDateTime at;

		private final Set<UUID> within;

		private final Predicate<Set<UUID>> covering;

		Surroundings(AreaNode area, ZonedDateTime at) {
			this.area = area;
			this.at = at;
			this.within = answering(Facet.AREA, area.id().toString(), at);
			this.covering = competence.covering(area.id());
		}

		Rated place(Rated one) {
			return isFor(one.row) ? one : new Rated(one.row, one.points, one.said, metres(one.row));
		}

		private boolean isFor(Row row) {
			if (!row.areaIds().isEmpty()) {
				return covering.test(row.areaIds());
			}
			return services.list(row.serviceIds(), at.toLocalDate()).stream().anyMatch(service -> {
				Set<UUID> served = Set.copyOf(service.snapshot().areasServed());
				return served.isEmpty() ? within.contains(service.id()) : covering.test(served);
			});
		}

		private double metres(Row row) {
			var found = new ArrayList<Double>();
			if (area.centre() != null) {
				services.list(row.serviceIds(), at.toLocalDate()).stream().flatMap(service -> service.locations().values().stream())
					.filter(location -> !location.hidden() && location.point() != null)
					.forEach(location -> found.add(area.centre().distanceMetresTo(location.point())));
			}
			return Math.max(1, found.stream().min(Comparator.naturalOrder()).orElse(Double.MAX_VALUE));
		}

	}

}
