package org.guichetouvert.editing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a field lets one choose from, in groups; the empty value means none of them. */
public record Options(List<Group> groups) {

	public Options {
		groups = List.copyOf(groups);
	}

	/** @param label null for a group without one */
	public record Group(@Nullable String label, List<Option> options) {

		/** Whether one of its options is chosen. */
		public boolean isChosen(Typed typed, String field) {
			return options.stream().anyMatch(one -> typed.has(field, one.value()));
		}

	}

	/** @param detail a line below the label; null for none */
	public record Option(String value, String label, @Nullable String detail) {

		public static Option of(String value, String label) {
			return new Option(value, label, null);
		}

	}

	public static Options of(List<Option> options) {
		return new Options(List.of(new Group(null, options)));
	}

	public List<Option> all() {
		return groups.stream().flatMap(group -> group.options().stream()).toList();
	}

	/** The value whose code was sent; empty for anything else. */
	static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
		return Arrays.stream(type.getEnumConstants()).filter(one -> code(one).equals(code)).findFirst();
	}

	/** The word for a value in a form and at the end of message keys. */
	static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
