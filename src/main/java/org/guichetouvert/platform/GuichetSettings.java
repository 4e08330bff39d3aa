package org.guichetouvert.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code guichet.*} that concern the whole program; {@link SettingDefaults} gives each a value.
 *
 * @param dataDir folder of everything that is kept: the embedded database and, unless told otherwise, the index
 * @param indexDir folder of the search index
 * @param demo whether the demonstration data is loaded
 * @param languages ISO 639-1 codes of the languages of the pages, the one at the root first
 * @param publicUrl where visitors find the site, without a slash at the end: for addresses that must be whole
 * @param contact where visitors reach whoever runs the site: an e-mail address, or the address of a page; empty when nobody
 * said
 */
@ConfigurationProperties("guichet")
public record GuichetSettings(Path dataDir, Path indexDir, boolean demo, List<String> languages, URI publicUrl,
		@DefaultValue("") String contact) {
}
