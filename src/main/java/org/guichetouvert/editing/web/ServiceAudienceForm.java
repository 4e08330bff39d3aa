package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.guichetouvert.directory.AudienceMode;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.ServiceDetails;
import org.guichetouvert.directory.ServiceDetails.Audience;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.YesNoUnknown;
import org.guichetouvert.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Whom a service takes. */
@Component
class ServiceAudienceForm implements SectionForm<ServiceSnapshot> {

	/** Groups that are offered; a service that names others keeps them until they are unticked. */
	static final List<String> GROUPS = List.of("children", "young", "students", "adults", "families", "women", "men", "seniors", "disabled",
			"homeless", "undocumented", "migrants", "refugees", "jobseekers", "tenants", "lgbtqia", "prisoners");

	/** Groups of former files that have a name on pages. */
	private static final Set<String> FORMER = Set.of("older", "disability", "everybody");

	@Override
	public EntryKind kind() {
		return EntryKind.SERVICE;
	}

	@Override
	public String section() {
		return "public";
	}

	@Override
	public String template() {
		return "service-audience";
	}

	@Override
	public Class<ServiceSnapshot> shape() {
		return ServiceSnapshot.class;
	}

	@Override
	public Typed fill(ServiceSnapshot entry) {
		Audience says = entry.details().audience();
		return new Typed.Filling().put("mode", says.mode().code()).putAll("groups", says.groups()).put("note", says.note())
			.put("papers", entry.details().withoutPapers().code()).done();
	}

	@Override
	public ServiceSnapshot change(ServiceSnapshot entry, Typed typed, Problems problems) {
		ServiceDetails details = entry.details();
		AudienceMode mode = Options.find(AudienceMode.class, typed.text("mode")).orElse(null);
		YesNoUnknown papers = Options.find(YesNoUnknown.class, typed.text("papers")).orElse(null);
		LocalizedText note = typed.localized("note", details.audience().note());
		List<String> groups = typed.all("groups");
		if (mode == null) {
			problems.add("mode", "editing.service.choose");
		}
		else if (mode != AudienceMode.ALL && groups.isEmpty() && note.isEmpty()) {
			problems.add("groups", "editing.service.audience.who");
		}
		if (!choices(details).containsAll(groups)) {
			problems.add("groups", "editing.service.choose");
		}
		if (papers == null) {
			problems.add("papers", "editing.service.choose");
		}
		return entry.withDetails(details.withAudience(new Audience(Objects.requireNonNullElse(mode, AudienceMode.ALL), groups, note))
			.withWithoutPapers(Objects.requireNonNullElse(papers, YesNoUnknown.UNKNOWN)));
	}

	private static Set<String> choices(ServiceDetails details) {
		var choices = new LinkedHashSet<>(GROUPS);
		choices.addAll(details.audience().groups());
		return choices;
	}

	@Override
	public Map<String, Options> options(ServiceSnapshot entry, Words words) {
		return Map.of(
				"mode", Options.of(Arrays.stream(AudienceMode.values())
					.map(one -> Options.Option.of(one.code(), words.say("site.audience." + one.code()))).toList()),
				"groups", new Options(List.of(new Options.Group(words.say("editing.service.audience.groups.pick"),
						choices(entry.details()).stream().map(one -> Options.Option.of(one, group(one, words))).toList()))),
				"papers", Options.of(Arrays.stream(YesNoUnknown.values()).map(one -> Options.Option.of(one.code(), papers(one, words))).toList()));
	}

	static String group(String code, Words words) {
		return GROUPS.contains(code) || FORMER.contains(code) ? words.say("site.search.audience." + code) : code;
	}

	private static String papers(YesNoUnknown value, Words words) {
		return value == YesNoUnknown.UNKNOWN ? words.say("editing.service.unknown") : words.say("site.papers." + value.code());
	}

}
