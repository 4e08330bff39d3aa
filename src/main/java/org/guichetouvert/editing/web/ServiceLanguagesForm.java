package org.guichetouvert.editing.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LanguageMode;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.directory.SpokenLanguage;
import org.springframework.stereotype.Component;

/** In which languages one is understood: each that is said has a field of its own, two more can be added at once. */
@Component
class ServiceLanguagesForm implements SectionForm<ServiceSnapshot> {

	/** Languages that are offered, ISO 639: those of which files tell too. */
	private static final List<String> OFFERED = List.of("fr", "nl", "en", "de", "ar", "tr", "es", "pt", "it", "pl", "ro", "bg", "ru", "uk", "sq",
			"fa", "ps", "ti", "so", "ln", "sw", "ff", "wo", "ur", "hi", "zh", "ku", "hy", "ber", "rom", "sgn");

	private static final List<String> NEW = List.of("new1", "new2");

	/** The choice that takes a language away. */
	private static final String GONE = "gone";

	@Override
	public EntryKind kind() {
		return EntryKind.SERVICE;
	}

	@Override
	public String section() {
		return "langues";
	}

	@Override
	public String template() {
		return "service-languages";
	}

	@Override
	public Class<ServiceSnapshot> shape() {
		return ServiceSnapshot.class;
	}

	@Override
	public Typed fill(ServiceSnapshot entry) {
		var filling = new Typed.Filling();
		entry.languages().forEach(one -> filling.put(field(one), one.mode().code()));
		NEW.forEach(added -> filling.put(added + "-how", LanguageMode.SPOKEN.code()));
		return filling.done();
	}

	@Override
	public ServiceSnapshot change(ServiceSnapshot entry, Typed typed, Problems problems) {
		Map<String, LanguageMode> languages = new LinkedHashMap<>();
		for (SpokenLanguage one : entry.languages()) {
			String chosen = typed.text(field(one));
			if (!chosen.equals(GONE)) {
				languages.put(one.language(), chosen.isEmpty() ? one.mode() : mode(field(one), chosen, problems));
			}
		}
		for (String added : NEW) {
			String language = typed.text(added);
			if (!language.isEmpty() && !OFFERED.contains(language)) {
				problems.add(added, "editing.service.choose");
			}
			else if (!language.isEmpty()) {
				languages.put(language, mode(added + "-how", typed.text(added + "-how"), problems));
			}
		}
		return entry.withLanguages(languages.entrySet().stream().map(one -> new SpokenLanguage(one.getKey(), one.getValue())).toList());
	}

	private static LanguageMode mode(String field, String chosen, Problems problems) {
		LanguageMode mode = Options.find(LanguageMode.class, chosen).orElse(null);
		if (mode == null) {
			problems.add(field, "editing.service.choose");
		}
		return Objects.requireNonNullElse(mode, LanguageMode.SPOKEN);
	}

	private static String field(SpokenLanguage one) {
		return "language-" + one.language();
	}

	/** By field: each present language under its name, the new ones, and how they are spoken. */
	@Override
	public Map<String, Options> options(ServiceSnapshot entry, Words words) {
		List<Options.Option> modes = Arrays.stream(LanguageMode.values())
			.map(one -> Options.Option.of(one.code(), words.say("editing.service.language." + one.code()))).toList();
		List<Options.Option> withGone = Stream.concat(modes.stream(),
				Stream.of(Options.Option.of(GONE, words.say("editing.service.language.gone")))).toList();
		List<String> present = entry.languages().stream().map(SpokenLanguage::language).toList();
		return Map.of(
				"present", new Options(List.of(new Options.Group(null, named(present, words)))),
				"mode", Options.of(withGone),
				"added", Options.of(named(OFFERED.stream().filter(code -> !present.contains(code)).toList(), words)),
				"how", Options.of(modes));
	}

	private static List<Options.Option> named(List<String> codes, Words words) {
		return codes.stream().map(code -> Options.Option.of(code, name(code, words.locale())))
			.sorted(Comparator.comparing(Options.Option::label, Collator.getInstance(words.locale()))).toList();
	}

	static String name(String code, Locale locale) {
		return Locale.forLanguageTag(code).getDisplayLanguage(locale);
	}

}
