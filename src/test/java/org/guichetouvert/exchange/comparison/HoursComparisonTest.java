package org.guichetouvert.exchange.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.guichetouvert.hours.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The program as another one calls it: bytes in, bytes out. */
@ResourceLock(Resources.SYSTEM_OUT)
class HoursComparisonTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Test
	void tellsStateAndNextChange() throws IOException {
		assertThat(run("""
				{"id":1,"value":"Mo-Fr 09:00-17:00; PH off","at":"2026-04-09T09:00:00+02:00","calendar":"be-fr"}
				""")).isEqualTo("""
				{"id":1,"state":"open","comment":null,"nextChange":"2026-04-09T17:00:00+02:00","error":null}
				""");
	}

	@Test
	void listsIntervals() throws IOException {
		assertThat(run("""
				{"id":"a","value":"Mo 09:00-12:00; Tu 10:00-11:00 \\"sur rendez-vous\\"","from":"2026-11-23T10:00+01:00",\
				"to":"2026-11-25T00:00+01:00","calendar":null}
				""")).isEqualTo("""
				{"id":"a","intervals":[{"start":"2026-11-23T10:00:00+01:00","end":"2026-11-23T12:00:00+01:00","state":"open",\
				"comment":null},{"start":"2026-11-24T10:00:00+01:00","end":"2026-11-24T11:00:00+01:00","state":"unknown",\
				"comment":"sur rendez-vous"}],"error":null}
				""");
	}

	@Test
	void readsFrench() throws IOException {
		assertThat(run("""
				{"id":2,"text":"lundi et jeudi de 9h à 12h"}
				""")).isEqualTo("""
				{"id":2,"value":"Mo,Th 09:00-12:00","understood":true}
				""");
		assertThat(answer("{\"id\":3,\"text\":\"souvent\"}").get("reason").asString()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "be-fr, 2026-10-20, closed", "be-nl, 2026-10-20, open", "be-nl, 2026-11-03, closed", ", 2026-10-20, unknown",
			", 2026-11-11, closed", "BE-FR, 2026-11-11, closed" })
	void knowsTheHolidaysOfTheCalendar(String calendar, String day, String state) throws IOException {
		ObjectNode question = JSON.createObjectNode().put("value", "Mo-Fr 09:00-17:00; SH,PH off").put("calendar", calendar);
		assertThat(answer(question.put("at", day + "T10:00:00+01:00").toString()).get("state").asString()).isEqualTo(state);
	}

	@Test
	void answersByTheClockInBrusselsWhateverTheOffset() throws IOException {
		String value = "{\"value\":\"Mo-Fr 09:00-17:00\",\"at\":";
		assertThat(answer(value + "\"2026-04-09T08:00:00Z\"}").get("nextChange").asString()).isEqualTo("2026-04-09T17:00:00+02:00");
		assertThat(answer(value + "\"2026-04-09T10:00\"}").get("nextChange").asString()).isEqualTo("2026-04-09T17:00:00+02:00");
	}

	@Test
	void whatIsRefusedIsUnknown() throws IOException {
		JsonNode at = answer("{\"id\":4,\"value\":\"le matin\",\"at\":\"2026-04-09T08:00:00Z\"}");
		assertThat(at.get("state").asString()).isEqualTo("unknown");
		assertThat(at.get("error").asString()).endsWith(".");
		JsonNode range = answer("{\"value\":\"le matin\",\"from\":\"2026-04-09T08:00:00Z\",\"to\":\"2026-04-09T09:00:00Z\"}");
		assertThat(range.get("intervals").get(0).get("state").asString()).isEqualTo("unknown");
		assertThat(range.get("error").asString()).endsWith(".");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "lundi", "[]", "3", "{\"id\":7}", "{\"id\":7,\"value\":", "{\"id\":7} {}", "{\"id\":7,\"value\":\"Mo\"}",
			"{\"id\":7,\"at\":\"2026-04-09T08:00:00Z\"}", "{\"id\":7,\"value\":[],\"at\":\"2026-04-09T08:00:00Z\"}",
			"{\"id\":7,\"value\":\"24/7\",\"at\":\"demain\"}", "{\"id\":7,\"value\":\"24/7\",\"at\":\"+123456789-01-01T08:00:00Z\"}",
			"{\"id\":7,\"value\":\"24/7\",\"at\":7}", "{\"id\":7,\"value\":\"24/7\",\"at\":\"2026-04-09T08:00:00Z\",\"calendar\":\"fr\"}",
			"{\"id\":7,\"value\":\"24/7\",\"from\":\"2026-04-09T08:00:00Z\"}", "{\"id\":7,\"text\":7}",
			"{\"id\":7,\"value\":\"24/7\",\"from\":\"2026-04-09T08:00:00Z\",\"to\":\"2026-04-09T08:00:00Z\"}",
			"{\"id\":7,\"value\":\"24/7\",\"from\":\"2026-04-09T08:00:00Z\",\"to\":\"2036-04-10T08:00:00Z\"}",
			"{\"id\":7,\"value\":\"24/7\",\"from\":\"2026-04-09T08:00:00Z\",\"at\":\"2036-04-10T08:00:00Z\"}" })
	void saysWhatIsWrongAndGoesOn(String line) throws IOException {
		List<String> answers = run(line + "\n{\"id\":8,\"text\":\"lundi de 9h à 12h\"}").lines().toList();
		assertThat(answers).hasSize(2);
		JsonNode refused = JSON.readTree(answers.get(0));
		assertThat(refused.get("error").asString()).endsWith(".");
		assertThat(refused.path("id").asInt(7)).isEqualTo(7);
		assertThat(refused.has("id")).isEqualTo(line.startsWith("{"));
		assertThat(answers.get(1)).contains("\"understood\":true");
	}

	@Test
	void passesOverTheRestOfAHugeLine() throws IOException {
		String huge = "{\"id\":9,\"value\":\"" + "Mo 09:00-12:00; ".repeat(100_000) + "\"}\r\n{\"id\":10,\"text\":\"lundi de 9h à 12h\"}\r\n";
		List<String> answers = run(huge).lines().toList();
		assertThat(answers).hasSize(2);
		assertThat(JSON.readTree(answers.get(0)).get("id").asInt()).isEqualTo(9);
		assertThat(JSON.readTree(answers.get(0)).get("error").asString()).endsWith(".");
		assertThat(answers.get(1)).startsWith("{\"id\":10,");
	}

	/** With our own calendar, not the one beside the expectations. */
	@Test
	void agreesOnTheWholeGrid() throws IOException {
		Optional<ReferenceData> data = ReferenceData.find();
		assumeTrue(data.isPresent(), "shared/data is not here");
		List<JsonNode> grid = data.get().lines("oh_grid_dev.jsonl");
		StringBuilder questions = new StringBuilder();
		grid.forEach(line -> questions.append(question(line)).append('\n'));
		List<String> answers = run(questions.toString()).lines().toList();
		assertThat(answers).hasSameSizeAs(grid);
		for (int i = 0; i < answers.size(); i++) {
			JsonNode answer = JSON.readTree(answers.get(i));
			for (String field : List.of("id", "state", "nextChange")) {
				assertThat(answer.get(field)).as("%s of %s", field, grid.get(i)).isEqualTo(grid.get(i).get(field));
			}
		}
	}

	private static ObjectNode question(JsonNode line) {
		ObjectNode question = JSON.createObjectNode().put("calendar", "be-fr");
		List.of("id", "value", "at").forEach(field -> question.set(field, line.get(field)));
		return question;
	}

	private static JsonNode answer(String line) throws IOException {
		return JSON.readTree(run(line));
	}

	private static String run(String lines) throws IOException {
		InputStream in = System.in;
		PrintStream out = System.out;
		ByteArrayOutputStream answers = new ByteArrayOutputStream();
		try {
			System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
			System.setOut(new PrintStream(answers, false, StandardCharsets.US_ASCII));
			HoursComparison.main(new String[0]);
		}
		finally {
			System.setIn(in);
			System.setOut(out);
		}
		return answers.toString(StandardCharsets.UTF_8);
	}

}
