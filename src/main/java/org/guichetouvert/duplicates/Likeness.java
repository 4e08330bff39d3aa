package org.guichetouvert.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.duplicates.Sketch.Spot;
import org.jspecify.annotations.Nullable;

/**
 * How likely two entries of a kind are the same: points for what they share, less for what tells them apart. From
 * {@link #LISTED} on somebody is asked. The whole formula is here; {@code src/docs/duplicates.md} shows the same table.
 * <pre>
 *                                            service  organization  place
 * names say the same (0.9 of their weight)      40        60          25
 * names are near (0.7)                          28        35          25
 * names are alike (0.55)                        15        15           0
 * names say something else (under 0.3)         -25       -25         -20
 * same phone                                    35        30
 * same e-mail                                   30        30
 * same page of a website                        20        30
 * same website                                   8        20
 *   all of these together at most               40        40
 * same enterprise number                                  90
 * another enterprise number                              -60
 * same address                                  25        15          65
 * within 30 m (of places: and the same number)  20        10          50
 * within 150 m                                   8         0           0
 * elsewhere                                    -45         0         -60
 * another number in the same street                                  -40
 * same type (sector)                             8         0
 * another type (sector)                        -15       -10
 * half of their needs are the same               7
 * no need is the same                          -10
 * same organization                              5
 * another organization                          -5
 * one is a part of the other                             -80
 * </pre>
 * What is shared counts whole where only two have it, and 2/n where n do; a contact that two services of one organization share
 * counts 0.4 (a switchboard). A name of common words only counts 0.6. A word weighs less the more names hold it, and little where
 * {@code words.csv} calls it common. Pure.
 */
public final class Likeness {

	/** Points from which two entries are shown as perhaps the same. */
	static final int LISTED = 60;

	/** Points from which they very likely are. */
	public static final int LIKELY = 80;

	private static final double SAME_NAME = 0.9;

	private static final double NEAR_NAME = 0.7;

	private static final double ALIKE_NAME = 0.55;

	private static final double OTHER_NAME = 0.3;

	private static final double SLIP = 0.85;

	private static final double INITIALS = 0.8;

	private static final double TELLING = 0.9;

	private static final double COMMON_NAME = 0.6;

	private static final double SWITCHBOARD = 0.4;

	private static final int CONTACTS_AT_MOST = 40;

	private static final int BESIDE_METRES = 30;

	private static final int NEARBY_METRES = 150;

	private final Commonness common;

	Likeness(Commonness common) {
		this.common = common;
	}

	/** Something that speaks for it or against it. @param metres of a distance; null for others */
	public record Reason(Code code, int points, @Nullable Integer metres) {
	}

	/** In the order in which people say it. */
	public enum Code {

		ENTERPRISE_NUMBER, PHONE, EMAIL, PAGE, WEBSITE, SAME_NAME, NEAR_NAME, ADDRESS, DISTANCE, TYPE, NEEDS, ORGANIZATION, OTHER_NAME,
		OTHER_ENTERPRISE_NUMBER, ELSEWHERE, OTHER_NUMBER, OTHER_TYPE, OTHER_NEEDS, OTHER_ORGANIZATION, PART;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** @param reasons in the order of their codes */
	record Found(int points, List<Reason> reasons) {

		boolean isListed() {
			return points >= LISTED;
		}
	}

	/** @throws IllegalArgumentException for entries of two kinds */
	Found of(Sketch one, Sketch other) {
		if (one.kind() != other.kind()) {
			throw new IllegalArgumentException(one.kind() + " and " + other.kind() + " are never the same");
		}
		var reasons = new ArrayList<Reason>();
		names(one, other, reasons);
		if (one.kind() != EntryKind.LOCATION) {
			contacts(one, other, reasons);
			rest(one, other, reasons);
		}
		spots(one, other, reasons);
		reasons.sort((a, b) -> a.code().compareTo(b.code()));
		return new Found(reasons.stream().mapToInt(Reason::points).sum(), List.copyOf(reasons));
	}

	private void names(Sketch one, Sketch other, List<Reason> reasons) {
		Alike best = Alike.NOT;
		for (String name : one.names()) {
			for (String second : other.names()) {
				Alike alike = alike(name, second);
				best = alike.similarity() > best.similarity() || alike.similarity() == best.similarity() && alike.matched() > best.matched() ? alike
						: best;
			}
		}
		if (one.names().isEmpty() || other.names().isEmpty()) {
			return;
		}
		double similarity = best.similarity();
		int place = one.kind() == EntryKind.LOCATION ? 2 : one.kind() == EntryKind.ORGANIZATION ? 1 : 0;
		double part = place != 2 && best.matched() < TELLING ? COMMON_NAME : 1;
		if (similarity >= SAME_NAME) {
			add(reasons, Code.SAME_NAME, part * new int[] { 40, 60, 25 }[place]);
		}
		else if (similarity >= ALIKE_NAME) {
			add(reasons, Code.NEAR_NAME, part * (similarity >= NEAR_NAME ? new int[] { 28, 35, 25 } : new int[] { 15, 15, 0 })[place]);
		}
		else if (similarity < OTHER_NAME) {
			add(reasons, Code.OTHER_NAME, new int[] { -25, -25, -20 }[place]);
		}
	}

	/** @param similarity 0 to 1 @param matched weight of what both say */
	private record Alike(double similarity, double matched) {

		static final Alike NOT = new Alike(0, 0);
	}

	private Alike alike(String one, String other) {
		Commonness.Name name = common.name(one);
		Commonness.Name another = common.name(other);
		Set<String> first = name.said();
		Set<String> second = another.said();
		if (isInitials(name, another) || isInitials(another, name)) {
			return new Alike(INITIALS, 1);
		}
		var left = new HashSet<>(second);
		double matched = 0;
		double all = first.stream().mapToDouble(common::weight).sum() + second.stream().mapToDouble(common::weight).sum();
		for (String word : first) {
			if (left.remove(word)) {
				matched += common.weight(word);
			}
			else {
				Optional<String> slip = left.stream().filter(near -> NameWords.isSlip(word, near)).findFirst();
				if (slip.isPresent() && !first.contains(slip.get())) {
					left.remove(slip.get());
					matched += SLIP * (common.weight(word) + common.weight(slip.get())) / 2;
				}
			}
		}
		return all == 0 ? Alike.NOT : new Alike(2 * matched / all, matched);
	}

	private static boolean isInitials(Commonness.Name acronym, Commonness.Name name) {
		String letters = acronym.folded();
		return letters.length() >= 3 && letters.length() <= 6 && !letters.contains(" ") && letters.equals(name.initials());
	}

	private void contacts(Sketch one, Sketch other, List<Reason> reasons) {
		boolean organization = one.kind() == EntryKind.ORGANIZATION;
		double part = !organization && one.organizationId() != null && one.organizationId().equals(other.organizationId()) ? SWITCHBOARD : 1;
		var found = new ArrayList<Reason>();
		shared(one.phones(), other.phones(), "p:").ifPresent(share -> add(found, Code.PHONE, part * share * (organization ? 30 : 35)));
		shared(one.emails(), other.emails(), "e:").ifPresent(share -> add(found, Code.EMAIL, part * share * 30));
		OptionalDouble page = shared(one.sites(), other.sites(), "s:");
		if (page.isPresent()) {
			add(found, Code.PAGE, part * page.getAsDouble() * (organization ? 30 : 20));
		}
		else if (one.sites().stream().map(Sketch::host).anyMatch(other.sites().stream().map(Sketch::host).toList()::contains)) {
			add(found, Code.WEBSITE, part * (organization ? 20 : 8));
		}
		int left = CONTACTS_AT_MOST;
		for (Reason reason : found) {
			int counted = Math.min(left, reason.points());
			left -= counted;
			reasons.add(new Reason(reason.code(), counted, null));
		}
	}

	private OptionalDouble shared(Set<String> one, Set<String> other, String prefix) {
		return one.stream().filter(other::contains).mapToDouble(value -> common.share(prefix + value)).max();
	}

	private static void rest(Sketch one, Sketch other, List<Reason> reasons) {
		boolean organization = one.kind() == EntryKind.ORGANIZATION;
		same(one, other, Sketch::enterpriseNumber).ifPresent(same -> add(reasons,
				same ? Code.ENTERPRISE_NUMBER : Code.OTHER_ENTERPRISE_NUMBER, same ? 90 : -60));
		same(one, other, Sketch::typeId).filter(same -> !organization || !same).ifPresent(same -> add(reasons, same ? Code.TYPE : Code.OTHER_TYPE,
				same ? 8 : organization ? -10 : -15));
		if (organization) {
			if (isPart(one, other) || isPart(other, one)) {
				add(reasons, Code.PART, -80);
			}
			return;
		}
		same(one, other, Sketch::organizationId).ifPresent(same -> add(reasons, same ? Code.ORGANIZATION : Code.OTHER_ORGANIZATION,
				same ? 5 : -5));
		if (!one.needIds().isEmpty() && !other.needIds().isEmpty()) {
			long both = one.needIds().stream().filter(other.needIds()::contains).count();
			if (both == 0) {
				add(reasons, Code.OTHER_NEEDS, -10);
			}
			else if (both * 2 >= one.needIds().size() + other.needIds().size() - both) {
				add(reasons, Code.NEEDS, 7);
			}
		}
	}

	private static boolean isPart(Sketch one, Sketch other) {
		return other.id().equals(one.organizationId());
	}

	private static Optional<Boolean> same(Sketch one, Sketch other, Function<Sketch, @Nullable Object> of) {
		Object first = of.apply(one);
		Object second = of.apply(other);
		return first == null || second == null ? Optional.empty() : Optional.of(first.equals(second));
	}

	private void spots(Sketch one, Sketch other, List<Reason> reasons) {
		int place = one.kind() == EntryKind.LOCATION ? 2 : one.kind() == EntryKind.ORGANIZATION ? 1 : 0;
		if (one.spots().stream().anyMatch(spot -> other.spots().stream().anyMatch(second -> isSameAddress(spot, second)))) {
			add(reasons, Code.ADDRESS, new int[] { 25, 15, 65 }[place]);
			return;
		}
		boolean numbers = place == 2 && one.spots().stream().anyMatch(spot -> other.spots().stream().anyMatch(second -> isOtherNumber(spot, second)));
		if (numbers) {
			add(reasons, Code.OTHER_NUMBER, -40);
		}
		OptionalDouble metres = one.spots().stream().flatMapToDouble(spot -> other.spots().stream()
			.filter(second -> spot.point() != null && second.point() != null)
			.mapToDouble(second -> Objects.requireNonNull(spot.point()).distanceMetresTo(Objects.requireNonNull(second.point())))).min();
		if (metres.isPresent()) {
			int round = (int) Math.round(metres.getAsDouble());
			int points = round <= BESIDE_METRES && (place != 2 || isSameNumber(one, other)) ? new int[] { 20, 10, 50 }[place]
					: round <= NEARBY_METRES ? new int[] { 8, 0, 0 }[place] : new int[] { -45, 0, -60 }[place];
			reasons.add(new Reason(round <= NEARBY_METRES ? Code.DISTANCE : Code.ELSEWHERE, points, round));
		}
		else if (isKnown(one) && isKnown(other)) {
			add(reasons, Code.ELSEWHERE, new int[] { -45, 0, -60 }[place]);
		}
	}

	private static boolean isKnown(Sketch one) {
		return !one.spots().isEmpty() && one.spots().stream().allMatch(spot -> spot.street() != null && spot.postcode() != null);
	}

	private boolean isSameAddress(Spot one, Spot other) {
		return isSameStreet(one, other) && Objects.equals(number(one), number(other));
	}

	private boolean isOtherNumber(Spot one, Spot other) {
		return isSameStreet(one, other) && !number(one).isEmpty() && !number(other).isEmpty() && !number(one).equals(number(other));
	}

	private boolean isSameStreet(Spot one, Spot other) {
		return one.street() != null && other.street() != null && Objects.equals(one.postcode(), other.postcode())
				&& common.isSameStreet(one.street(), other.street());
	}

	private static boolean isSameNumber(Sketch one, Sketch other) {
		return one.spots().stream().anyMatch(spot -> other.spots().stream()
			.anyMatch(second -> !number(spot).isEmpty() && number(spot).equals(number(second))));
	}

	static String number(Spot spot) {
		return spot.number() == null ? "" : spot.number().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/-]", "");
	}

	private static void add(List<Reason> reasons, Code code, double points) {
		reasons.add(new Reason(code, (int) Math.round(points), null));
	}

	/** A pair of ids, the lower first. */
	record Two(UUID first, UUID second) {

		static Two of(UUID one, UUID other) {
			return one.toString().compareTo(other.toString()) < 0 ? new Two(one, other) : new Two(other, one);
		}
	}

}
