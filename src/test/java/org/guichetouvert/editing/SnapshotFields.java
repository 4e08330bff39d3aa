package org.guichetouvert.editing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guichetouvert.directory.Contact;
import org.guichetouvert.directory.DatedPoint;
import org.guichetouvert.directory.Disruption;
import org.guichetouvert.directory.EntryKind;
import org.guichetouvert.directory.GapStatement;
import org.guichetouvert.directory.LocationDetails;
import org.guichetouvert.directory.OrganizationDetails;
import org.guichetouvert.directory.Partnership;
import org.guichetouvert.directory.ServiceSnapshot;
import org.guichetouvert.shared.LocalizedText;

/** Everything that snapshots can say, as the parts of message keys behind {@code editing.field.}: found in their records. */
public final class SnapshotFields {

	private static final Map<EntryKind, Class<?>> SNAPSHOTS = Map.of(EntryKind.SERVICE, ServiceSnapshot.class,
			EntryKind.ORGANIZATION,
			OrganizationDetails.class, EntryKind.LOCATION, LocationDetails.class, EntryKind.CONTACT, Contact.Snapshot.class,
			EntryKind.PARTNERSHIP, Partnership.Snapshot.class, EntryKind.DISRUPTION, Disruption.Snapshot.class, EntryKind.GAP_STATEMENT,
			GapStatement.Details.class);

	private static final Set<String> KEYS = Set.of("id", "needId", "language");

	private SnapshotFields() {
	}

	/** "service.name", "service.channels.periods.hours". */
	public static List<String> labels() {
		var labels = new ArrayList<String>();
		SNAPSHOTS.forEach((kind, type) -> walk(kind.code(), type, false, labels));
		return labels.stream().distinct().sorted().toList();
	}

	/** Types of leaves by label. */
	static Map<String, Type> leaves() {
		var leaves = new LinkedHashMap<String, Type>();
		SNAPSHOTS.forEach((kind, type) -> leaves(kind.code(), type, leaves));
		return leaves;
	}

	private static void leaves(String path, Class<?> type, Map<String, Type> found) {
		for (RecordComponent one : type.getRecordComponents()) {
			String here = one.getName().equals("details") ? path : path + "." + one.getName();
			Class<?> element = element(one.getGenericType());
			if (element.isRecord() && !isLeaf(one.getName(), element)) {
				leaves(here, element, found);
			}
			else {
				found.put(here, element);
			}
		}
	}

	private static void walk(String path, Class<?> type, boolean keyed, List<String> found) {
		for (RecordComponent one : type.getRecordComponents()) {
			String here = one.getName().equals("details") ? path : path + "." + one.getName();
			Class<?> element = element(one.getGenericType());
			boolean list = Collection.class.isAssignableFrom(one.getType());
			if (keyed && KEYS.contains(one.getName())) {
				continue;
			}
			if (list || !element.isRecord() || isLeaf(one.getName(), element)) {
				found.add(here);
			}
			if (element.isRecord() && !isLeaf(one.getName(), element)) {
				walk(here, element, list, found);
			}
		}
	}

	private static boolean isLeaf(String name, Class<?> type) {
		return type == LocalizedText.class || type == DatedPoint.class || SnapshotTree.isWhole(name);
	}

	private static Class<?> element(Type type) {
		Type inner = type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
		return (Class<?>) inner;
	}

}
