package org.guichetouvert.hours;

/**
 * Why a value is refused, or what deserves a second look in one that is understood.
 *
 * @param position index of the character in the value, -1 when not known
 * @param message a French sentence for the person who typed the value
 */
public record HoursProblem(int position, String message) {
}
