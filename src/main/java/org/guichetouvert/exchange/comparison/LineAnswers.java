package org.guichetouvert.exchange.comparison;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.guichetouvert.directory.BelgianCalendar;
import org.guichetouvert.exchange.comparison.CappedLines.Line;
import org.guichetouvert.hours.FrenchHours;
import org.guichetouvert.hours.HolidayCalendar;
import org.guichetouvert.hours.HoursAt;
import org.guichetouvert.hours.HoursInterval;
import org.guichetouvert.hours.HoursState;
import org.guichetouvert.hours.OpeningHours;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From a line to the line that answers it. Whatever can't be evaluated is unknown, with the reason as {@code error}. */
final class LineAnswers {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final ObjectReader FIRST_VALUE = JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

	private final BelgianCalendar calendar;

	LineAnswers(BelgianCalendar calendar) {
		this.calendar = calendar;
	}

	/** Never throws. */
	String to(Line line) {
		ObjectNode answer = JSON.createObjectNode();
		try {
			answer(read(line, answer), answer);
		}
		catch (QuestionRefused refused) {
			answer.put("error", refused.sentence());
		}
		catch (RuntimeException | StackOverflowError unforeseen) {
			answer.put("error", QuestionRefused.of("exchange.comparison.unforeseen").sentence());
		}
		return answer.toString();
	}

	private static Question read(Line line, ObjectNode answer) throws QuestionRefused {
		if (line.cut()) {
			copyId(line.text(), answer);
			throw QuestionRefused.of("exchange.comparison.tooLong", HoursComparison.MAX_LINE);
		}
		try {
			JsonNode fields = JSON.readTree(line.text());
			if (fields.isObject()) {
				if (fields.has("id")) {
					answer.set("id", fields.get("id"));
				}
				return new Question(fields);
			}
		}
		catch (JacksonException notJson) {
			copyId(line.text(), answer);
		}
		throw QuestionRefused.of("exchange.comparison.notJson");
	}

	/** The id of a line that is no JSON as a whole, when it stands before what is wrong. */
	private static void copyId(String text, ObjectNode answer) {
		try (JsonParser parser = JSON.createParser(text)) {
			parser.nextToken();
			for (String name = parser.nextName(); name != null; name = parser.nextName()) {
				JsonToken value = parser.nextToken();
				if (name.equals("id") && value.isScalarValue()) {
					answer.set("id", FIRST_VALUE.readTree(parser));
					return;
				}
				parser.skipChildren();
			}
		}
		catch (JacksonException broken) {
			// it has no id that can be read
		}
	}

	private void answer(Question question, ObjectNode answer) throws QuestionRefused {
		if (question.has("text") && !question.has("value")) {
			answerText(question, answer);
		}
		else if (question.has("at") && !question.has("from") && !question.has("to")) {
			answerAt(question, answer);
		}
		else if (!question.has("at") && (question.has("from") || question.has("to"))) {
			answerRange(question, answer);
		}
		else {
			throw QuestionRefused.of("exchange.comparison.what");
		}
	}

	private static void answerText(Question question, ObjectNode answer) throws QuestionRefused {
		FrenchHours.Reading reading = FrenchHours.read(question.text("text"));
		answer.put("value", reading.value()).put("understood", reading.isUnderstood());
		if (reading.reason() != null) {
			answer.put("reason", reading.reason());
		}
	}

	private void answerAt(Question question, ObjectNode answer) throws QuestionRefused {
		HoursAt at = new HoursAt(HoursState.UNKNOWN, null, null);
		String error = null;
		try {
			ZonedDateTime instant = question.instant("at");
			HolidayCalendar holidays = question.calendar(calendar);
			at = hours(question).at(instant, holidays);
		}
		catch (QuestionRefused refused) {
			error = refused.sentence();
		}
		answer.put("state", word(at.state())).put("comment", at.comment()).put("nextChange", print(at.nextChange()));
		answer.put("error", error);
	}

	private void answerRange(Question question, ObjectNode answer) throws QuestionRefused {
		Question.Range range = question.range();
		HolidayCalendar holidays = question.calendar(calendar);
		List<HoursInterval> intervals;
		String error = null;
		try {
			intervals = hours(question).intervals(range.from(), range.to(), holidays);
		}
		catch (QuestionRefused refused) {
			intervals = List.of(new HoursInterval(range.from(), range.to(), HoursState.UNKNOWN, null));
			error = refused.sentence();
		}
		ArrayNode list = answer.putArray("intervals");
		intervals.forEach(interval -> list.addObject().put("start", print(interval.start())).put("end", print(interval.end()))
			.put("state", word(interval.state())).put("comment", interval.comment()));
		answer.put("error", error);
	}

	private static OpeningHours hours(Question question) throws QuestionRefused {
		OpeningHours.Parsed parsed = OpeningHours.parse(question.text("value"));
		OpeningHours hours = parsed.hours();
		if (hours == null) {
			throw QuestionRefused.because(parsed.problems().get(0));
		}
		return hours;
	}

	private static String word(HoursState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	private static @Nullable String print(@Nullable ZonedDateTime instant) {
		return instant == null ? null : INSTANT.format(instant);
	}

}
