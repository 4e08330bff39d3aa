package org.guichetouvert.areas;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.areas.Placement.How;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the neighbourhood and municipality of a place, by the surest of what is known: the polygon around its point where
 * boundaries were imported, the neighbourhood that was named, the postcode where it leaves one choice, the nearest centre
 * within postcode and municipality. A point outside the region finds nothing.
 */
@Component
public class AreaLocator {

	/**
	 * How far from a centre a point may be, in radii of a circle as large as that neighbourhood, to be in the region at
	 * all. Measured on the official boundaries: 0.6 % of what is inside is refused, and one point in ten of the 3 km around
	 * the region let in.
	 */
	private static final double REACH = 1.5;

	private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)([1-9]\\d{3})(?!\\d)");

	private final AreaTree tree;

	private final Boundaries boundaries;

	AreaLocator(AreaTree tree, Boundaries boundaries) {
		this.tree = tree;
		this.boundaries = boundaries;
	}

	/** @return empty when nothing given names or lies in a part of the region */
	public Optional<Placement> locate(Whereabouts given) {
		Clues clues = read(given);
		Optional<AreaNode> around = Optional.ofNullable(given.point()).flatMap(point -> at(point, AreaKind.NEIGHBOURHOOD));
		if (around.isPresent()) {
			return around.map(area -> placed(area, clues, How.POLYGON, false));
		}
		if (clues.named() != null) {
			return Optional.of(placed(clues.named(), clues, How.GIVEN, false));
		}
		return given.point() == null ? withoutPoint(clues) : nearest(given.point(), clues);
	}

	/**
	 * Neighbourhoods where people live that fit what is written, where that leaves it open which one it is: a quartier that was
	 * named tells more than postcode and municipality. None where a point tells, or nothing does; the City's name alone stands for
	 * the region.
	 */
	public List<AreaNode> candidates(Whereabouts given) {
		Clues clues = read(given);
		boolean regionOnly = clues.leaves().isEmpty() && clues.ofPostcode().isEmpty()
				&& clues.municipalities().stream().anyMatch(area -> area.slug().equals("bruxelles"));
		return given.point() != null || clues.isEmpty() || regionOnly ? List.of()
				: clues.candidates().stream().filter(AreaNode::residential).toList();
	}

	private boolean isOutside(GeoPoint point) {
		List<AreaNode> all = tree.neighbourhoods();
		return boundaries.count(AreaKind.NEIGHBOURHOOD) >= all.size()
				|| all.stream().noneMatch(area -> radiiFrom(area, point) <= REACH);
	}

	private Optional<Placement> withoutPoint(Clues clues) {
		if (clues.isEmpty()) {
			return Optional.empty();
		}
		List<AreaNode> lived = clues.candidates().stream().filter(AreaNode::residential).toList();
		if (lived.size() == 1) {
			return Optional.of(placed(lived.get(0), clues, How.POSTCODE, clues.candidates().size() > 1));
		}
		How how = clues.ofPostcode().isEmpty() ? How.GIVEN : How.POSTCODE;
		return clues.municipality().map(municipality -> new Placement(null, municipality, how, false));
	}

	private Optional<Placement> nearest(GeoPoint point, Clues clues) {
		if (isOutside(point)) {
			return Optional.empty();
		}
		return clues.candidates().stream()
			.min(Comparator.comparingDouble(area -> radiiFrom(area, point)))
			.map(area -> placed(area, clues, How.NEAREST, true));
	}

	private Placement placed(AreaNode neighbourhood, Clues clues, How how, boolean estimate) {
		List<AreaNode> touched = tree.municipalitiesOf(neighbourhood);
		AreaNode municipality = Optional.ofNullable(clues.point())
			.flatMap(point -> at(point, AreaKind.MUNICIPALITY))
			.or(() -> clues.municipality().filter(touched::contains))
			.orElse(touched.get(0));
		return new Placement(neighbourhood, municipality, how, estimate);
	}

	private Optional<AreaNode> at(GeoPoint point, AreaKind kind) {
		return boundaries.findAt(point, kind).flatMap(tree::findById);
	}

	/** Distance to the centre in radii of a circle as large: a point between two centres rather lies in the larger one. */
	private static double radiiFrom(AreaNode area, GeoPoint point) {
		double radius = Math.sqrt(Math.max(area.surfaceSquareMetres(), 1) / Math.PI);
		return area.centre() == null ? Double.MAX_VALUE : area.centre().distanceMetresTo(point) / radius;
	}

	private Clues read(Whereabouts given) {
		List<AreaNode> quartiers = words(given.neighbourhood());
		List<AreaNode> leaves = quartiers.stream().flatMap(area -> tree.neighbourhoodsOf(area).stream()).distinct().toList();
		List<AreaNode> ofPostcode = postcode(given.postcode()).map(tree::byPostcode).orElse(List.of());
		List<AreaNode> municipalities = words(given.municipality()).stream().filter(area -> area.is(AreaKind.MUNICIPALITY)).toList();
		List<AreaNode> candidates = tree.neighbourhoods();
		candidates = narrowed(candidates, leaves::contains);
		candidates = narrowed(candidates, ofPostcode::contains);
		if (!isRegionMeant(municipalities, ofPostcode)) {
			candidates = narrowed(candidates, leaf -> tree.municipalitiesOf(leaf).stream().anyMatch(municipalities::contains));
		}
		return new Clues(given.point(), leaves, ofPostcode, municipalities, candidates);
	}

	/** "1070 Bruxelles": the City's name stands for the region in every address; a postcode not its own tells. */
	private static boolean isRegionMeant(List<AreaNode> municipalities, List<AreaNode> ofPostcode) {
		return municipalities.size() == 1 && municipalities.get(0).slug().equals("bruxelles") && !ofPostcode.isEmpty()
				&& !ofPostcode.contains(municipalities.get(0));
	}

	/** Only those that fit, or all where none does: a clue that contradicts the surer ones is left aside. */
	private static List<AreaNode> narrowed(List<AreaNode> areas, Predicate<AreaNode> fits) {
		List<AreaNode> fitting = areas.stream().filter(fits).toList();
		return fitting.isEmpty() ? areas : fitting;
	}

	private List<AreaNode> words(@Nullable String words) {
		if (words == null || words.isBlank()) {
			return List.of();
		}
		return tree.findBySlug(words.strip()).map(List::of)
			.or(() -> tree.findByCode(AreaKind.NEIGHBOURHOOD, words.strip()).map(List::of))
			.or(() -> tree.findByCode(AreaKind.MUNICIPALITY, words.strip()).map(List::of))
			.orElseGet(() -> tree.lookup(words));
	}

	private static Optional<String> postcode(@Nullable String text) {
		Matcher matcher = POSTCODE.matcher(Objects.requireNonNullElse(text, ""));
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	/**
	 * What the words say.
	 *
	 * @param leaves neighbourhoods of the quartier that was named
	 * @param ofPostcode areas that bear the postcode
	 * @param candidates neighbourhoods that fit all of it
	 */
	private record Clues(@Nullable GeoPoint point, List<AreaNode> leaves, List<AreaNode> ofPostcode,
			List<AreaNode> municipalities, List<AreaNode> candidates) {

		@Nullable AreaNode named() {
			return leaves.size() == 1 ? leaves.get(0) : null;
		}

		boolean isEmpty() {
			return leaves.isEmpty() && ofPostcode.isEmpty() && municipalities.isEmpty();
		}

		/** The one municipality that postcode or name tells, the postcode first where the name stands for the region. */
		Optional<AreaNode> municipality() {
			List<AreaNode> byPostcode = ofPostcode.stream().filter(area -> area.is(AreaKind.MUNICIPALITY)).toList();
			List<AreaNode> surest = municipalities.isEmpty() || isRegionMeant(municipalities, ofPostcode) ? byPostcode
					: municipalities;
			return surest.size() == 1 ? Optional.of(surest.get(0)) : Optional.empty();
		}

	}

}
