package org.guichetouvert.search;

import org.hibernate.search.engine.environment.bean.BeanReference;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives mapping and analysis to the engine; its other settings are in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

	@Bean
	SearchMapping searchMapping() {
		return new SearchMapping();
	}

	@Bean
	HibernatePropertiesCustomizer searchProperties(SearchMapping mapping) {
		return properties -> {
			properties.put("hibernate.search.mapping.configurer", BeanReference.ofInstance(mapping));
			properties.put("hibernate.search.backend.analysis.configurer", BeanReference.ofInstance(new SearchAnalysis()));
		};
	}

}
