package org.guichetouvert.platform;

import java.lang.reflect.Type;

import org.hibernate.type.format.AbstractJsonFormatMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code jsonb} columns with the Jackson that Spring brings; Hibernate 7.2 only knows the one before. */
public final class JsonColumns extends AbstractJsonFormatMapper {

	private final JsonMapper json = JsonMapper.builder().build();

	@Override
	public <T> T fromString(CharSequence text, Type type) {
		return json.readValue(text.toString(), json.constructType(type));
	}

	@Override
	public <T> String toString(T value, Type type) {
		return json.writerFor(json.constructType(type)).writeValueAsString(value);
	}

}
