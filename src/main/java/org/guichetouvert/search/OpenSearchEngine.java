package org.guichetouvert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.persistence.EntityManagerFactory;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.guichetouvert.directory.ServiceAtLocation;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.elasticsearch.schema.management.ElasticsearchIndexSchemaExport;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that several nodes share. It can't be given another mapping or analysis, so a new one is made beside it when they
 * changed, or when it is lost: writing goes to the new one at once, reading when it is full. An identity is its name and the
 * number that the server gave it, so that one that was removed and restored is not taken for the one that was written.
 */
final class OpenSearchEngine implements IndexEngine {

	private static final Logger log = LoggerFactory.getLogger(OpenSearchEngine.class);

	/** Looks at an index that lost a part until it is given up; a server that starts needs some. */
	private static final int PATIENCE = 6;

	private final EntityManagerFactory factory;

	private final String reading;

	private final String writing;

	private final String all;

	private int redLooks;

	OpenSearchEngine(EntityManagerFactory factory, OpenSearchNames names) {
		this.factory = factory;
		this.reading = names.createReadAlias(SearchMapping.INDEX);
		this.writing = names.createWriteAlias(SearchMapping.INDEX);
		this.all = names.prefix() + SearchMapping.INDEX + "-";
	}

	@Override
	public String schema() {
		return Integer.toHexString(expected().hashCode()); // whatever the order of its parts
	}

	@Override
	public boolean isReadable(String identity) {
		return identities(reading).equals(List.of(identity)) && isWhole(name(identity));
	}

	@Override
	public boolean isWritable(String identity) {
		return identities(writing).equals(List.of(identity));
	}

	private boolean isWhole(String name) {
		String status = call("GET", "/_cluster/health/" + name).get("status").getAsString();
		if (!status.equals("red")) {
			redLooks = 0;
			return true;
		}
		redLooks++;
		if (redLooks < PATIENCE) {
			throw new UncheckedIOException(new IOException("A part of the index " + name + " is not there (yet)"));
		}
		redLooks = 0;
		log.warn("The search index {} stays incomplete in OpenSearch and is made again", name);
		return false;
	}

	@Override
	public String begin(@Nullable String present) {
		String name = present == null ? create() : name(present);
		point(writing, name);
		return identities(writing).get(0);
	}

	private String create() {
		String name = all + UUID.randomUUID();
		JsonObject body = expected();
		body.remove("aliases");
		call("PUT", "/" + name, body);
		return name;
	}

	@Override
	public void finish(String identity) {
		point(reading, name(identity));
		names(all + "*").stream().filter(name -> !name.equals(name(identity))).forEach(name -> call("DELETE", "/" + name));
	}

	/** A write to a name that was lost may have made an index of that very name; it gives way. */
	private void point(String alias, String name) {
		var actions = new JsonArray();
		for (String former : names(alias)) {
			if (former.equals(alias)) {
				actions.add(action("remove_index", former, null));
			}
			else if (!former.equals(name)) {
				actions.add(action("remove", former, alias));
			}
		}
		actions.add(action("add", name, alias));
		var body = new JsonObject();
		body.add("actions", actions);
		call("POST", "/_aliases", body);
	}

	private static JsonObject action(String verb, String index, @Nullable String alias) {
		var what = new JsonObject();
		what.addProperty("index", index);
		if (alias != null) {
			what.addProperty("alias", alias);
		}
		var action = new JsonObject();
		action.add(verb, what);
		return action;
	}

	/** A question that OpenSearch refuses is no fault of the index. */
	@Override
	public boolean isFault(RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (String.valueOf(cause.getMessage()).contains("Response: 400")) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void giveUp() {
		// the next look tells whether the server is away, refuses to write, or lost the index
	}

	/** Settings and mapping as this program would make them. */
	private JsonObject expected() {
		var found = new ArrayList<ElasticsearchIndexSchemaExport>();
		Search.mapping(factory).scope(ServiceAtLocation.class).schemaManager()
			.exportExpectedSchema((backend, index, export) -> found.add(export.extension(ElasticsearchExtension.get())));
		return found.get(0).bodyParts().get(0).deepCopy();
	}

	private List<String> identities(String alias) {
		JsonObject settings = settings(alias);
		return settings.keySet().stream().map(name -> name + "/" + settings.getAsJsonObject(name).getAsJsonObject("settings")
			.getAsJsonObject("index").get("uuid").getAsString()).toList();
	}

	private Set<String> names(String pattern) {
		return settings(pattern).keySet();
	}

	private JsonObject settings(String pattern) {
		return call("GET", "/" + pattern + "/_settings/index.uuid");
	}

	private static String name(String identity) {
		return identity.substring(0, identity.indexOf('/'));
	}

	private JsonObject call(String method, String path) {
		return call(method, path, null);
	}

	/** What is not found is an empty answer. */
	private JsonObject call(String method, String path, @Nullable JsonObject body) {
		var request = new Request(method, path);
		if (body != null) {
			request.setJsonEntity(body.toString());
		}
		try {
			RestClient client = Search.mapping(factory).backend().unwrap(ElasticsearchBackend.class).client(RestClient.class);
			return JsonParser.parseString(EntityUtils.toString(client.performRequest(request).getEntity())).getAsJsonObject();
		}
		catch (ResponseException e) {
			if (e.getResponse().getStatusLine().getStatusCode() == 404 && method.equals("GET")) {
				return new JsonObject();
			}
			throw new UncheckedIOException(e);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
