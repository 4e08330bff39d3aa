package org.guichetouvert.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.guichetouvert.areas.AreaTree;
import org.guichetouvert.platform.GuichetSettings;
import org.guichetouvert.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * A further node beside the application that all tests share, in a second or two: the same database and catalogue, a table and
 * an index of its own. Its beans take the place of the application's of the same name.
 */
record OwnSearch(AnnotationConfigApplicationContext beans) implements AutoCloseable {

	private static final String FACTORY = "entityManagerFactory";

	/** @param settings above those of the application; with {@code guichet.opensearch.uris} it is a node on OpenSearch */
	static OwnSearch open(ApplicationContext site, Map<String, Object> settings) {
		var beans = new AnnotationConfigApplicationContext();
		ConfigurableEnvironment environment = beans.getEnvironment();
		beans.setParent(site);
		if (settings.containsKey("guichet.opensearch.uris")) {
			environment.setActiveProfiles("opensearch");
			openSearchSettings(environment);
		}
		environment.getPropertySources().addFirst(new MapPropertySource("own", settings));
		ConfigurationPropertySources.attach(environment);
		beans.register(SearchConfiguration.class, Beans.class, PlaceIndex.class, PlaceTable.class, PlaceWriter.class,
				IndexMaintenance.class, ServiceSearch.class);
		beans.registerBean("placeDocuments", UnreliableDocuments.class);
		beans.refresh();
		return new OwnSearch(beans);
	}

	private static void openSearchSettings(ConfigurableEnvironment environment) {
		try {
			new YamlPropertySourceLoader().load("opensearch", new ClassPathResource("application-opensearch.yaml"))
				.forEach(environment.getPropertySources()::addFirst);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	IndexMaintenance maintenance() {
		return beans.getBean(IndexMaintenance.class);
	}

	PlaceIndex index() {
		return beans.getBean(PlaceIndex.class);
	}

	IndexEngine engine() {
		return beans.getBean(IndexEngine.class);
	}

	IndexLedger ledger() {
		return beans.getBean(IndexLedger.class);
	}

	ServiceSearch search() {
		return beans.getBean(ServiceSearch.class);
	}

	UnreliableDocuments documents() {
		return beans.getBean(UnreliableDocuments.class);
	}

	@Override
	public void close() {
		beans.close();
	}

	/** Without an annotation, so that no application of a test finds it. */
	static class Beans {

		@Bean
		@Primary
		GuichetSettings ownSettings(ApplicationContext beans, @Value("${guichet.index-dir}") Path indexDir) {
			GuichetSettings site = beans.getParent().getBean(GuichetSettings.class);
			return new GuichetSettings(site.dataDir(), indexDir, site.demo(), site.languages(), site.publicUrl(), site.contact());
		}

		@Bean(FACTORY)
		LocalContainerEntityManagerFactoryBean factory(AnnotationConfigApplicationContext beans, DataSource dataSource) {
			var factory = new LocalContainerEntityManagerFactoryBean();
			factory.setDataSource(dataSource);
			factory.setPackagesToScan("org.guichetouvert");
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			factory.setJpaPropertyMap(properties(beans));
			return factory;
		}

		private static Map<String, Object> properties(AnnotationConfigApplicationContext beans) {
			var properties = new HashMap<String, Object>(beans.getParent()
				.getBean("&" + FACTORY, LocalContainerEntityManagerFactoryBean.class).getJpaPropertyMap());
			properties.keySet().removeIf(name -> name.startsWith("hibernate.search.backend."));
			Binder.get(beans.getEnvironment()).bind("spring.jpa.properties", Bindable.mapOf(String.class, String.class))
				.ifBound(properties::putAll);
			if (beans.getEnvironment().matchesProfiles("opensearch")) {
				properties.remove("hibernate.search.backend.lucene_version");
				properties.remove("hibernate.search.backend.directory.root");
			}
			beans.getBeansOfType(HibernatePropertiesCustomizer.class).values().forEach(one -> one.customize(properties));
			return properties;
		}

	}

	/** Gives up after so many documents, as a program that is killed does. */
	static class UnreliableDocuments extends PlaceDocuments {

		private int asked;

		private int most = Integer.MAX_VALUE;

		UnreliableDocuments(Taxonomy taxonomy, AreaTree areas) {
			super(taxonomy, areas);
		}

		void failAfter(int more) {
			asked = 0;
			most = more;
		}

		/** How many were asked for since the last {@link #failAfter}. */
		int asked() {
			return asked;
		}

		@Override
		PlaceDocument of(org.guichetouvert.directory.ServiceEntry service, PlaceRow row) {
			if (asked >= most) {
				throw new IllegalStateException("Killed, for a test");
			}
			asked++;
			return super.of(service, row);
		}

	}

}
