package org.guichetouvert;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.accounts.AccountState;
import org.guichetouvert.accounts.Role;
import org.guichetouvert.areas.AreaKind;
import org.guichetouvert.colleagues.ContactUse;
import org.guichetouvert.colleagues.NoteText;
import org.guichetouvert.directory.Admission;
import org.guichetouvert.directory.AudienceMode;
import org.guichetouvert.directory.ChannelKind;
import org.guichetouvert.directory.Community;
import org.guichetouvert.directory.ExceptionEffect;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.Frequency;
import org.guichetouvert.directory.HelpLevel;
import org.guichetouvert.directory.HolidayRule;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.MeansKind;
import org.guichetouvert.directory.NoticeKind;
import org.guichetouvert.directory.Origin;
import org.guichetouvert.directory.PartnershipKind;
import org.guichetouvert.directory.PlacedBy;
import org.guichetouvert.directory.Prerequisite;
import org.guichetouvert.directory.ServiceState;
import org.guichetouvert.directory.VerificationMethod;
import org.guichetouvert.directory.Wheelchair;
import org.guichetouvert.directory.YesNoUnknown;
import org.guichetouvert.directory.status.Sign;
import org.guichetouvert.editing.SnapshotFields;
import org.guichetouvert.editing.ways.ImpossibleDate;
import org.guichetouvert.exchange.upload.LineKind;
import org.guichetouvert.exchange.upload.UploadState;
import org.guichetouvert.hours.HoursWarning;
import org.guichetouvert.hours.TypedWeek;
import org.guichetouvert.observatory.DoorState;
import org.guichetouvert.reports.DeclineReason;
import org.guichetouvert.reports.Outcome;
import org.guichetouvert.reports.ReportKind;
import org.guichetouvert.reports.ReportState;
import org.guichetouvert.search.ResultGroup;
import org.guichetouvert.rounds.Answer;
import org.guichetouvert.search.Suggestion;
import org.guichetouvert.shared.Circle;
import org.guichetouvert.shared.ReferenceFile;
import org.guichetouvert.tally.Act;
import org.guichetouvert.taxonomy.LocalWords;
import org.guichetouvert.taxonomy.Sector;
import org.guichetouvert.upkeep.CheckReason;
import org.guichetouvert.upkeep.Corrections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * The message files say the same in each language, hold what templates and code ask for and nothing else, and follow the
 * typography of their language. Keys that are put together from parts are listed in {@link #builtKeys}, with what fills them.
 */
class MessagesTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path JAVA = Path.of("src/main/java/org/guichetouvert");

	private static final String KEY = "(?:site|error|exchange|accounts|observatory|colleagues|editing|reports|upkeep|duplicates|rounds|tally)\\.[\\w.-]*";

	private static final Map<String, String> FRENCH = read("messages.properties");

	private static final Map<String, String> DUTCH = read("messages_nl.properties");

	private static final Map<String, String> COMMAND_LINE = read("exchange-messages.properties");

	private static final Uses USES = Uses.find();

	@Test
	void dutchHasTheKeysOfFrench() {
		assertThat(without(FRENCH, DUTCH)).as("not in Dutch").isEmpty();
		assertThat(without(DUTCH, FRENCH)).as("only in Dutch").isEmpty();
	}

	@Test
	void dutchStandsInTheOrderOfFrench() {
		var french = List.copyOf(FRENCH.keySet());
		var dutch = List.copyOf(DUTCH.keySet());
		for (int at = 0; at < Math.min(french.size(), dutch.size()); at++) {
			assertThat(dutch.get(at)).isEqualTo(french.get(at));
		}
	}

	@Test
	void dutchShowsTheArgumentsOfFrench() {
		FRENCH.forEach((key, french) -> {
			var said = arguments(french);
			var dutch = arguments(DUTCH.getOrDefault(key, french));
			assertThat(said.keySet()).as(key).containsAll(dutch.keySet());
			var missing = new TreeMap<>(said);
			missing.keySet().removeAll(dutch.keySet());
			assertThat(missing.values()).as("%s: shown in French, not in Dutch", key).allMatch(MessagesTest::onlyChoosesWords);
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 1000 })
	void everyMessageTakesNumbers(int number) {
		all(FRENCH, COMMAND_LINE).forEach((key, pattern) -> takes(key, pattern, Locale.FRENCH, number));
		DUTCH.forEach((key, pattern) -> takes(key, pattern, Locale.forLanguageTag("nl"), number));
	}

	@Test
	void everyMessageIsAskedFor() {
		var unused = new TreeSet<>(all(FRENCH, COMMAND_LINE).keySet());
		unused.removeAll(USES.keys());
		builtKeys().forEach((prefix, keys) -> unused.removeAll(keys.all()));
		assertThat(unused).isEmpty();
	}

	@Test
	void everyMessageAskedForExists() {
		var asked = new TreeSet<>(USES.keys());
		builtKeys().forEach((prefix, keys) -> asked.addAll(keys.needed()));
		asked.removeAll(all(FRENCH, COMMAND_LINE).keySet());
		assertThat(asked).isEmpty();
	}

	@Test
	void everyKeyPutTogetherIsListed() {
		assertThat(builtKeys().keySet()).containsExactlyInAnyOrderElementsOf(USES.prefixes());
	}

	@Test
	void frenchIsWellSet() {
		all(FRENCH, COMMAND_LINE).forEach((key, text) -> assertThat(text).as(key).doesNotContain("'", "\""));
		FRENCH.forEach((key, text) -> assertThat(text).as("%s: a no-break space before ? ! : ; » and after «", key)
			.doesNotContainPattern("[^\u00a0\u202f?!…][?!:;](?=\\s|$)")
			.doesNotContainPattern("[^\u00a0\u202f]»|«[^\u00a0\u202f]"));
	}

	@Test
	void dutchIsWellSet() {
		DUTCH.forEach((key, text) -> {
			assertThat(text).as(key).doesNotContain("'", "\"", "«", "»");
			assertThat(text).as("%s: no space before ? ! : ;", key).doesNotContainPattern("\\h[?!:;]");
			assertThat(text).as("%s: hours as 9u", key).doesNotContainPattern("\\}h\\b|\\dh\\b");
		});
	}

	/** What stands for the variable part of each key that templates and code put together, by the part that stands first. */
	private static Map<String, Keys> builtKeys() {
		var keys = new LinkedHashMap<String, Keys>();
		keys.put("accounts.role.", Keys.of("accounts.role.", codes(Role.values())));
		keys.put("accounts.keeping.state.", Keys.of("accounts.keeping.state.", codes(AccountState.values(), AccountState.GONE)));
		keys.put("accounts.keeping.group.", Keys.of("accounts.keeping.group.", codes(AccountState.values(), AccountState.GONE)));
		keys.put("accounts.keeping.done.", Keys.of("accounts.keeping.done.",
				said("accounts/web/KeptAccountController", "changed", "invited", "suspended", "resumed", "signedout", "removed")));
		keys.put("site.status.", labels());
		keys.put("site.channel.counter.", Keys.of("site.channel.counter.", codes(Admission.values())));
		keys.put("site.channel.", Keys.of("site.channel.", codes(ChannelKind.values(), ChannelKind.COUNTER)));
		keys.put("site.prerequisite.", Keys.of("site.prerequisite.", codes(Prerequisite.values())));
		keys.put("site.notice.", Keys.of("site.notice.", codes(NoticeKind.values(), NoticeKind.USUAL_DELAY)));
		keys.put("site.closure.", Keys.of("site.closure.",
				codes(ExceptionEffect.values(), ExceptionEffect.MESSAGE), ".day", ".days"));
		keys.put("site.wheelchair.", Keys.of("site.wheelchair.", codes(Wheelchair.values(), Wheelchair.UNKNOWN)));
		keys.put("site.fee.", Keys.of("site.fee.", codes(Fee.values(), Fee.UNKNOWN)));
		keys.put("site.audience.", Keys.of("site.audience.", codes(AudienceMode.values())));
		keys.put("site.papers.", Keys.of("site.papers.", codes(YesNoUnknown.values(), YesNoUnknown.UNKNOWN)));
		keys.put("site.languages.", Keys.of("site.languages.", codes(LanguageMode.values())));
		keys.put("site.frequency.", Keys.of("site.frequency.", codes(Frequency.values())));
		keys.put("site.partner.", Keys.of("site.partner.", codes(PartnershipKind.values()), ".from", ".to"));
		keys.put("site.verified.how.", Keys.of("site.verified.how.", codes(VerificationMethod.values())));
		keys.put("site.search.group.", Keys.of("site.search.group.", codes(ResultGroup.values())));
		keys.put("site.search.apart.", Keys.of("site.search.apart.", List.of("full", "appointment", "unverified")));
		keys.put("site.search.state.", Keys.of("site.search.state.", List.of("complet", "rendez-vous", "a-verifier")));
		keys.put("site.search.area.", Keys.of("site.search.area.", codes(AreaKind.values())));
		keys.put("site.search.way.", Keys.of("site.search.way.",
				said("site/web/SearchParameter", "guichet", "rendez-vous", "dehors", "domicile", "telephone", "en-ligne", "courrier")));
		keys.put("site.search.distress.", Keys.of("site.search.distress.", first("distress_needs.csv", "kind")));
		keys.put("site.search.situation.", Keys.of("site.search.situation.", first("situation_needs.csv", "situation"), ".title", ".look", ".do"));
		keys.put("site.search.without.", Keys.of("site.search.without.", without()));
		keys.put("site.search.lacking.", Keys.of("site.search.lacking.", without()));
		keys.put("site.search.audience.", Keys.of("site.search.audience.", said("site/web/SearchParameter", "everybody", "children",
				"young", "students", "adults", "families", "women", "men", "older", "seniors", "disability", "disabled", "homeless",
				"undocumented", "migrants", "refugees", "jobseekers", "tenants", "lgbtqia", "prisoners")));
		keys.put("site.suggest.kind.", Keys.of("site.suggest.kind.", codes(Suggestion.Kind.values())));
		keys.put("site.board.group.", Keys.of("site.board.group.",
				said("site/web/BoardPage", "open", "later", "none", "unverified")));
		keys.put("site.week.lane.", Keys.of("site.week.lane.",
				said("site/web/WeekStrip", "open", "appointment", "phone", "outreach")));
		keys.put("site.past.problem.", Keys.of("site.past.problem.",
				said("site/web/AskedDate", "unreadable", "impossible", "future")));
		keys.put("site.family.", Keys.of("site.family.", families(), ".words"));
		keys.put("site.sector.", Keys.of("site.sector.", Arrays.stream(Sector.values()).map(Sector::code).toList()));
		keys.put("site.statement.", statements());
		keys.put("site.mydata.means.", Keys.of("site.mydata.means.", codes(MeansKind.values())));
		keys.put("site.mydata.circle.", Keys.of("site.mydata.circle.", codes(Circle.values())));
		keys.put("site.examples.", Keys.of("site.examples.", examples()));
		keys.put("site.examples.sign.", Keys.of("site.examples.sign.", codes(Sign.values()), "", ".shape"));
		keys.put("editing.done.", Keys.of("editing.done.", List.of("published", "proposed", "dropped", "removed", "withdrawn", "confirmed", "how", "noted",
				"shut", "asked", "handled", "letter", "noLetter", "written", "told", "consent", "left", "erased",
				"rest", "undone", "kept")));
		keys.put("editing.ending.notice.", Keys.of("editing.ending.notice.", codes(NoticeKind.values())));
		keys.put("editing.ending.exception.", Keys.of("editing.ending.exception.", codes(ExceptionEffect.values())));
		keys.put("editing.kind.", Keys.of("editing.kind.", List.of("service", "organization", "location")));
		keys.put("editing.letter.", Keys.of("editing.letter.", List.of("published.subject", "published.body", "declined.subject", "declined.body")));
		keys.put("editing.state.", Keys.of("editing.state.", List.of("open", "proposed", "published", "declined", "withdrawn")));
		keys.put("editing.topic.", Keys.of("editing.topic.", List.of("proposals", "conflicts", "ending", "reports", "duplicates", "checks")));
		keys.put("editing.tool.", Keys.of("editing.tool.", List.of("checks", "reports", "import", "duplicates", "rounds", "tally")));
		keys.put("upkeep.tab.", Keys.of("upkeep.tab.", List.of("due", "reported", "old")));
		keys.put("upkeep.tab.all.", Keys.of("upkeep.tab.all.", List.of("coordinator", "professional", "administrator", "quartier")));
		keys.put("upkeep.why.", Keys.of("upkeep.why.", codes(CheckReason.values())));
		keys.put("upkeep.how.", Keys.of("upkeep.how.", codes(VerificationMethod.values(), VerificationMethod.SERVICE_ITSELF)));
		keys.put("upkeep.done.", Keys.of("upkeep.done.", Stream.concat(codes(VerificationMethod.values(), VerificationMethod.SERVICE_ITSELF).stream(),
				Stream.of("undone", "kept", "shut", "how")).toList()));
		keys.put("upkeep.confirm.done.", Keys.of("upkeep.confirm.done.",
				said("site/web/ServiceConfirmController", "juste", "corrige", "rien", "change", "ferme", "plein")));
		keys.put("upkeep.confirm.refused.", Keys.of("upkeep.confirm.refused.",
				said("site/web/ServiceConfirmController", "unknown", "tooMany"), "", ".help"));
		keys.put("upkeep.part.", Keys.of("upkeep.part.", codes(Corrections.Part.values())));
		keys.put("editing.how.", Keys.of("editing.how.", codes(VerificationMethod.values())));
		keys.put("editing.problem.", Keys.of("editing.problem.", List.of("conflict", "impossible", "name", "reason", "other_form", "unread")));
		keys.put("editing.person.kind.", Keys.of("editing.person.kind.", codes(MeansKind.values())));
		keys.put("editing.person.problem.value.", Keys.of("editing.person.problem.value.",
				said("editing/web/PersonLineController", "email", "number")));
		keys.put("editing.disruption.works.", Keys.of("editing.disruption.works.", codes(ChannelKind.values())));
		keys.put("editing.synonym.problem.", Keys.of("editing.synonym.problem.", codes(LocalWords.Refused.values())));
		keys.put("editing.service.help.", Keys.of("editing.service.help.", codes(HelpLevel.values())));
		keys.put("editing.service.language.", Keys.of("editing.service.language.", codes(LanguageMode.values())));
		keys.put("editing.service.calendar.", Keys.of("editing.service.calendar.", codes(Community.values())));
		keys.put("editing.service.state.", Keys.of("editing.service.state.", codes(ServiceState.values())));
		keys.put("editing.place.by.", Keys.of("editing.place.by.", codes(PlacedBy.values())));
		keys.put("colleagues.functions.section.", Keys.of("colleagues.functions.section.",
				said("colleagues/web/FunctionsPage", "here", "anywhere", "elsewhere", "general", "named")));
		keys.put("colleagues.notes.problem.", Keys.of("colleagues.notes.problem.", codes(NoteText.Problem.values())));
		keys.put("colleagues.log.kind.", Keys.of("colleagues.log.kind.", codes(ContactUse.Kind.values())));
		keys.put("observatory.missing.", Keys.of("observatory.missing.", codes(DoorState.values(), DoorState.WALK_IN)));
		keys.put("observatory.cell.", Keys.of("observatory.cell.", codes(DoorState.values(), DoorState.UNKNOWN)));
		keys.put("editing.ways.by.", Keys.of("editing.ways.by.", said("editing/web/HoursForm", "grille", "texte", "osm")));
		keys.put("editing.ways.cell.", Keys.of("editing.ways.cell.", codes(TypedWeek.Trouble.values())));
		keys.put("editing.ways.effect.", Keys.of("editing.ways.effect.", codes(ExceptionEffect.values())));
		keys.put("editing.ways.holidays.", Keys.of("editing.ways.holidays.", codes(HolidayRule.values())));
		keys.put("editing.ways.how.", Keys.of("editing.ways.how.",
				said("editing/web/EndingController", "fini", "suspendu", "rouvert", "jamais")));
		keys.put("editing.ways.impossible.", Keys.of("editing.ways.impossible.", codes(ImpossibleDate.Reason.values())));
		keys.put("editing.ways.kind.", Keys.of("editing.ways.kind.", codes(ChannelKind.values())));
		keys.put("editing.ways.notice.", Keys.of("editing.ways.notice.", codes(NoticeKind.values())));
		keys.put("editing.ways.problem.address.", Keys.of("editing.ways.problem.address.", codes(ChannelKind.values())));
		keys.put("editing.ways.warning.", Keys.of("editing.ways.warning.", codes(HoursWarning.Kind.values())));
		keys.put("editing.field.", Keys.of("editing.field.", SnapshotFields.labels()));
		keys.put("duplicates.done.", Keys.of("duplicates.done.", said("duplicates/web/Done", "searched", "search_failed", "denied", "again", "gone", "changed",
				"impossible", "merged", "undone", "already", "invented", "kept_is_gone", "later_first",
				"place_is_gone", "organization_is_gone", "not_undone", "too_late")));
		keys.put("duplicates.reason.", Keys.of("duplicates.reason.", List.of("enterprise_number", "phone", "email", "page", "website", "same_name",
				"near_name", "address", "type", "needs", "organization", "other_name", "other_enterprise_number", "elsewhere", "other_number",
				"other_type", "other_needs", "other_organization", "part")));
		keys.put("duplicates.metres.", Keys.of("duplicates.metres.", List.of("distance", "elsewhere")));
		keys.put("duplicates.moved.", Keys.of("duplicates.moved.", said("duplicates/web/Moved", "services", "organizations", "places", "contacts",
				"partnerships", "statements", "members", "notes", "reports", "links", "watches", "drafts", "sources")));
		keys.put("editing.history.origin.", Keys.of("editing.history.origin.", codes(Origin.values())));
		keys.put("editing.difference.value.", Keys.of("editing.difference.value.", valuesInSnapshots()));
		keys.put("tally.act.", Keys.of("tally.act.", codes(Act.values())));
		keys.put("tally.outcome.", Keys.of("tally.outcome.", codes(org.guichetouvert.tally.Outcome.values())));
		keys.put("tally.problem.", Keys.of("tally.problem.",
				said("tally/web/TallyForm", "institution", "acte", "minutes", "resultat", "jour", "quartier")));
		keys.put("reports.kind.", Keys.of("reports.kind.", codes(ReportKind.values())));
		keys.put("reports.way.", Keys.of("reports.way.", codes(ChannelKind.values())));
		keys.put("reports.outcome.", Keys.of("reports.outcome.", codes(Outcome.values())));
		keys.put("reports.change.", Keys.of("reports.change.", codes(Outcome.values(), Outcome.CORRECTED)));
		keys.put("reports.reason.", Keys.of("reports.reason.", codes(DeclineReason.values())));
		keys.put("reports.link.", Keys.of("reports.link.", said("reports/web/ReportLinkController", "often", "withdrawn", "unknown"), "", ".help"));
		keys.put("reports.link.state.", Keys.of("reports.link.state.", codes(ReportState.values())));
		keys.put("reports.desk.done.", Keys.of("reports.desk.done.", said("reports/web/AboutServicePage", "review", "accepted", "declined")));
		keys.put("exchange.summary.", Keys.of("exchange.summary.", arguments("exchange/spreadsheet/SummaryText", "say")));
		keys.put("exchange.disruption.unknown.", Keys.of("exchange.disruption.unknown.", List.of("area", "type", "organization")));
		keys.put("exchange.disruption.missing.", Keys.of("exchange.disruption.missing.", List.of("message", "from", "until", "works")));
		keys.put("rounds.answer.", Keys.of("rounds.answer.", codes(Answer.values())));
		keys.put("rounds.box.", Keys.of("rounds.box.", List.of("as_planned", "closed_as_planned", "open", "closed_today", "closed_for_now", "shut_for_now", "gone",
				"changed.appointment", "changed.hours", "changed.other", "not_visited")));
		keys.put("rounds.booklet.index.", Keys.of("rounds.booklet.index.", List.of("name", "street", "need")));
		keys.put("rounds.button.", Keys.of("rounds.button.", List.of("closed_today", "closed_for_now", "gone")));
		keys.put("rounds.what.", Keys.of("rounds.what.", codes(Answer.What.values())));
		keys.put("rounds.outcome.", Keys.of("rounds.outcome.", codes(Answer.Outcome.values())));
		keys.put("rounds.summary.", Keys.of("rounds.summary.", codes(Answer.Outcome.values())));
		keys.put("exchange.report.", reportKeys());
		keys.put("exchange.upload.problem.", Keys.of("exchange.upload.problem.", List.of("none", "large", "empty", "oldExcel", "broken", "noService",
				"encoding", "bomb", "gone", "kind", "date", "future", "account", "failed")));
		keys.put("exchange.upload.state.", Keys.of("exchange.upload.state.", codes(UploadState.values())));
		keys.put("exchange.upload.progress.", Keys.of("exchange.upload.progress.", List.of("reading", "applying", "undoing")));
		keys.put("exchange.upload.kind.", Keys.of("exchange.upload.kind.", codes(LineKind.values()), "", ".title", ".help"));
		keys.put("exchange.upload.remark.", Keys.of("exchange.upload.remark.", List.of("conflict", "doubtful", "refused", "unread_hours", "note")));
		keys.put("exchange.upload.did.", Keys.of("exchange.upload.did.", List.of("applied", "undone")));
		keys.put("exchange.upload.brought.", Keys.of("exchange.upload.brought.", List.of("service", "organization", "location", "contact")));
		keys.put("exchange.upload.changed.", Keys.of("exchange.upload.changed.", List.of("service", "organization", "location", "contact")));
		return keys;
	}

	/** A label for each sign; other ones by who keeps the house, by admission, and beside a door. */
	private static Keys labels() {
		var needed = new ArrayList<String>();
		codes(Sign.values()).forEach(sign -> needed.add("site.status." + sign + ".label"));
		said("site/web/StatusWords", ".also");
		List.of(Sign.PHONE, Sign.ONLINE).forEach(sign -> needed.add("site.status." + code(sign) + ".label.also"));
		var wished = new ArrayList<String>();
		for (var house : said("site/web/StatusWords", "outreach", "association", "administration")) {
			List.of(Sign.OPEN, Sign.CLOSED).forEach(sign -> wished.add("site.status." + code(sign) + ".label." + house));
		}
		Stream.concat(codes(Admission.values()).stream(), said("site/web/StatusWords", "professionals").stream())
			.forEach(admission -> wished.add("site.status.appointment.label." + admission));
		return new Keys(needed, wished);
	}

	/** Codes that only pages about changes say in words. */
	private static List<String> valuesInSnapshots() {
		var groups = new LinkedHashMap<String, List<String>>();
		groups.put("calendar", codes(Community.values()));
		groups.put("state", codes(ServiceState.values()));
		groups.put("help", codes(HelpLevel.values()));
		groups.put("language", codes(LanguageMode.values()));
		groups.put("way", codes(ChannelKind.values()));
		groups.put("holidays", codes(HolidayRule.values(), HolidayRule.UNKNOWN));
		groups.put("effect", codes(ExceptionEffect.values()));
		groups.put("notice", codes(NoticeKind.values()));
		return groups.entrySet().stream().flatMap(group -> group.getValue().stream().map(code -> group.getKey() + "." + code)).toList();
	}

	/** Title and sections of each page that only speaks; a section has as many paragraphs as there are numbered ones. */
	private static Keys statements() {
		var needed = new ArrayList<String>();
		var sections = said("site/web/StatementPage", "demonstration", "visitors", "search", "reports", "people", "history", "accounts", "removal", "status", "tested",
				"missing", "report", "load");
		for (var page : said("site/web/StatementPage", "privacy", "accessibility")) {
			List.of("title", "description", "lead").forEach(part -> needed.add("site.statement." + page + "." + part));
		}
		var sectionOrParagraph = Pattern.compile("site\\.statement\\.\\w+\\.(?:" + String.join("|", sections) + ")(?:\\.\\d)?");
		return new Keys(needed, FRENCH.keySet().stream().filter(sectionOrParagraph.asMatchPredicate()).toList());
	}

	/** What a file of reference lists. */
	private static List<String> first(String file, String field) {
		return ReferenceFile.of(file).rows().stream().map(row -> row.getField(field)).toList();
	}

	private static List<String> without() {
		return said("site/web/SearchParameter", "internet", "papiers", "rendez-vous", "frais");
	}

	private static List<String> examples() {
		return Stream.of(arguments("site/web/Examples", "text"), arguments("site/web/Examples", "link"),
				arguments("site/web/Examples", "card"),
				said("site/web/Examples", "quartier", "quartier.other")).flatMap(List::stream).distinct().toList();
	}

	private static Keys reportKeys() {
		var parts = new ArrayList<>(arguments("exchange/spreadsheet/ReportFile", "text"));
		assertThat(parts.remove("kind.")).isTrue();
		find(source(JAVA.resolve("exchange/spreadsheet/Remark.java")), "(?m)^\\t\\t([A-Z_]+)[,;]$")
			.forEach(kind -> parts.add("kind." + kind.group(1).toLowerCase(Locale.ROOT)));
		return Keys.of("exchange.report.", parts);
	}

	/** Families of needs, as the reference names them. */
	private static List<String> families() {
		return source(Path.of("db/reference/needs.csv")).lines().skip(1).filter(line -> !line.isBlank())
			.map(line -> line.substring(0, line.indexOf(';'))).distinct().toList();
	}

	@SafeVarargs
	private static <E extends Enum<E>> List<String> codes(E[] values, E... except) {
		return Arrays.stream(values).filter(value -> !List.of(except).contains(value)).map(MessagesTest::code).toList();
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	/** Words that a class has as literals; here too, so that a word that goes away there fails here. */
	private static List<String> said(String type, String... words) {
		var source = source(JAVA.resolve(type + ".java"));
		assertThat(words).allSatisfy(word -> assertThat(source).as(type).contains("\"" + word + "\""));
		return List.of(words);
	}

	/** The literals that a class gives first to a method of its own. */
	private static List<String> arguments(String type, String method) {
		return find(source(JAVA.resolve(type + ".java")), "\\b" + method + "\\(\"([\\w.]+)\"")
			.map(one -> one.group(1)).distinct().toList();
	}

	/** Formats by number of the argument; a number stands twice where it is used twice. */
	private static Map<Integer, Set<Format>> arguments(String pattern) {
		var arguments = new TreeMap<Integer, Set<Format>>();
		var format = new MessageFormat(pattern, Locale.FRENCH);
		var formats = format.getFormats();
		var numbers = find(outermost(pattern), "\\{(\\d)").map(one -> Integer.valueOf(one.group(1))).toList();
		assertThat(numbers).as(pattern).hasSize(formats.length);
		for (int at = 0; at < formats.length; at++) {
			var plain = formats[at] == null ? new MessageFormat("") : formats[at];
			arguments.computeIfAbsent(numbers.get(at), number -> new HashSet<>()).add(plain);
		}
		return arguments;
	}

	/** The pattern without what stands inside a choice. */
	private static String outermost(String pattern) {
		var outer = new StringBuilder();
		int depth = 0;
		for (char letter : pattern.toCharArray()) {
			depth -= letter == '}' ? 1 : 0;
			if (depth < 2 && !(depth == 1 && letter == '{')) {
				outer.append(letter);
			}
			depth += letter == '{' ? 1 : 0;
		}
		return outer.toString();
	}

	/** Whether the argument only chooses between words, as singular and plural: another language may not need it. */
	private static boolean onlyChoosesWords(Set<Format> formats) {
		return formats.stream().allMatch(format -> format instanceof ChoiceFormat choice
				&& Arrays.stream(choice.getFormats()).noneMatch(words -> words.toString().contains("{")));
	}

	private static void takes(String key, String pattern, Locale locale, int number) {
		var numbers = new Object[] { number, number, number, number, number };
		assertThatCode(() -> assertThat(new MessageFormat(pattern, locale).format(numbers)).doesNotContain("{"))
			.as(key).doesNotThrowAnyException();
	}

	private static Set<String> without(Map<String, String> one, Map<String, String> other) {
		var rest = new TreeSet<>(one.keySet());
		rest.removeAll(other.keySet());
		return rest;
	}

	private static Map<String, String> all(Map<String, String> one, Map<String, String> other) {
		var all = new LinkedHashMap<>(one);
		all.putAll(other);
		return all;
	}

	/** In the order of the file; a key that stands twice is refused. */
	private static Map<String, String> read(String file) {
		var inOrder = new LinkedHashMap<String, String>();
		var properties = new Properties() {
			@Override
			public synchronized Object put(Object key, Object value) {
				assertThat(inOrder.put((String) key, (String) value)).as("twice in %s: %s", file, key).isNull();
				return super.put(key, value);
			}
		};
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
			properties.load(reader);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return inOrder;
	}

	private static String source(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Stream<MatchResult> find(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results();
	}

	/** @param needed asked for whatever happens @param wished asked for with another to fall back on */
	private record Keys(List<String> needed, List<String> wished) {

		static Keys of(String prefix, List<String> parts, String... ends) {
			var all = ends.length == 0 ? List.of("") : List.of(ends);
			return new Keys(parts.stream().flatMap(part -> all.stream().map(end -> prefix + part + end)).toList(), List.of());
		}

		List<String> all() {
			return Stream.concat(needed.stream(), wished.stream()).toList();
		}

	}

	/** @param keys written in full @param prefixes first parts of keys that are put together */
	private record Uses(Set<String> keys, Set<String> prefixes) {

		private static final Pattern IN_JAVA = Pattern.compile("\"(" + KEY + ")\"(\\s*\\+)?");

		private static final Pattern IN_TEMPLATES = Pattern
			.compile("#\\{\\|?(" + KEY + ")(\\$\\{)?"
				+ "|#messages\\.msg(?:OrNull)?\\('(" + KEY + ")'(\\s*\\+)?|'(" + KEY + ")'(\\s*\\+)?");

		static Uses find() {
			var uses = new Uses(new TreeSet<>(), new TreeSet<>());
			files(JAVA, ".java").forEach(file -> uses.add(IN_JAVA.matcher(source(file))));
			files(RESOURCES.resolve("templates"), ".html").forEach(file -> uses.add(IN_TEMPLATES.matcher(source(file))));
			return uses;
		}

		private void add(Matcher found) {
			while (found.find()) {
				for (int group = 1; group < found.groupCount(); group += 2) {
					if (found.group(group) != null) {
						(found.group(group + 1) == null ? keys : prefixes).add(found.group(group));
					}
				}
			}
		}

		private static List<Path> files(Path folder, String end) {
			try (var files = Files.walk(folder)) {
				return files.filter(file -> file.toString().endsWith(end)).collect(Collectors.toList());
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

	}

}
