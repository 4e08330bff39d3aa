package org.guichetouvert.directory.status;

import java.util.List;

import org.guichetouvert.hours.HoursInterval;

/**
 * What one way in does on one day, and why.
 *
 * @param reason what decided: hours, public holiday, exception, disruption, suspension
 * @param intervals open and unsure stretches, in order
 */
public record DayHours(Reason reason, List<HoursInterval> intervals) {
}
