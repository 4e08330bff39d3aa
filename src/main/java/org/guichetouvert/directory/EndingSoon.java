package org.guichetouvert.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is public for some days or weeks more, and then ends by itself. */
@Component
@Transactional(readOnly = true)
public class EndingSoon {

	private final EntityManager entities;

	EndingSoon(EntityManager entities) {
		this.entities = entities;
	}

	/** @param from inclusive @param to exclusive */
	public List<Ending<NoticeDetails>> notices(Instant from, Instant to) {
		return entities.createQuery("select n from IntakeNotice n where n.details.endsAt >= :from and n.details.endsAt < :to order by n.details.endsAt",
				IntakeNotice.class).setParameter("from", from).setParameter("to", to).getResultStream()
			.map(notice -> new Ending<>(notice.service().id(), notice.details())).toList();
	}

	/** @param from inclusive @param to exclusive; by the first day on which they no longer hold */
	public List<Ending<ExceptionDetails>> exceptions(LocalDate from, LocalDate to) {
		return entities.createQuery("select e from ScheduleException e where e.details.endsOn >= :from and e.details.endsOn < :to order by e.details.endsOn",
				ScheduleException.class).setParameter("from", from).setParameter("to", to).getResultStream()
			.map(exception -> new Ending<>(exception.service().id(), exception.details())).toList();
	}

	/** Consents of persons, by the function that they hold. @param from inclusive @param to exclusive */
	public List<Ending<LocalDate>> consents(LocalDate from, LocalDate to) {
		return entities.createQuery("""
				select c.id, min(p.consent.until) from Contact c, Person p where p.id = c.personId
				and p.consent.until >= :from and p.consent.until < :to group by c.id order by min(p.consent.until)""", Object[].class)
			.setParameter("from", from).setParameter("to", to).getResultStream()
			.map(row -> new Ending<>((UUID) row[0], (LocalDate) row[1])).toList();
	}

	/** @param entryId of the service, or of the contact whose consent ends */
	public record Ending<T>(UUID entryId, T what) {
	}

}
