package org.guichetouvert.areas;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.guichetouvert.areas.BoundaryReport.Fault;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes boundaries of neighbourhoods or municipalities from GeoJSON. An area is known by its code only ({@code mdzone} or
 * {@code code}; {@code national_code}, {@code nis} or {@code municipality_nis}): in the official file of neighbourhoods
 * the municipality's name is often another's. A second import of an area replaces its boundary.
 */
@Component
public class BoundaryImport {

	/** Both official files together weigh 1.6 MB. */
	private static final long MAX_BYTES = 50_000_000;

	private static final int MAX_FAULTS = 100;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Map<String, AreaKind> CODE_PROPERTIES = codeProperties();

	private final AreaTree tree;

	private final Boundaries boundaries;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	BoundaryImport(AreaTree tree, Boundaries boundaries, JdbcClient jdbc, PlatformTransactionManager transactions,
			Clock clock) {
		this.tree = tree;
		this.boundaries = boundaries;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Writes all of the file's boundaries, or none where anything in it is wrong; never throws for what a file holds. */
	public BoundaryReport importFrom(Path file) {
		var read = new Reading();
		try {
			if (Files.size(file) > MAX_BYTES) {
				return read.refused("plus de 50 Mo : ce n'est pas un fichier de quartiers ou de communes");
			}
			readFeatures(file, read);
		}
		catch (JacksonException e) {
			return read.refused("JSON illisible après %d éléments : %s".formatted(read.count, e.getOriginalMessage()));
		}
		catch (IOException e) {
			return read.refused("fichier illisible : " + file);
		}
		if (!read.faults.isEmpty() || read.shapes.isEmpty()) {
			return read.faults.isEmpty() ? read.refused("aucun élément trouvé") : read.report(0);
		}
		transaction.executeWithoutResult(status -> read.shapes.forEach((area, shape) -> write(area, shape, file)));
		boundaries.reload();
		return read.report(read.shapes.size());
	}

	private void readFeatures(Path file, Reading read) throws IOException {
		try (InputStream in = Files.newInputStream(file); JsonParser parser = JSON.createParser(in)) {
			if (!toFeatures(parser)) {
				read.fault("pas une FeatureCollection GeoJSON");
				return;
			}
			while (parser.nextToken() == JsonToken.START_OBJECT) {
				read.count++;
				readFeature(parser.readValueAsTree(), read);
			}
		}
	}

	private static boolean toFeatures(JsonParser parser) {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			return false;
		}
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			boolean wanted = parser.currentName().equals("features");
			JsonToken value = parser.nextToken();
			if (wanted) {
				return value == JsonToken.START_ARRAY;
			}
			parser.skipChildren();
		}
		return false;
	}

	private void readFeature(JsonNode feature, Reading read) {
		try {
			AreaNode area = area(feature.path("properties"));
			Geometry shape = GeoJsonPolygons.read(feature.path("geometry"));
			if (read.shapes.put(area, shape) != null) {
				read.fault("%s %s : deux fois dans le fichier".formatted(area.code(), area.name().in("fr")));
			}
		}
		catch (IllegalArgumentException e) {
			read.fault(e.getMessage());
		}
	}

	private AreaNode area(JsonNode properties) {
		for (Map.Entry<String, AreaKind> property : CODE_PROPERTIES.entrySet()) {
			JsonNode value = properties.path(property.getKey());
			if (!value.isMissingNode() && !value.isNull()) {
				// 36.0 is how some tools write the number 36
				String code = value.asString("").replaceFirst("\\.0+$", "");
				return tree.findByCode(property.getValue(), code)
					.orElseThrow(() -> new IllegalArgumentException("code inconnu « %s » (%s)".formatted(code, property.getKey())));
			}
		}
		throw new IllegalArgumentException("sans code : il faut une propriété " + String.join(", ", CODE_PROPERTIES.keySet()));
	}

	private void write(AreaNode area, Geometry shape, Path file) {
		jdbc.sql("""
				insert into area_boundary (area_id, geometry, source, imported_at) values (?, ?, ?, ?)
				on conflict (area_id) do update set geometry = excluded.geometry, source = excluded.source,
					imported_at = excluded.imported_at""")
			.params(area.id(), new WKBWriter().write(shape), file.getFileName().toString(), Timestamp.from(clock.instant()))
			.update();
	}

	private static Map<String, AreaKind> codeProperties() {
		var properties = new LinkedHashMap<String, AreaKind>();
		List.of("mdzone", "code").forEach(name -> properties.put(name, AreaKind.NEIGHBOURHOOD));
		List.of("national_code", "nis", "municipality_nis").forEach(name -> properties.put(name, AreaKind.MUNICIPALITY));
		return properties;
	}

	/** What was read so far. */
	private static final class Reading {

		private final Map<AreaNode, Geometry> shapes = new LinkedHashMap<>();

		private final List<Fault> faults = new ArrayList<>();

		private int count;

		void fault(@Nullable String reason) {
			if (faults.size() < MAX_FAULTS) {
				faults.add(new Fault(count, reason == null ? "illisible" : reason));
			}
		}

		BoundaryReport refused(String reason) {
			faults.add(new Fault(0, reason));
			return report(0);
		}

		BoundaryReport report(int imported) {
			return new BoundaryReport(count, imported, faults);
		}

	}

}
