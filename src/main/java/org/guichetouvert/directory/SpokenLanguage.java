package org.guichetouvert.directory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A language in which one is understood.
 *
 * @param language ISO 639 code
 */
@Embeddable
public record SpokenLanguage(String language, @Enumerated(EnumType.STRING) LanguageMode mode) {
}
