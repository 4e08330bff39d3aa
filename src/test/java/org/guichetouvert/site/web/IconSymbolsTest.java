package org.guichetouvert.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IconSymbolsTest {

	private final IconSymbols symbols = new IconSymbols();

	@ParameterizedTest
	@ValueSource(strings = {"open", "closed", "full", "appointment", "phone", "online", "outreach", "home", "suspended",
		"unverified", "other", "bricked", "mark"})
	void drawsEachSign(String sign) {
		assertThat(symbols.get("s-" + sign)).startsWith("<symbol id=\"s-" + sign + "\"").endsWith("</symbol>");
	}

	@ParameterizedTest
	@EnumSource
	void hasAnIconForEachKindOfFact(ServiceView.Fact.Kind kind) {
		assertThat(symbols.get("i-" + kind.icon())).contains("viewBox=\"0 0 24 24\"");
	}

	@Test
	void hasAnIconForEachKindOfLink() {
		assertThat(Stream.of("/x", "https://example.org", "tel:112", "mailto:a@example.org", null))
			.allSatisfy(href -> assertThat(symbols.get("i-" + LinkView.of("mots", href).icon())).isNotEmpty());
	}

	@Test
	void hasAnIconForAFamilyAddedLocally() {
		assertThat(symbols.get("i-" + FamilyIcons.of("added-here"))).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"i-nothing-of-that-name", "s-nothing", "phone", "x"})
	void rejectsUnknownNames(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> symbols.get(id)).withMessageContaining(id);
	}

}
