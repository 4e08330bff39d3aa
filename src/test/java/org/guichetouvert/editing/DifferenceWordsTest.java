package org.guichetouvert.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.ChannelDetails;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.PartnershipDetails;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.PeriodDetails;
import org.guichetouvert.directory.Prerequisite;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.Verification;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.directory.YesNoUnknown;
import org.guichetouvert.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceWordsTest {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final UUID LOCATION = UUID.fromString("10000000-0000-0000-0000-000000000001");

	private static final UUID PLACE = UUID.fromString("20000000-0000-0000-0000-000000000002");

	private static final UUID CHANNEL = UUID.fromString("30000000-0000-0000-0000-000000000003");

	private static final UUID PERIOD = UUID.fromString("40000000-0000-0000-0000-000000000004");

	private boolean hidden;

	private final DifferenceWords words = new DifferenceWords(messages(), new Known(), Clock.system(ZoneId.of("Europe/Brussels")));

	@Test
	void saysHoursDayByDay() {
		var before = service(period("Mo-Fr 09:00-12:00"));
		var after = service(period("Mo,Th 09:00-12:00,13:30-16:00; Tu,Fr 09:00-12:00"));
		var view = french(before, after).get(0);
		assertThat(view.title()).isEqualTo("Guichet, rue de la Braise 4 · Horaire");
		assertThat(view.hours()).isNotNull();
		assertThat(view.hours().marks()).extracting(DifferenceView.Mark::words)
			.containsExactly("2 après-midis ajoutés", "1 matinée supprimée", "17 heures par semaine au lieu de 15");
		assertThat(view.hours().days()).hasSize(5);
		assertThat(view.hours().days().get(0).after()).extracting(DifferenceView.Span::marked).containsExactly(false, true);
		assertThat(lines(List.of(view), Locale.FRENCH)).containsExactly(
				"Guichet, rue de la Braise 4 · Horaire, lundi : 9h–12h → 9h–12h, 13h30–16h",
				"Guichet, rue de la Braise 4 · Horaire, mercredi : 9h–12h → fermé",
				"Guichet, rue de la Braise 4 · Horaire, jeudi : 9h–12h → 9h–12h, 13h30–16h");
		assertThat(lines(words.of(EntryKind.SERVICE, before, after, DUTCH), DUTCH).get(1))
			.isEqualTo("Loket, rue de la Braise 4 · Uren, woensdag: 9u–12u → gesloten");
	}

	@Test
	void saysHoursWithSeasonsAsSentences() {
		var view = french(service(period("Mo-Fr 09:00-12:00")), service(period("Mo-Fr 09:00-12:00; Jul-Aug off"))).get(0);
		assertThat(view.hours()).isNull();
		assertThat(view.before().text()).contains("de 9h à 12h");
		assertThat(view.after().text()).contains("juillet");
	}

	@Test
	void saysCodesDatesAndNames() {
		var before = service(period("Mo-Fr 09:00-12:00"));
		var after = edit(before, root -> {
			((ObjectNode) root.path("details")).put("withoutPapers", "yes").put("typeId", "cpas");
			((ObjectNode) root.at("/details/name")).put("nl", "De Sintel");
			((ObjectNode) root.at("/channels/0/periods/0")).put("start", "2020-03");
			((ObjectNode) root.at("/channels/0/periods/0/details")).put("admission", "appointment");
		});
		assertThat(lines(french(before, after), Locale.FRENCH)).containsExactly(
				"Nom (néerlandais), en plus : De Sintel",
				"Sorte de service, en plus : CPAS",
				"Papiers de séjour : on ne sait pas → Avec ou sans papiers de séjour",
				"Guichet, rue de la Braise 4 · Depuis quand, en plus : mars 2020",
				"Guichet, rue de la Braise 4 · Comment entrer : Sans rendez-vous → Sur rendez-vous");
	}

	@Test
	void saysWhatIsNewOrGone() {
		var before = service(period("Mo-Fr 09:00-12:00"));
		var after = edit(before, root -> {
			((ObjectNode) root).putArray("needs").add(JSON.valueToTree(new NeedServed("gaz", LocalizedText.french("Lit la facture."),
					null)));
			((ObjectNode) root).putArray("channels");
		});
		var lines = lines(french(before, after), Locale.FRENCH);
		assertThat(lines.get(0)).isEqualTo("Besoin, en plus : Gaz coupé");
		assertThat(lines.get(1)).isEqualTo("  Fait quoi, en plus : Lit la facture.");
		assertThat(lines.get(2)).isEqualTo("Façon d’entrer, en moins : Guichet, rue de la Braise 4");
		assertThat(lines).anyMatch(line -> line.contains("Horaire, en moins : Du lundi au vendredi de 9h à 12h"));
		assertThat(lines).noneMatch(line -> line.contains("false") || line.contains("professionnels")
				|| line.contains(PERIOD.toString()));
	}

	@Test
	void saysAVerificationOnOneLineAndToVisitorsNotByWhom() {
		var verified = new Verification(LocalDate.of(2026, 11, 3), "la coordination", UUID.randomUUID(), VerificationMethod.CALL, null);
		var before = service(period("Mo-Fr 09:00-12:00"));
		var after = service(new ServiceSnapshot.Period(PERIOD, null, null, details("Mo-Fr 09:00-12:00"), null, verified));
		var view = french(before, after).get(0);
		assertThat(view.after().text()).isEqualTo("Vérifié le 3 novembre 2026 par la coordination. Par téléphone.");
		assertThat(view.forVisitors()).isFalse();
		assertThat(words.forVisitors(EntryKind.SERVICE, before, after, Locale.FRENCH)).singleElement()
			.satisfies(one -> assertThat(one.after().text()).isEqualTo("Vérifié le 3 novembre 2026. Par téléphone."));
	}

	@Test
	void keepsFromVisitorsWhatIsNotForThem() {
		var before = service(period("Mo-Fr 09:00-12:00"));
		var forProfessionals = service(new ServiceSnapshot.Period(PERIOD, null, null,
				details("Mo-Fr 09:00-12:00").withProfessionalsOnly(true).withSource("appel").withPrerequisites(Set.of(Prerequisite.QR)),
				null, null));
		assertThat(words.forVisitors(EntryKind.SERVICE, before, forProfessionals, Locale.FRENCH)).extracting(DifferenceView::label)
			.containsExactly("Pour les professionnels seulement");
		assertThat(words.forVisitors(EntryKind.CONTACT, JSON.readTree("{}"), JSON.readTree("{\"details\": {\"vacant\": true}}"),
				Locale.FRENCH))
			.isEmpty();
		hidden = true;
		assertThat(words.forVisitors(EntryKind.SERVICE, before, service(period("Mo 09:00-12:00")), Locale.FRENCH).get(0).section())
			.isEqualTo("Guichet, adresse non publique");
	}

	@Test
	void namesAHiddenPlaceByItsMunicipalityAlone() {
		hidden = true;
		assertThat(french(service(period("Mo-Fr 09:00-12:00")), service(period("Mo 09:00-12:00"))).get(0).section()).isEqualTo("Guichet, Laeken");
	}

	@Test
	void keepsRelaysFromVisitorsUntilAgreed() {
		var relay = relay(null, "le mardi");
		assertThat(words.forVisitors(EntryKind.PARTNERSHIP, relay, relay(null, "le jeudi"), Locale.FRENCH)).isEmpty();
		assertThat(words.forVisitors(EntryKind.PARTNERSHIP, relay, relay(LocalDate.of(2026, 1, 5), "le jeudi"), Locale.FRENCH))
			.extracting(DifferenceView::label).containsExactly("Limite du relais");
	}

	@Test
	void neverNamesPersons() {
		var before = JSON.readTree("{\"personId\": \"" + UUID.randomUUID() + "\", \"meansIds\": []}");
		var after = JSON.readTree("{\"personId\": \"" + UUID.randomUUID() + "\", \"meansIds\": [\"" + UUID.randomUUID() + "\"]}");
		assertThat(lines(words.of(EntryKind.CONTACT, before, after, Locale.FRENCH), Locale.FRENCH))
			.containsExactly("Personne : une personne → une autre personne", "Contact, en plus : une ligne directe");
	}

	@Test
	void saysConflictsWithEachSide() {
		var base = service(period("Mo-Fr 09:00-12:00"));
		var mine = service(period("Mo-Fr 09:00-16:00"));
		var theirs = edit(service(period("Mo 09:00-12:00")), root -> ((ObjectNode) root).putArray("needs"));
		var merge = Merge.of(base, mine, theirs);
		assertThat(words.conflicts(EntryKind.SERVICE, merge, mine, theirs, Locale.FRENCH)).singleElement().satisfies(conflict -> {
			assertThat(conflict.title()).isEqualTo("Guichet, rue de la Braise 4 · Horaire");
			assertThat(conflict.mine()).singleElement().satisfies(said -> assertThat(said.text()).contains("de 9h à 16h"));
			assertThat(conflict.theirs()).singleElement().satisfies(said -> assertThat(said.text()).contains("lundi"));
		});
	}

	@Test
	void givesATitle() {
		var before = service(period("Mo-Fr 09:00-12:00"));
		var after = edit(service(period("Mo 09:00-12:00")), root -> ((ObjectNode) root.path("details")).put("withoutPapers", "no"));
		assertThat(words.headline(french(before, after), Locale.FRENCH)).isEqualTo("Papiers de séjour, et 1 autre changement");
		assertThat(words.headline(List.of(), Locale.FRENCH)).isEqualTo("Rien n’a changé");
	}

	/** What can be said has a label; that the label is in the files is {@code MessagesTest}'s. */
	@Test
	void everythingThatCanBeSaidHasALabel() {
		assertThat(SnapshotFields.labels()).allSatisfy(label -> assertThat(messages()
				.getMessage("editing.field." + label, null, "", Locale.FRENCH))
			.as(label).isNotEmpty());
		assertThat(SnapshotFields.labels()).contains("service.channels.periods.ending.reason", "contact.meansIds",
				"gap_statement.needId");
	}

	/** With plain spaces, as they are easier to type. */
	private List<String> lines(List<DifferenceView> views, Locale locale) {
		return words.lines(views, locale).stream().map(line -> line.replace('\u00a0', ' ')).toList();
	}

	private List<DifferenceView> french(JsonNode before, JsonNode after) {
		return words.of(EntryKind.SERVICE, before, after, Locale.FRENCH);
	}

	private static JsonNode relay(LocalDate agreedOn, String limit) {
		return JSON.valueToTree(new Partnership.Snapshot(Partnership.End.service(PLACE), Partnership.End.service(CHANNEL),
				new PartnershipDetails(PartnershipKind.RELAYS_COUNTER_OF, null, null, LocalizedText.EMPTY, null, false, false, agreedOn,
						LocalizedText.french(limit), null), List.of())).deepCopy();
	}

	private static ServiceSnapshot.Period period(String hours) {
		return new ServiceSnapshot.Period(PERIOD, null, null, details(hours), null, null);
	}

	private static PeriodDetails details(String hours) {
		return PeriodDetails.of(Admission.WALK_IN).withHours(hours, null);
	}

	private static JsonNode service(ServiceSnapshot.Period period) {
		return JSON.valueToTree(new ServiceSnapshot(ServiceDetails.named(LocalizedText.french("La Braise"))
				.withWithoutPapers(YesNoUnknown.UNKNOWN),
				null, ServiceState.PUBLISHED, null, List.of(), List.of(), List.of(), List.of(new ServiceSnapshot.Place(PLACE, LOCATION)),
				List.of(new ServiceSnapshot.Channel(CHANNEL, PLACE, ChannelDetails.of(ChannelKind.COUNTER), List.of(period))),
				List.of(), List.of()));
	}

	private static JsonNode edit(JsonNode tree, Consumer<JsonNode> edit) {
		JsonNode copy = tree.deepCopy();
		edit.accept(copy);
		return copy;
	}

	private static ResourceBundleMessageSource messages() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	/** One place, one need, one type. */
	private final class Known extends NamesById implements NamesById.Names {

		@SuppressWarnings("NullAway")
		private Known() {
			super(null, null, null, null, null);
		}

		@Override
		Names in(JsonNode... snapshots) {
			return this;
		}

		@Override
		public Optional<LocalizedText> need(String id) {
			return Optional.ofNullable(Map.of("gaz", LocalizedText.french("Gaz coupé")).get(id));
		}

		@Override
		public Optional<LocalizedText> type(String id) {
			return Optional.of(LocalizedText.french("CPAS"));
		}

		@Override
		public Optional<LocalizedText> area(String id) {
			return Optional.empty();
		}

		@Override
		public JsonNode entry(String id) {
			return !id.equals(LOCATION.toString()) ? SnapshotTree.NOTHING : JSON.valueToTree(
					LocationDetails.at(new LocationDetails.PostalAddress("rue de la Braise", "4", "1020", "Laeken")).withHidden(hidden));
		}

	}

}
