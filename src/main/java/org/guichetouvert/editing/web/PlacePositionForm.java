package org.guichetouvert.editing.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.editing.Placing;
import org.guichetouvert.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which quartier a place lies, and its point on a map; without a point it stands at the middle of its quartier. */
@Component
class PlacePositionForm implements SectionForm<LocationDetails> {

	/** Two decimal numbers, whose comma may be a point: "50.8719, 4.3488", "50,8719; 4,3488". */
	private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}[.,]\\d+)(?:\\s*[;,]\\s*|\\s+)(-?\\d{1,3}[.,]\\d+)");

	private final Placing placing;

	private final AreaTree areas;

	PlacePositionForm(Placing placing, AreaTree areas) {
		this.placing = placing;
		this.areas = areas;
	}

	@Override
	public EntryKind kind() {
		return EntryKind.LOCATION;
	}

	@Override
	public String section() {
		return "situation";
	}

	@Override
	public String template() {
		return "place-position";
	}

	@Override
	public Class<LocationDetails> shape() {
		return LocationDetails.class;
	}

	@Override
	public Typed fill(LocationDetails entry) {
		return new Typed.Filling().put("neighbourhood", Placing.named(entry.placement())).put("point", text(entry.point())).done();
	}

	@Override
	public LocationDetails change(LocationDetails entry, Typed typed, Problems problems) {
		UUID named = Placing.named(entry.placement());
		String chosen = typed.text("neighbourhood");
		Optional<UUID> neighbourhood = choices(entry).stream().map(AreaNode::id).filter(id -> id.toString().equals(chosen)).findFirst();
		if (neighbourhood.isEmpty() && !chosen.isEmpty()) {
			problems.add("neighbourhood", "editing.service.choose");
		}
		GeoPoint point = point(typed.text("point"));
		boolean sameDot = Objects.equals(text(point), text(entry.point()));
		if (point == null && !typed.text("point").isEmpty()) {
			problems.add("point", "editing.place.point.wrong");
		}
		else if (point != null && !sameDot && !placing.isWithin(point)) {
			problems.add("point", "editing.place.point.outside");
		}
		return sameDot && Objects.equals(named, neighbourhood.orElse(null)) ? entry
				: placing.place(entry.withPoint(sameDot ? entry.point() : point), neighbourhood.orElse(null));
	}

	/** Those of the postcode, and the one that was named before. */
	private List<AreaNode> choices(LocationDetails entry) {
		var choices = new ArrayList<>(placing.choices(entry.address().postcode()));
		UUID named = Placing.named(entry.placement());
		if (named != null && choices.stream().noneMatch(area -> area.id().equals(named))) {
			areas.findById(named).ifPresent(choices::add);
		}
		return choices;
	}

	@Override
	public Map<String, Options> options(LocationDetails entry, Words words) {
		return Map.of("neighbourhood", Options.of(choices(entry).stream()
			.map(area -> Options.Option.of(area.id().toString(), words.text(area.name()))).toList()));
	}

	static @Nullable GeoPoint point(String typed) {
		Matcher matcher = POINT.matcher(typed.strip());
		if (!matcher.matches()) {
			return null;
		}
		double latitude = Double.parseDouble(matcher.group(1).replace(',', '.'));
		double longitude = Double.parseDouble(matcher.group(2).replace(',', '.'));
		return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? new GeoPoint(latitude, longitude) : null;
	}

	/** With six decimals, a hand's breadth. */
	static @Nullable String text(@Nullable GeoPoint point) {
		return point == null ? null : decimal(point.latitude()) + ", " + decimal(point.longitude());
	}

	private static String decimal(double degrees) {
		return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP).toPlainString().replaceFirst("0{1,5}$", "");
	}

}
