package org.guichetouvert.platform;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings under {@code guichet.*} that concern the whole program; {@link SettingDefaults} gives each a value.
 *
 * @param dataDir folder of everything that is kept: the embedded database and, unless told otherwise, the index
 * @param indexDir folder of the search index
 * @param demo whether the demonstration data is loaded
 */
@ConfigurationProperties("guichet")
public record GuichetSettings(Path dataDir, Path indexDir, boolean demo) {
}
