package org.guichetouvert.exchange.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.ReferenceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files of {@code db/demo}, one for each quartier. A text without a language is French; a list is a text of as many
 * lines. A property that nobody reads is a mistake.
 *
 * @param contents the files as they are
 */
record DemonstrationFiles(List<ReferenceFile> contents) {

	private static final List<String> NAMES = List.of("laeken.yaml", "cureghem.yaml", "marolles.yaml",
			"molenbeek-historique.yaml", "saint-gilles-bas.yaml", "quartier-brabant.yaml", "bas-de-forest.yaml");

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.addModule(new SimpleModule().addDeserializer(LocalizedText.class, new TextReader()))
		.build();

	/** @throws IllegalStateException when the application was built without them */
	static DemonstrationFiles ofClasspath() {
		return new DemonstrationFiles(NAMES.stream().map(DemonstrationFiles::read).toList());
	}

	/** Changes whenever any of the files does. */
	String fingerprint() {
		return ReferenceFile.fingerprint(contents);
	}

	/**
	 * What each file says, by its name.
	 *
	 * @throws DemonstrationMistake when one can't be read
	 */
	Map<String, DemonstrationFile> parse() {
		var parsed = new LinkedHashMap<String, DemonstrationFile>();
		for (ReferenceFile file : contents) {
			parsed.put(file.name(), parse(file));
		}
		return parsed;
	}

	private static DemonstrationFile parse(ReferenceFile file) {
		try {
			return YAML.readValue(file.content(), DemonstrationFile.class);
		}
		catch (JacksonException e) {
			String path = e.getPath().stream().map(part -> part.getPropertyName() == null ? "[" + part.getIndex() + "]"
					: part.getPropertyName()).collect(Collectors.joining(" > "));
			String line = e.getLocation() == null ? "" : "ligne " + e.getLocation().getLineNr() + " ";
			throw new DemonstrationMistake(file.name(), line + path, e.getOriginalMessage(), e);
		}
	}

	private static ReferenceFile read(String name) {
		try (InputStream in = DemonstrationFiles.class.getResourceAsStream("/db/demo/" + name)) {
			if (in == null) {
				throw new IllegalStateException("Not on the classpath: db/demo/" + name);
			}
			return new ReferenceFile(name, in.readAllBytes());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static final class TextReader extends ValueDeserializer<LocalizedText> {

		@Override
		public LocalizedText deserialize(JsonParser parser, DeserializationContext context) {
			JsonNode node = context.readTree(parser);
			if (!node.isObject()) {
				return LocalizedText.french(lines(node));
			}
			var texts = new TreeMap<String, String>(); // the order in which the database gives them back
			node.properties().forEach(text -> texts.put(text.getKey(), lines(text.getValue())));
			return new LocalizedText(texts);
		}

		private static String lines(JsonNode node) {
			return node.isArray() ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asString)
				.collect(Collectors.joining("\n")) : node.asString();
		}

	}

}
