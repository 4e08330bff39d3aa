package org.guichetouvert.site.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The symbols that a page may draw: our signs ({@code s-open}, from {@code static/img/signs.svg}) and Lucide's icons
 * ({@code i-phone}, from their WebJar; ISC licence). Thread-safe; each icon is read once.
 */
@Component
class IconSymbols {

	private static final String WEBJAR = "META-INF/maven/org.webjars.npm/lucide-static/pom.properties";

	private static final String ICON = "META-INF/resources/webjars/lucide-static/%s/icons/%s.svg";

	private static final Pattern SIGN = Pattern.compile("<symbol id=\"(s-[a-z]+)\".*?</symbol>", Pattern.DOTALL);

	private static final Pattern DRAWING = Pattern.compile("<svg.*?>(.*)</svg>", Pattern.DOTALL);

	private final Map<String, String> byId = new ConcurrentHashMap<>(readSigns());

	private final String version = readVersion();

	/**
	 * The whole {@code <symbol>} element.
	 *
	 * @param id {@code i-} and the name of a Lucide icon, or {@code s-} and the name of a sign
	 * @throws IllegalArgumentException if there is none of that name
	 */
	String get(String id) {
		return byId.computeIfAbsent(id, this::readIcon);
	}

	private String readIcon(String id) {
		var file = new ClassPathResource(ICON.formatted(version, id.replaceFirst("^i-", "")));
		if (!id.startsWith("i-") || !file.exists()) {
			throw new IllegalArgumentException("No icon or sign named " + id);
		}
		var drawing = DRAWING.matcher(read(file));
		if (!drawing.find()) {
			throw new IllegalArgumentException("Not a drawing: " + file.getPath());
		}
		return "<symbol id=\"" + id + "\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\">"
			+ drawing.group(1).replaceAll("\\s+", " ").replaceAll(" ?(/?>) ?", "$1").strip() + "</symbol>";
	}

	private static Map<String, String> readSigns() {
		var signs = new HashMap<String, String>();
		SIGN.matcher(read(new ClassPathResource("static/img/signs.svg"))).results()
			.forEach(found -> signs.put(found.group(1), found.group()));
		return signs;
	}

	private static String readVersion() {
		var properties = new Properties();
		try (InputStream in = new ClassPathResource(WEBJAR).getInputStream()) {
			properties.load(in);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties.getProperty("version");
	}

	private static String read(ClassPathResource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
