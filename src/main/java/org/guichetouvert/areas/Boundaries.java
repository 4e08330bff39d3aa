package org.guichetouvert.areas;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.guichetouvert.shared.GeoPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imported boundaries in memory; none is shipped, so there may be none. Safe for concurrent use. */
@Component
class Boundaries {

	private static final GeometryFactory GEOMETRIES = new GeometryFactory();

	private final JdbcClient jdbc;

	private volatile Shapes shapes;

	Boundaries(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.shapes = read();
	}

	/** How many areas of a kind have a boundary. */
	int count(AreaKind kind) {
		return shapes.counts().getOrDefault(kind, 0);
	}

	/** On a common border the neighbourhood with the lower id, so that the answer is always the same. */
	Optional<UUID> findAt(GeoPoint point, AreaKind kind) {
		Coordinate coordinate = new Coordinate(point.longitude(), point.latitude());
		List<?> candidates = shapes.index().query(new Envelope(coordinate));
		return candidates.stream()
			.map(Boundary.class::cast)
			.filter(boundary -> boundary.kind() == kind && boundary.area().covers(GEOMETRIES.createPoint(coordinate)))
			.map(Boundary::areaId)
			.min(UUID::compareTo);
	}

	void reload() {
		shapes = read();
	}

	private Shapes read() {
		STRtree tree = new STRtree();
		var counts = new EnumMap<AreaKind, Integer>(AreaKind.class);
		jdbc.sql("select area_id, kind, geometry from area_boundary join area on area.id = area_id where not retired").query(row -> {
			Geometry geometry = geometry(row.getBytes("geometry"));
			AreaKind kind = AreaKind.ofCode(row.getString("kind"));
			tree.insert(geometry.getEnvelopeInternal(), new Boundary(row.getObject("area_id", UUID.class), kind,
					PreparedGeometryFactory.prepare(geometry)));
			counts.merge(kind, 1, Integer::sum);
		});
		tree.build();
		return new Shapes(tree, counts);
	}

	private static Geometry geometry(byte[] wkb) {
		try {
			return new WKBReader(GEOMETRIES).read(wkb);
		}
		catch (ParseException e) {
			throw new IllegalStateException("Unreadable boundary", e);
		}
	}

	private record Shapes(STRtree index, Map<AreaKind, Integer> counts) {
	}

	private record Boundary(UUID areaId, AreaKind kind, PreparedGeometry area) {
	}

}
