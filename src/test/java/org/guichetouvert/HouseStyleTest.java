package org.guichetouvert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** What the house style says of names and shapes, as far as a machine can see it. */
@AnalyzeClasses(packages = "org.guichetouvert", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseStyleTest {

	@ArchTest
	static final ArchRule names_say_what_a_class_is = noClasses()
		.should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Dto)$");

	@ArchTest
	static final ArchRule only_the_hsds_entity_is_a_service = noClasses()
		.that(describe("are not the entity Service", type -> !type.isEquivalentTo(org.guichetouvert.directory.Service.class)))
		.should().haveSimpleNameEndingWith("Service");

	@ArchTest
	static final ArchRule no_spring_service = noClasses().should().beAnnotatedWith(Service.class);

	@ArchTest
	static final ArchRule injection_is_by_constructor = noFields().should().beAnnotatedWith(Autowired.class);

	@ArchTest
	static final ArchRule controllers_live_in_web = classes().that().areAnnotatedWith(Controller.class)
		.should().resideInAPackage("..web..").andShould().haveSimpleNameEndingWith("Controller");

	@ArchTest
	static final ArchRule entities_have_verbs_not_setters = methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
		.should().haveNameNotMatching("set[A-Z].*");

	@ArchTest
	static final ArchRule no_entity_reaches_a_page = noClasses().that().resideInAPackage("..web..")
		.should().dependOnClassesThat().areAnnotatedWith(Entity.class);

	@ArchTest
	static final ArchRule time_is_passed_in = noClasses()
		.that(describe("are not at the edge", (JavaClass type) -> !type.getPackageName().contains(".platform")))
		.should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
		.orShould().callMethod(LocalDateTime.class, "now");

	@ArchTest
	static final ArchRule hours_know_no_framework = noClasses().that().resideInAPackage("..hours..")
		.should().dependOnClassesThat().resideInAnyPackage("org.springframework.context..", "org.springframework.stereotype..",
				"org.springframework.beans..", "jakarta..", "org.hibernate..");

}
