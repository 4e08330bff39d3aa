package org.guichetouvert.directory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.guichetouvert.shared.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A need that a service answers.
 *
 * @param sentence "fait quoi": what it does for this need
 */
@Embeddable
public record NeedServed(String needId, @JdbcTypeCode(SqlTypes.JSON) LocalizedText sentence,
		@Nullable @Enumerated(EnumType.STRING) HelpLevel helpLevel) {
}
