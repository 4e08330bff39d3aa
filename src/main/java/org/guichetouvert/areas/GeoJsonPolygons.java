package org.guichetouvert.areas;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

import tools.jackson.databind.JsonNode;

/**
 * Polygons and multipolygons of GeoJSON (RFC 7946: WGS 84, longitude first). By hand: the library that reads GeoJSON for
 * JTS rests on a JSON parser that is no longer kept.
 */
final class GeoJsonPolygons {

	/** Brussels and a good way around: what lies outside is in other coordinates, or turned round. */
	private static final Envelope PLAUSIBLE = new Envelope(3.9, 4.9, 50.5, 51.2);

	private static final GeometryFactory GEOMETRIES = new GeometryFactory();

	private GeoJsonPolygons() {
	}

	/** @throws IllegalArgumentException with a reason in French, when it is no polygon near Brussels */
	static Geometry read(JsonNode geometry) {
		JsonNode coordinates = geometry.path("coordinates");
		Geometry read = switch (geometry.path("type").asString("")) {
			case "Polygon" -> polygon(coordinates);
			case "MultiPolygon" -> GEOMETRIES.createMultiPolygon(children(coordinates).stream().map(GeoJsonPolygons::polygon)
				.toArray(Polygon[]::new));
			case "" -> throw new IllegalArgumentException("sans géométrie");
			default -> throw new IllegalArgumentException("géométrie « " + geometry.path("type").asString("")
					+ " », il faut Polygon ou MultiPolygon");
		};
		Geometry valid = read.isValid() ? read : GeometryFixer.fix(read);
		if (valid.isEmpty() || valid.getArea() == 0) {
			throw new IllegalArgumentException("contour sans surface");
		}
		return valid;
	}

	private static Polygon polygon(JsonNode rings) {
		List<LinearRing> read = children(rings).stream().map(GeoJsonPolygons::ring).toList();
		if (read.isEmpty()) {
			throw new IllegalArgumentException("polygone sans contour");
		}
		return GEOMETRIES.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
	}

	private static LinearRing ring(JsonNode positions) {
		List<Coordinate> coordinates = new ArrayList<>(children(positions).stream().map(GeoJsonPolygons::position).toList());
		if (!coordinates.isEmpty() && !coordinates.get(0).equals2D(coordinates.get(coordinates.size() - 1))) {
			throw new IllegalArgumentException("contour qui ne se ferme pas");
		}
		if (coordinates.size() < 4) {
			throw new IllegalArgumentException("contour de moins de quatre points");
		}
		return GEOMETRIES.createLinearRing(coordinates.toArray(Coordinate[]::new));
	}

	private static Coordinate position(JsonNode position) {
		if (position.size() < 2 || !position.path(0).isNumber() || !position.path(1).isNumber()) {
			throw new IllegalArgumentException("position illisible « " + position + " »");
		}
		Coordinate coordinate = new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
		if (!PLAUSIBLE.contains(coordinate)) {
			throw new IllegalArgumentException("position %s hors de Bruxelles : il faut des degrés WGS 84, longitude d'abord"
				.formatted(position));
		}
		return coordinate;
	}

	private static List<JsonNode> children(JsonNode array) {
		if (!array.isArray()) {
			throw new IllegalArgumentException("coordonnées illisibles");
		}
		return List.copyOf(array.values());
	}

}
