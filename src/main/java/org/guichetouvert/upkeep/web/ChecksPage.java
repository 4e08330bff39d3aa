package org.guichetouvert.upkeep.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.AccountBook;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.accounts.SignedIn;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.KeptServices;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.editing.SeenByResidents;
import org.guichetouvert.upkeep.Check;
import org.guichetouvert.upkeep.CheckReason;
import org.guichetouvert.upkeep.Checks;
import org.guichetouvert.upkeep.Corrections;
import org.guichetouvert.upkeep.RemindedAreas;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the list of what to look at next. Only the services of one page of it are read whole. */
@Component
class ChecksPage {

	static final int ON_PAGE = 25;

	/** As people say them, the surest last but one that needs no walk. */
	static final List<String> METHODS = Stream.of(VerificationMethod.VISIT, VerificationMethod.CALL, VerificationMethod.EMAIL,
			VerificationMethod.WEBSITE).map(VerificationMethod::code).toList();

	private static final int EXCERPT = 160;

	private final Checks checks;

	private final Corrections corrections;

	private final KeptServices services;

	private final SeenByResidents residents;

	private final RemindedAreas reminded;

	private final AccountBook accounts;

	private final AreaTree areas;

	private final MessageSource messages;

	private final Clock clock;

	ChecksPage(Checks checks, Corrections corrections, KeptServices services, SeenByResidents residents, RemindedAreas reminded,
			AccountBook accounts, AreaTree areas, MessageSource messages, Clock clock) {
		this.checks = checks;
		this.corrections = corrections;
		this.services = services;
		this.residents = residents;
		this.reminded = reminded;
		this.accounts = accounts;
		this.areas = areas;
		this.messages = messages;
		this.clock = clock;
	}

	/** @param what code of what was done just now; "" for nothing @param to the entry it was done to @param before the entry after that @param state of the entry since */
	record Just(String what, @Nullable UUID to, @Nullable UUID before, @Nullable String state) {
	}

	ChecksView of(ChecksAsked asked, SignedIn reader, Just just, Locale locale) {
		ZonedDateTime now = ZonedDateTime.now(clock);
		LocalDate today = now.toLocalDate();
		var words = new CheckWords(messages, locale, today);
		List<Checks.Kept> all = checks.of(reader, asked.quartier());
		List<Checks.Kept> wanted = all.stream().filter(one -> asked.tab().holds(one.check(), today)).toList();
		int pages = Math.max(1, (wanted.size() + ON_PAGE - 1) / ON_PAGE);
		ChecksAsked shown = asked.page(Math.min(asked.page(), pages)); // the last page empties while one works
		List<Checks.Kept> here = wanted.subList((shown.page() - 1) * ON_PAGE, Math.min(wanted.size(), shown.page() * ON_PAGE));
		List<ChecksView.Tab> tabs = Arrays.stream(ChecksAsked.Tab.values()).map(tab -> tab(tab, asked, all, reader, today, words)).toList();
		return new ChecksView(asked.quartier() == null ? null : name(asked.quartier(), locale), tabs, rows(here, words, now, locale),
				wanted.isEmpty() ? nothing(asked, all, words) : null, done(just, words, today, locale), paging(shown, pages),
				kept(asked, reader, all, today, locale), choices(asked.quartier(), locale),
				new ChecksView.Back(shown.tab().word(), asked.quartier() == null ? "" : asked.quartier().slug(), shown.page()));
	}

	private static ChecksView.Tab tab(ChecksAsked.Tab tab, ChecksAsked asked, List<Checks.Kept> all, SignedIn reader, LocalDate today,
			CheckWords words) {
		int count = (int) all.stream().filter(one -> tab.holds(one.check(), today)).count();
		String key = tab != ChecksAsked.Tab.ALL ? "upkeep.tab." + tab.code()
				: "upkeep.tab.all." + (asked.quartier() != null ? "quartier" : reader.role().code());
		return new ChecksView.Tab(words.say(key), asked.tab(tab).href(), count, tab == asked.tab());
	}

	private List<ChecksView.Row> rows(List<Checks.Kept> here, CheckWords words, ZonedDateTime now, Locale locale) {
		List<UUID> ids = here.stream().map(one -> one.check().serviceId()).toList();
		Map<UUID, ServiceEntry> entries = services.list(ids, now.toLocalDate()).stream()
			.collect(Collectors.toMap(ServiceEntry::id, Function.identity()));
		Map<UUID, List<Corrections.Correction>> said = corrections.openOf(ids);
		var rows = new ArrayList<ChecksView.Row>();
		for (int at = 0; at < here.size(); at++) {
			Checks.Kept one = here.get(at);
			ServiceEntry service = entries.get(one.check().serviceId());
			if (service != null) {
				rows.add(row(one, service, one.confirms() ? words(said.get(service.id())) : null, at + 1 < ids.size() ? ids.get(at + 1) : null, words, now, locale));
			}
		}
		return rows;
	}

	private ChecksView.Row row(Checks.Kept one, ServiceEntry service, @Nullable String said, @Nullable UUID following, CheckWords words,
			ZonedDateTime now, Locale locale) {
		Check check = one.check();
		SeenByResidents.Seen seen = residents.seen(service, now, locale);
		return new ChecksView.Row(service.id(), service.snapshot().details().name().in(locale.getLanguage()),
				"/coordination/fiches/services/" + service.id(), seen.badge(), words.whys(check, said, one.decides()), check.age(now.toLocalDate()).bars(),
				words.age(check.verifiedOn()), quartierOf(one.places()).map(area -> name(area, locale)).orElse(null), seen.phone(),
				check.is(CheckReason.NO_WAY) ? List.of() : one.confirms() ? METHODS : METHODS.subList(0, 2), check.is(CheckReason.REPORTED) || check.is(CheckReason.CORRECTED), following);
	}

	private static @Nullable String words(@Nullable List<Corrections.Correction> said) {
		String all = said == null ? "" : said.stream().map(one -> one.words().replaceAll("\\s+", " ")).collect(Collectors.joining(" · "));
		return all.isEmpty() ? null : all.length() <= EXCERPT ? all : all.substring(0, EXCERPT) + "…";
	}

	/** The quartier as people say it, else the municipality. */
	private Optional<AreaNode> quartierOf(List<LocationDetails.Placed> places) {
		return places.stream().flatMap(place -> Stream.concat(Optional.ofNullable(place.neighbourhoodId()).flatMap(areas::findById).stream()
			.flatMap(area -> Stream.concat(areas.ancestorsOf(area).stream().filter(above -> above.is(AreaKind.LIVED)), Stream.of(area))),
				Optional.ofNullable(place.municipalityId()).flatMap(areas::findById).stream())).findFirst();
	}

	private static @Nullable String nothing(ChecksAsked asked, List<Checks.Kept> all, CheckWords words) {
		if (all.isEmpty()) {
			return words.say(asked.quartier() == null ? "upkeep.nothing.mine" : "upkeep.nothing.here");
		}
		return asked.tab() != ChecksAsked.Tab.DUE ? words.say("upkeep.nothing.tab")
				: words.say("upkeep.nothing.due", words.date(all.get(0).check().due()));
	}

	private ChecksView.@Nullable Done done(Just just, CheckWords words, LocalDate today, Locale locale) {
		String name = just.to() == null ? null : services.find(just.to(), today)
			.map(service -> service.snapshot().details().name().in(locale.getLanguage())).orElse(null);
		if (name != null && METHODS.contains(just.what())) {
			return new ChecksView.Done(words.say("upkeep.done." + just.what(), name), just.before(), just.state() == null ? null : just.to(), just.state());
		}
		boolean known = List.of("undone", "kept", "shut", "how").contains(just.what());
		return name == null || !known ? null : new ChecksView.Done(words.say("upkeep.done." + just.what(), name), just.before(), null, null);
	}

	private static ChecksView.@Nullable Paging paging(ChecksAsked asked, int pages) {
		int page = asked.page();
		return pages == 1 ? null : new ChecksView.Paging(page, pages, page > 1 ? asked.page(page - 1).href() : null,
				page < pages ? asked.page(page + 1).href() : null);
	}

	/** An administrator's are all that somebody keeps, and the whole region. */
	private List<ChecksView.Kept> kept(ChecksAsked asked, SignedIn reader, List<Checks.Kept> all, LocalDate today, Locale locale) {
		Set<AreaNode> mine = new LinkedHashSet<>();
		List<SignedIn> keepers = accounts.coordinators();
		if (asked.quartier() != null) {
			mine.add(asked.quartier());
		}
		else if (reader.role() == Role.ADMINISTRATOR) {
			keepers.stream().flatMap(one -> one.areaIds().stream()).flatMap(id -> areas.findById(id).stream()).forEach(mine::add);
			mine.add(areas.region());
		}
		else {
			reader.areaIds().stream().flatMap(id -> areas.findById(id).stream()).forEach(mine::add);
		}
		RemindedAreas.Reach reach = reminded.reach();
		return mine.stream().map(area -> kept(area, reader, all, keepers, reach, today, locale))
			.sorted((one, other) -> one.name().compareTo(other.name())).toList();
	}

	private ChecksView.Kept kept(AreaNode area, SignedIn reader, List<Checks.Kept> all, List<SignedIn> keepers, RemindedAreas.Reach reach,
			LocalDate today, Locale locale) {
		int[] ages = new int[Check.Age.values().length];
		all.stream().filter(one -> one.isIn(Set.of(area.id()))).forEach(one -> ages[one.check().age(today).ordinal()]++);
		Set<UUID> above = Stream.concat(Stream.of(area), areas.ancestorsOf(area).stream()).map(AreaNode::id).collect(Collectors.toSet());
		List<String> functions = keepers.stream().filter(one -> one.areaIds().stream().anyMatch(above::contains)).map(SignedIn::function)
			.distinct().sorted().toList();
		return new ChecksView.Kept(area.slug(), name(area, locale), new ChecksAsked(ChecksAsked.Tab.ALL, area, 1).href(),
				Arrays.stream(ages).sum(), ages[0], ages[1], ages[2], functions, reach.on().contains(area.id()),
				!reach.on().contains(area.id()) ? List.of() : reach.exceptionsOf(area).stream().map(one -> name(one, locale)).toList(),
				reminded.maySwitch(reader, area.id()));
	}

	private List<ChecksView.Choice> choices(@Nullable AreaNode chosen, Locale locale) {
		return Stream.of(areas.lived(), areas.municipalities()).flatMap(List::stream)
			.map(area -> new ChecksView.Choice(area.slug(), name(area, locale), area.equals(chosen)))
			.sorted((one, other) -> one.label().compareTo(other.label())).toList();
	}

	private static String name(AreaNode area, Locale locale) {
		return area.name().in(locale.getLanguage());
	}

}
