package org.guichetouvert.exchange.columns;

import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.guichetouvert.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Makes facts of the ordinary kinds. */
final class Facts {

	private Facts() {
	}

	/** A text in French, or in the language that the id ends with. */
	static <D> Fact<D> localized(String id, Function<D, LocalizedText> get, BiFunction<D, LocalizedText, D> with) {
		String language = id.endsWith("_nl") ? "nl" : "fr";
		return new Fact<>(id, details -> get.apply(details).findIn(language).orElse(""),
				(details, value) -> with.apply(details, get.apply(details).with(language, value)));
	}

	/** As {@link #localized}; the last name that is left is never taken away. */
	static <D> Fact<D> name(String id, Function<D, LocalizedText> get, BiFunction<D, LocalizedText, D> with) {
		return localized(id, get, (details, name) -> name.isEmpty() ? details : with.apply(details, name));
	}

	static <D> Fact<D> text(String id, Function<D, @Nullable String> get, BiFunction<D, @Nullable String, D> with) {
		return new Fact<>(id, details -> Objects.requireNonNullElse(get.apply(details), ""),
				(details, value) -> with.apply(details, value.isEmpty() ? null : value));
	}

	static <D> Fact<D> flag(String id, Function<D, Boolean> get, BiFunction<D, Boolean, D> with) {
		return new Fact<>(id, details -> get.apply(details) ? "yes" : "",
				(details, value) -> with.apply(details, value.equals("yes")));
	}

	/** @param silence the constant that an entry has of which nothing is said; an empty cell stands for it */
	static <D, E extends Enum<E>> Fact<D> choice(String id, E silence, Function<D, E> get, BiFunction<D, E, D> with) {
		return new Fact<>(id, details -> get.apply(details) == silence ? "" : codeOf(get.apply(details)),
				(details, value) -> with.apply(details, value.isEmpty() ? silence : ofCode(silence.getDeclaringClass(), value)));
	}

	static <E extends Enum<E>> E ofCode(Class<E> type, String code) {
		return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	static String codeOf(@Nullable Enum<?> value) {
		return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
	}

}
