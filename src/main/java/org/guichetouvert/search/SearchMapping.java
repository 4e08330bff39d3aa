package org.guichetouvert.search;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.guichetouvert.directory.ServiceAtLocation;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * The index of services at places. What a document holds is gathered before from values, many at a time, and given here by
 * the id of the place: the entity itself is only its name.
 */
final class SearchMapping implements HibernateOrmSearchMappingConfigurer {

	static final String INDEX = "place";

	static final String NAME = "name";

	/** Id of the service, to find what is left of its documents. */
	static final String SERVICE = "service";

	/** Their names end in {@code _fr}, {@code _nl} or {@code _all}, by analyzer. */
	static final String TITLE = "title";

	static final String TEXT = "text";

	private final Map<UUID, PlaceDocument> prepared = new ConcurrentHashMap<>();

	/** What is written next for these places. */
	void prepare(Map<UUID, PlaceDocument> documents) {
		prepared.clear();
		prepared.putAll(documents);
	}

	@Override
	public void configure(HibernateOrmMappingConfigurationContext context) {
		var place = context.programmaticMapping().type(ServiceAtLocation.class);
		place.indexed().index(INDEX);
		place.binder(this::bind);
	}

	private void bind(TypeBindingContext context) {
		context.dependencies().useRootOnly();
		IndexSchemaElement schema = context.indexSchemaElement();
		var names = schema.field(NAME, type -> type.asString()).multiValued().toReference();
		var service = schema.field(SERVICE, type -> type.asString()).toReference();
		context.bridge(ServiceAtLocation.class,
				new Bridge(service, names, new Fields(schema, TITLE), new Fields(schema, TEXT)));
	}

	private static final class Fields {

		private final IndexFieldReference<String> french;

		private final IndexFieldReference<String> dutch;

		private final IndexFieldReference<String> all;

		Fields(IndexSchemaElement schema, String name) {
			french = field(schema, name + "_fr", SearchAnalysis.FRENCH);
			dutch = field(schema, name + "_nl", SearchAnalysis.DUTCH);
			all = field(schema, name + "_all", SearchAnalysis.FOLDED);
		}

		private static IndexFieldReference<String> field(IndexSchemaElement schema, String name, String analyzer) {
			return schema.field(name, type -> type.asString().analyzer(analyzer).norms(Norms.NO)).toReference();
		}

		void write(DocumentElement target, PlaceDocument.Words words) {
			target.addValue(french, words.french());
			target.addValue(dutch, words.dutch());
			target.addValue(all, words.all());
		}

	}

	private final class Bridge implements TypeBridge<ServiceAtLocation> {

		private final IndexFieldReference<String> service;

		private final IndexFieldReference<String> names;

		private final Fields titles;

		private final Fields texts;

		Bridge(IndexFieldReference<String> service, IndexFieldReference<String> names, Fields titles, Fields texts) {
			this.service = service;
			this.names = names;
			this.titles = titles;
			this.texts = texts;
		}

		@Override
		public void write(DocumentElement target, ServiceAtLocation place, TypeBridgeWriteContext context) {
			PlaceDocument document = prepared.get(place.id());
			if (document == null) {
				throw new IllegalStateException("Nothing was prepared for " + place);
			}
			target.addValue(service, document.serviceId().toString());
			document.names().forEach(name -> target.addValue(names, name));
			titles.write(target, document.titles());
			texts.write(target, document.texts());
		}

	}

}
