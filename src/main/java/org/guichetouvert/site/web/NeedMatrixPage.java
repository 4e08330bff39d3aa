package org.guichetouvert.site.web;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.guichetouvert.areas.AreaNode;
import org.guichetouvert.observatory.Coverage;
import org.guichetouvert.observatory.DoorState;
import org.guichetouvert.observatory.NeedCell;
import org.guichetouvert.observatory.NeedMatrix;
import org.guichetouvert.taxonomy.FamilyTerm;
import org.guichetouvert.taxonomy.NeedTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the matrix of needs by areas. */
@Component
class NeedMatrixPage {

	/** What is missing first. */
	private static final List<DoorState> WORST = List.of(DoorState.NONE_STATED, DoorState.UNKNOWN, DoorState.REMOTE,
			DoorState.APPOINTMENT, DoorState.WALK_IN);

	private final Coverage coverage;

	NeedMatrixPage(Coverage coverage) {
		this.coverage = coverage;
	}

	/** True until midnight, or until the catalogue changes. */
	Made<NeedMatrixView> of(MatrixAsked asked, Showing showing) {
		var table = new Table(coverage.matrix(showing.today()), asked.areas(showing), asked, showing);
		List<FamilyTerm> families = asked.families(showing.taxonomy());
		List<NeedTerm> needs = families.stream().flatMap(family -> family.needs().stream()).toList();
		List<OptionGroupView.Option> choices = MatrixAsked.allFamilies(showing.taxonomy()).stream()
			.map(family -> new OptionGroupView.Option(family.id(), family.label().in(showing.words().language()))).toList();
		var view = new NeedMatrixView(asked.by(), asked.family() == null ? "" : asked.family().id(), choices,
				new NeedMatrixView.Sort(asked.sortedBy(null).href(), null),
				new NeedMatrixView.Sort(asked.sortedBy(MatrixAsked.MOST_MISSING).href(), table.order(MatrixAsked.MOST_MISSING)),
				table.areas.stream().map(area -> table.column(area, needs)).toList(), table.groups(families, needs), asked.fileHref(),
				needs.stream().anyMatch(need -> table.areas.stream().anyMatch(area -> table.cell(need, area).estimated())));
		return new Made<>(view, endOfDay(showing));
	}

	static ZonedDateTime endOfDay(Showing showing) {
		return showing.today().plusDays(1).atStartOfDay(showing.words().now().getZone());
	}

	/** @param areas the columns, in order */
	private record Table(NeedMatrix matrix, List<AreaNode> areas, MatrixAsked asked, Showing showing) {

		NeedCell cell(NeedTerm need, AreaNode area) {
			return matrix.cell(need.id(), area.id());
		}

		@Nullable String order(String sort) {
			return sort.equals(asked.sort()) ? "descending" : null;
		}

		List<NeedMatrixView.Group> groups(List<FamilyTerm> families, List<NeedTerm> needs) {
			if (asked.sort() == null) {
				return families.stream().map(family -> new NeedMatrixView.Group(family.id(),
						family.label().in(showing.words().language()), family.needs().stream().map(this::row).toList())).toList();
			}
			return List.of(new NeedMatrixView.Group("", null, needs.stream().sorted(comparator()).map(this::row).toList()));
		}

		private Comparator<NeedTerm> comparator() {
			AreaNode by = areas.stream().filter(area -> area.slug().equals(asked.sort())).findFirst().orElse(null);
			return by == null ? Comparator.comparingInt(need -> -without(row(need).cells(), DoorState.WALK_IN))
					: Comparator.<NeedTerm>comparingInt(need -> WORST.indexOf(cell(need, by).state()))
						.thenComparingInt(need -> cell(need, by).count().services());
		}

		NeedMatrixView.Column column(AreaNode area, List<NeedTerm> needs) {
			List<NeedCell> cells = needs.stream().map(need -> cell(need, area)).toList();
			int missing = (int) cells.stream().filter(cell -> cell.state() != DoorState.WALK_IN).count();
			int unknown = (int) cells.stream().filter(cell -> cell.state() == DoorState.UNKNOWN).count();
			return new NeedMatrixView.Column(area.slug(), showing.name(area),
					new NeedMatrixView.Sort(asked.sortedBy(area.slug()).href(), order(area.slug())), missing,
					showing.words().say("observatory.matrix.missing.title", missing, unknown));
		}

		private NeedMatrixView.Row row(NeedTerm need) {
			List<NeedMatrixView.Cell> cells = areas.stream().map(area -> view(need, area)).toList();
			int missing = without(cells, DoorState.WALK_IN);
			return new NeedMatrixView.Row(need.id(), new LinkView(showing.need(need.id()), NeedPage.href(need.id())), missing,
					showing.words().say("observatory.matrix.missing.title", missing, cells.size() - without(cells, DoorState.UNKNOWN)),
					cells);
		}

		private static int without(List<NeedMatrixView.Cell> cells, DoorState state) {
			return (int) cells.stream().filter(cell -> !cell.state().equals(state.code())).count();
		}

		private NeedMatrixView.Cell view(NeedTerm need, AreaNode area) {
			NeedCell cell = cell(need, area);
			String code = cell.state().code();
			if (cell.state() == DoorState.UNKNOWN) {
				return new NeedMatrixView.Cell(code, showing.name(area), null, null, null);
			}
			return new NeedMatrixView.Cell(code, showing.name(area), label(cell), href(need, area, cell.state()), title(cell));
		}

		private static String label(NeedCell cell) {
			int services = cell.count().services();
			return (cell.estimated() ? "≈" : "") + services + (cell.count().doubtful() > 0 ? "?" : "");
		}

		private static String href(NeedTerm need, AreaNode area, DoorState state) {
			List<String> ways = switch (state) {
				case WALK_IN -> List.of("guichet", "dehors");
				case APPOINTMENT -> List.of("guichet", "rendez-vous", "dehors", "domicile");
				case REMOTE -> List.of("telephone", "en-ligne", "courrier");
				case NONE_STATED, UNKNOWN -> List.of();
			};
			return SearchQuery.ANYTHING.with(SearchParameter.BESOIN, need.id()).with(SearchParameter.QUARTIER, area.slug())
				.with(SearchParameter.MODE, ways).href();
		}

		private String title(NeedCell cell) {
			Wording words = showing.words();
			var parts = new ArrayList<String>();
			parts.add(words.say("observatory.cell." + cell.state().code(), cell.count().services()));
			if (cell.count().doubtful() > 0) {
				parts.add(words.say("observatory.cell.doubtful", cell.count().doubtful()));
			}
			NeedCell.Stated stated = cell.stated();
			if (stated != null) {
				parts.add(words.say(cell.isContradicted() ? "observatory.cell.contradicted" : "observatory.cell.stated",
						stated.source(), words.dayOfMonth(stated.on())));
			}
			if (cell.estimated()) {
				parts.add(words.say("observatory.cell.estimated"));
			}
			return String.join(" · ", parts);
		}

	}

}
