package org.guichetouvert.site.web;

import java.text.Collator;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceEntry;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.directory.status.Reason;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.directory.status.StatusEngine;
import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.taxonomy.NeedTerm;
import org.guichetouvert.taxonomy.ServiceTypeTerm;
import org.guichetouvert.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** What every page shows of a service in the same way: its card, tags, address, phone, freshness. One for each page made. */
final class Showing {

	private final Wording words;

	private final Taxonomy taxonomy;

	private final AreaTree areas;

	private final PhoneNumbers phones;

	private final StatusWords status;

	Showing(Wording words, Taxonomy taxonomy, AreaTree areas, PhoneNumbers phones) {
		this.words = words;
		this.taxonomy = taxonomy;
		this.areas = areas;
		this.phones = phones;
		this.status = new StatusWords(words, taxonomy, phones);
	}

	/** The same for a page of an instant before, as if it were the present. */
	Showing seenAt(ZonedDateTime instant) {
		return new Showing(words.seenAt(instant), taxonomy, areas, phones);
	}

	/** The same for a page about another instant. */
	Showing about(ZonedDateTime instant) {
		return new Showing(words.about(instant), taxonomy, areas, phones);
	}

	Wording words() {
		return words;
	}

	Taxonomy taxonomy() {
		return taxonomy;
	}

	AreaTree areas() {
		return areas;
	}

	StatusWords status() {
		return status;
	}

	PhoneView phone(String number) {
		return phones.view(number);
	}

	CardView card(Listing listing) {
		ServiceDetails details = listing.service().snapshot().details();
		return new CardView(tags(listing), words.name(details.name()), listing.href(), organization(listing), does(listing),
				status.of(listing), null, street(listing).orElse(null), languages(listing), phone(listing).orElse(null), null,
				verified(listing), null);
	}

	CardView.Tags tags(Listing listing) {
		return new CardView.Tags(listing.service().slug(), listing.service().snapshot().details().typeId(),
				listing.service().snapshot().needs().stream().map(NeedServed::needId).toList());
	}

	/** The organization, unless its name is in the service's own. */
	private @Nullable TextView organization(Listing listing) {
		var organization = listing.service().organization();
		if (organization == null) {
			return null;
		}
		TextView name = words.name(organization.details().name());
		String own = words.name(listing.service().snapshot().details().name()).text();
		return own.toLowerCase(Locale.ROOT).contains(name.text().toLowerCase(Locale.ROOT)) ? null : name;
	}

	/** The description, else the sentence of its first need, else the needs themselves. */
	@Nullable TextView does(Listing listing) {
		TextView description = words.text(listing.service().snapshot().details().description());
		if (description != null) {
			return description;
		}
		List<NeedServed> needs = listing.service().snapshot().needs();
		Optional<TextView> sentence = needs.stream().map(need -> words.text(need.sentence())).filter(Objects::nonNull).findFirst();
		return sentence.orElseGet(() -> needs.isEmpty() ? null
				: TextView.of(String.join(", ", needs.stream().map(need -> needLabel(need.needId())).toList())));
	}

	/** What a service answers; where it says nothing, what its type usually does, as a search for it finds it. */
	List<NeedServed> needs(Listing listing) {
		List<NeedServed> own = listing.service().snapshot().needs();
		String type = listing.service().snapshot().details().typeId();
		return !own.isEmpty() || type == null ? own
				: taxonomy.findServiceType(type).map(ServiceTypeTerm::needIds).orElse(List.of()).stream()
					.map(id -> new NeedServed(id, LocalizedText.EMPTY, null)).toList();
	}

	/** As {@link #needLabel}, with the language it is in. */
	TextView need(String needId) {
		return taxonomy.findNeed(needId).map(need -> words.text(need.label())).orElseGet(() -> TextView.of(needId));
	}

	String needLabel(String needId) {
		return taxonomy.findNeed(needId).map(need -> need.label().in(words.language())).orElse(needId);
	}

	String familyOf(String needId) {
		return taxonomy.findNeed(needId).map(NeedTerm::familyId).orElse("");
	}

	/** Street and number; words for a hidden place; empty where there is none. */
	Optional<String> street(Listing listing) {
		return listing.location().flatMap(location -> location.hidden() ? Optional.of(words.say("site.address.hidden"))
				: streetOf(location));
	}

	Optional<String> streetOf(LocationDetails location) {
		LocationDetails.PostalAddress address = location.address();
		if (address.street() == null) {
			return city(address);
		}
		return Optional.of(address.houseNumber() == null ? address.street() : address.street() + " " + address.houseNumber());
	}

	/** The name on letters; in the page's language where it is that of a municipality or quartier. */
	Optional<String> city(LocationDetails.PostalAddress address) {
		return Optional.ofNullable(address.city()).map(city -> Stream.concat(areas.municipalities().stream(), areas.lived().stream())
			.filter(area -> area.name().texts().values().stream().anyMatch(city.strip()::equalsIgnoreCase))
			.findFirst().map(this::name).orElse(city));
	}

	@Nullable String languages(Listing listing) {
		return words.languages(listing.service().snapshot().languages().stream()
			.filter(one -> one.mode() == LanguageMode.SPOKEN).map(SpokenLanguage::language).toList());
	}

	/** The number to call first: of a phone line that holds now. */
	Optional<PhoneView> phone(Listing listing) {
		return listing.findChannel(ChannelKind.PHONE, words.today()).map(channel -> channel.details().address())
			.filter(number -> !number.isBlank()).map(phones::view);
	}

	/** How colleagues reach it by a way in that is for them only, where it has one. */
	Optional<TextView> colleaguesLine(Listing listing) {
		return listing.channels().stream()
			.filter(channel -> channel.findPeriodOn(words.today()).filter(period -> period.details().professionalsOnly()).isPresent())
			.map(channel -> channel.details()).filter(details -> details.address() != null && !details.address().isBlank())
			.map(details -> details.kind() == ChannelKind.PHONE ? TextView.of(phones.view(details.address()).number())
					: words.written(details.address()))
			.findFirst();
	}

	/** How fresh the way in is that decided the status. */
	VerifiedView verified(Listing listing) {
		Optional<Verification> verification = listing.deciding().flatMap(channel -> channel.findPeriodOn(words.today()))
			.map(period -> period.verification());
		if (verification.isEmpty()) {
			return VerifiedView.never();
		}
		Verification checked = verification.get();
		boolean stale = listing.status().sign() == Sign.UNVERIFIED
				&& listing.status().reason() == Reason.STALE;
		return new VerifiedView(stale ? words.monthOf(checked.on()) : words.dayOfMonth(checked.on()),
				checked.by() == null ? null : words.written(checked.by()),
				how(checked.how()), checked.nextCheckOn() == null ? null : words.monthOf(checked.nextCheckOn()), stale);
	}

	private @Nullable String how(@Nullable VerificationMethod how) {
		return how == null ? null : words.say("site.verified.how." + how.code());
	}

	/** The lived quartier of a place where there is one, else its neighbourhood, else its municipality. */
	Optional<AreaNode> area(LocationDetails location) {
		LocationDetails.Placed placed = location.placement();
		Optional<AreaNode> neighbourhood = Optional.ofNullable(placed.neighbourhoodId()).flatMap(areas::findById);
		Optional<AreaNode> lived = neighbourhood.stream().flatMap(area -> areas.ancestorsOf(area).stream())
			.filter(area -> area.is(AreaKind.LIVED)).findFirst();
		return lived.or(() -> neighbourhood)
			.or(() -> Optional.ofNullable(location.address().postcode()).stream().flatMap(code -> areas.quartiersOf(code).stream()).findFirst())
			.or(() -> Optional.ofNullable(placed.municipalityId()).flatMap(areas::findById));
	}

	String name(AreaNode area) {
		return area.name().in(words.language());
	}

	/** "Bruxelles 1020": municipality and postcodes, where the name does not say it. */
	@Nullable String under(AreaNode area) {
		if (area.is(AreaKind.REGION)) {
			return null;
		}
		String codes = area.postcodes().size() > 2 ? "" : String.join(", ", area.postcodes().stream().sorted().toList());
		String municipality = area.is(AreaKind.MUNICIPALITY) ? "" : municipalities(area);
		String both = (municipality + " " + codes).strip();
		return both.isEmpty() ? null : both;
	}

	private String municipalities(AreaNode area) {
		Set<String> names = new LinkedHashSet<>();
		areas.ancestorsOf(area).stream().filter(one -> one.is(AreaKind.MUNICIPALITY))
			.forEach(one -> names.add(name(one)));
		return names.size() > 1 ? "" : String.join("", names);
	}

	/** Ids under which places of an area stand: its neighbourhoods, and itself. */
	Set<UUID> idsWithin(AreaNode area) {
		var ids = new LinkedHashSet<UUID>();
		ids.add(area.id());
		areas.neighbourhoodsOf(area).forEach(one -> ids.add(one.id()));
		return ids;
	}

	/** Quartiers and municipalities to choose from, in the order of the language's alphabet. */
	List<OptionGroupView> choices() {
		var collator = words.alphabet();
		var groups = new ArrayList<OptionGroupView>();
		groups.add(new OptionGroupView(words.say("site.form.lived"), options(areas.lived(), collator)));
		groups.add(new OptionGroupView(words.say("site.form.municipalities"), options(areas.municipalities(), collator)));
		return groups;
	}

	private List<OptionGroupView.Option> options(List<AreaNode> nodes, Collator collator) {
		return nodes.stream().map(area -> new OptionGroupView.Option(area.slug(), name(area)))
			.sorted((a, b) -> collator.compare(a.label(), b.label())).toList();
	}

	LocalDate today() {
		return words.today();
	}

	static List<Listing> listings(List<ServiceEntry> services, StatusEngine engine, Wording words) {
		return services.stream().flatMap(service -> Listing.ofAllPlaces(service, engine, words.now()).stream()).toList();
	}

}
