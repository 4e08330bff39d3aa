package org.guichetouvert.search;

import java.time.Duration;

import jakarta.persistence.EntityManagerFactory;

import javax.sql.DataSource;

import org.guichetouvert.platform.GuichetSettings;
import org.guichetouvert.platform.RestoredData;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Gives mapping and analysis to the engine, and says which engine it is; other settings are in {@code application*.yaml}. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

	@Bean
	SearchMapping searchMapping() {
		return new SearchMapping();
	}

	@Bean
	HibernatePropertiesCustomizer mappingProperties(SearchMapping mapping) {
		return properties -> properties.put("hibernate.search.mapping.configurer", BeanReference.ofInstance(mapping));
	}

	/** In this program. */
	@Configuration(proxyBeanMethods = false)
	@Profile("!opensearch")
	static class Lucene {

		@Bean
		HibernatePropertiesCustomizer luceneProperties() {
			LuceneAnalysisConfigurer analysis = SearchAnalysis::configure;
			return properties -> properties.put("hibernate.search.backend.analysis.configurer", BeanReference.ofInstance(analysis));
		}

		@Bean
		IndexEngine indexEngine(EntityManagerFactory factory, PlaceIndex index, GuichetSettings settings) {
			return new LuceneEngine(factory, index, settings.indexDir());
		}

		@Bean
		IndexLedger indexLedger(GuichetSettings settings, RestoredData data) {
			return new LedgerFile(settings.indexDir(), data::id);
		}

		/** A command runs beside a site, and leaves the index to it. */
		@Bean
		@ConditionalOnWebApplication
		OnlyNode onlyNode(JdbcConnectionDetails database) {
			return new OnlyNode(database, Duration.ofSeconds(5));
		}

	}

	/** In a server that several nodes share. */
	@Configuration(proxyBeanMethods = false)
	@Profile("opensearch")
	static class OpenSearch {

		@Bean
		OpenSearchNames openSearchNames(@Value("${guichet.opensearch.prefix:guichet-}") String prefix) {
			return new OpenSearchNames(prefix);
		}

		@Bean
		HibernatePropertiesCustomizer openSearchProperties(OpenSearchNames names) {
			ElasticsearchAnalysisConfigurer analysis = SearchAnalysis::configure;
			return properties -> {
				properties.put("hibernate.search.backend.analysis.configurer", BeanReference.ofInstance(analysis));
				properties.put("hibernate.search.backend.layout.strategy", BeanReference.ofInstance(names));
			};
		}

		@Bean
		IndexEngine indexEngine(EntityManagerFactory factory, OpenSearchNames names) {
			return new OpenSearchEngine(factory, names);
		}

		@Bean
		IndexLedger indexLedger(DataSource dataSource, OpenSearchNames names) {
			return new LedgerTable(dataSource, names.prefix() + SearchMapping.INDEX);
		}

	}

}
