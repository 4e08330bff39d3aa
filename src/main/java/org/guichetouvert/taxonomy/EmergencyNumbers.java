package org.guichetouvert.taxonomy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.guichetouvert.shared.LocalizedText;
import org.guichetouvert.shared.ReferenceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The emergency numbers of {@code db/reference}, straight from the file: nobody adds to them in the application. */
@Component
public class EmergencyNumbers {

	private final List<EmergencyNumber> all;

	EmergencyNumbers() {
		all = ReferenceFile.of("emergency_numbers.csv").rows().stream()
			.sorted(Comparator.comparingInt(row -> Integer.parseInt(row.getField("position"))))
			.map(EmergencyNumbers::number)
			.toList();
	}

	/** All, danger first. */
	public List<EmergencyNumber> list() {
		return all;
	}

	/** Those where this language is spoken, danger first. */
	public List<EmergencyNumber> listIn(String language) {
		return all.stream().filter(number -> number.languages().contains(language)).toList();
	}

	private static EmergencyNumber number(NamedCsvRecord row) {
		var label = new LinkedHashMap<String, String>();
		List.of("fr", "nl", "en").forEach(language -> label.put(language, row.getField("label_" + language)));
		String cost = row.getField("cost");
		String checked = row.getField("checked");
		return new EmergencyNumber(row.getField("number"), EmergencyNumber.Kind.ofCode(row.getField("kind")),
				new LocalizedText(label), ReferenceFile.values(row.getField("languages")), given(row.getField("hours")),
				cost.isEmpty() ? null : cost.equals("free"), row.getField("source"),
				checked.isEmpty() ? null : LocalDate.parse(checked));
	}

	private static @Nullable String given(String field) {
		return field.isEmpty() ? null : field;
	}

}
