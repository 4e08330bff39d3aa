package org.guichetouvert.exchange.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.AudienceMode;
import org.guichetouvert.directory.Community;
import org.guichetouvert.directory.Fee;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.NeedServed;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceDetails.Audience;
import org.guichetouvert.directory.ServiceDetails.Cost;
import org.guichetouvert.directory.SpokenLanguage;
import org.guichetouvert.directory.YesNoUnknown;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** What a row says of the service. */
@Component
public final class ServiceFacts {

	/** The id under which the organization's own id is kept; no column bears it. */
	public static final String ORGANIZATION = "organization_id";

	private static final String INTERPRETER = ":interpreter";

	private final AreaTree areas;

	private final List<Fact<ServiceSheet>> all;

	ServiceFacts(AreaTree areas) {
		this.areas = areas;
		this.all = Stream.of(words(), closedSets(), lists()).flatMap(List::stream).toList();
	}

	public List<Fact<ServiceSheet>> all() {
		return all;
	}

	private static List<Fact<ServiceSheet>> words() {
		return List.of(
				Facts.name("service", sheet -> sheet.details().name(), details(ServiceDetails::withName)),
				Facts.name("service_nl", sheet -> sheet.details().name(), details(ServiceDetails::withName)),
				localized("description", ServiceDetails::description, ServiceDetails::withDescription),
				localized("description_nl", ServiceDetails::description, ServiceDetails::withDescription),
				localized("conditions", ServiceDetails::conditions, ServiceDetails::withConditions),
				localized("documents", ServiceDetails::documents, ServiceDetails::withDocuments),
				localized("warning", ServiceDetails::warning, ServiceDetails::withWarning),
				localized("audience_note", one -> one.audience().note(), (one, note) -> one
					.withAudience(new Audience(one.audience().mode(), one.audience().groups(), note))),
				localized("fee_note", one -> one.cost().note(), (one, note) -> one.withCost(new Cost(one.cost().fee(), note))));
	}

	private static List<Fact<ServiceSheet>> closedSets() {
		return List.of(
				Facts.text(ORGANIZATION, sheet -> sheet.organizationId() == null ? null : sheet.organizationId().toString(),
						(sheet, id) -> sheet.withOrganization(id == null ? null : UUID.fromString(id))),
				Facts.text("type", sheet -> sheet.details().typeId(), details(ServiceDetails::withTypeId)),
				Facts.choice("fee", Fee.UNKNOWN, sheet -> sheet.details().cost().fee(),
						details((one, fee) -> one.withCost(new Cost(fee, one.cost().note())))),
				Facts.choice("without_papers", YesNoUnknown.UNKNOWN, sheet -> sheet.details().withoutPapers(),
						details(ServiceDetails::withWithoutPapers)),
				new Fact<>("school_calendar", sheet -> Facts.codeOf(sheet.details().schoolCalendar()), details((one, value) -> one
					.withSchoolCalendar(value.isEmpty() ? null : Facts.ofCode(Community.class, value)))),
				Facts.choice("audience_mode", AudienceMode.ALL, sheet -> sheet.details().audience().mode(), details((one, mode) -> one
					.withAudience(new Audience(mode, one.audience().groups(), one.audience().note())))),
				new Fact<>("audience", sheet -> String.join(",", sheet.details().audience().groups()), details((one, value) -> one
					.withAudience(new Audience(one.audience().mode(), values(value, ","), one.audience().note())))));
	}

	private List<Fact<ServiceSheet>> lists() {
		return List.of(
				new Fact<>("needs", sheet -> sheet.needs().stream().map(NeedServed::needId).collect(Collectors.joining("|")),
						ServiceFacts::withNeeds),
				new Fact<>("sentences", ServiceFacts::sentences, ServiceFacts::withSentences),
				new Fact<>("languages", ServiceFacts::languages, ServiceFacts::withLanguages),
				new Fact<>("areas_served", this::areasServed, this::withAreasServed));
	}

	private static <V> BiFunction<ServiceSheet, V, ServiceSheet> details(BiFunction<ServiceDetails, V, ServiceDetails> with) {
		return (sheet, value) -> sheet.with(with.apply(sheet.details(), value));
	}

	private static Fact<ServiceSheet> localized(String id, Function<ServiceDetails, LocalizedText> get,
			BiFunction<ServiceDetails, LocalizedText, ServiceDetails> with) {
		return Facts.localized(id, sheet -> get.apply(sheet.details()), details(with));
	}

	/** A need that stays keeps its sentence. */
	private static ServiceSheet withNeeds(ServiceSheet sheet, String value) {
		Map<String, NeedServed> had = sheet.needs().stream()
			.collect(Collectors.toMap(NeedServed::needId, Function.identity(), (a, b) -> a));
		return sheet.withNeeds(values(value, "|").stream()
			.map(id -> had.getOrDefault(id, new NeedServed(id, LocalizedText.EMPTY, null))).toList());
	}

	/** Lines of "need=sentence". */
	private static String sentences(ServiceSheet sheet) {
		return sheet.needs().stream()
			.filter(need -> need.sentence().findIn("fr").isPresent())
			.map(need -> need.needId() + "=" + need.sentence().in("fr"))
			.collect(Collectors.joining("\n"));
	}

	private static ServiceSheet withSentences(ServiceSheet sheet, String value) {
		Map<String, String> sentences = values(value, "\n").stream()
			.collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
		return sheet.withNeeds(sheet.needs().stream().map(need -> new NeedServed(need.needId(),
				need.sentence().with("fr", sentences.getOrDefault(need.needId(), "")), need.helpLevel())).toList());
	}

	private static String languages(ServiceSheet sheet) {
		return sheet.languages().stream()
			.map(one -> one.mode() == LanguageMode.INTERPRETER ? one.language() + INTERPRETER : one.language())
			.sorted()
			.collect(Collectors.joining(","));
	}

	private static ServiceSheet withLanguages(ServiceSheet sheet, String value) {
		return sheet.withLanguages(values(value, ",").stream()
			.map(one -> one.endsWith(INTERPRETER)
					? new SpokenLanguage(one.substring(0, one.length() - INTERPRETER.length()), LanguageMode.INTERPRETER)
					: new SpokenLanguage(one, LanguageMode.SPOKEN))
			.collect(Collectors.toSet()));
	}

	private String areasServed(ServiceSheet sheet) {
		return sheet.areasServed().stream().flatMap(id -> areas.findById(id).stream()).map(AreaNode::slug).sorted()
			.collect(Collectors.joining("|"));
	}

	private ServiceSheet withAreasServed(ServiceSheet sheet, String value) {
		Set<UUID> ids = values(value, "|").stream().flatMap(slug -> areas.findBySlug(slug).stream()).map(AreaNode::id)
			.collect(Collectors.toSet());
		return sheet.withAreasServed(ids);
	}

	private static List<String> values(String joined, String joint) {
		return joined.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(joined.split(Pattern.quote(joint))));
	}

}
