// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something that was recorded in a case. What was recorded stays; a mistake is put right by an
/// event that replaces the wrong one, or that takes it back.
///
/// @param number its place in the case's record, from 1; no two events of a case share one
/// @param type the code of an event type, or of an exception
/// @param happenedOn the day it happened, or is planned for; for a document, the day it was sent
/// @param recordedAt when it was written down, which may be much later
/// @param method how a document was sent, where that decides when it counts as served
/// @param replaces the number of the event that this one puts right
/// @param isWithdrawal whether it only takes back the event that it replaces
/// @param names what it says of people: who was told, by which letter, or who asked; mostly nothing
public record Event(
    long number,
    String type,
    LocalDate happenedOn,
    Instant recordedAt,
    Optional<ServiceMethod> method,
    Optional<Long> replaces,
    boolean isWithdrawal,
    List<String> names) {

  public Event {
    names = List.copyOf(names);
    if (isWithdrawal && replaces.isEmpty()) {
      throw new IllegalArgumentException("A withdrawal names the event that it takes back");
    }
  }

  /// An event that names nobody.
  public Event(
      long number,
      String type,
      LocalDate happenedOn,
      Instant recordedAt,
      Optional<ServiceMethod> method,
      Optional<Long> replaces,
      boolean isWithdrawal) {
    this(number, type, happenedOn, recordedAt, method, replaces, isWithdrawal, List.of());
  }

  /// An event that replaces nothing and was not a document.
  public Event(long number, String type, LocalDate happenedOn, Instant recordedAt) {
    this(number, type, happenedOn, recordedAt, Optional.empty(), Optional.empty(), false);
  }

  /// The same, for a document that was sent like this.
  public Event sentBy(ServiceMethod how) {
    return new Event(
        number, type, happenedOn, recordedAt, Optional.of(how), replaces, isWithdrawal, names);
  }

  /// The same, in place of a mistaken event.
  public Event inPlaceOf(long mistaken) {
    return new Event(
        number, type, happenedOn, recordedAt, method, Optional.of(mistaken), isWithdrawal, names);
  }

  /// The same, which names these.
  public Event naming(List<String> whom) {
    return new Event(number, type, happenedOn, recordedAt, method, replaces, isWithdrawal, whom);
  }

  /// Takes back an event that never happened.
  public static Event withdrawal(long number, Event mistaken, Instant recordedAt) {
    return new Event(
        number,
        mistaken.type(),
        mistaken.happenedOn(),
        recordedAt,
        Optional.empty(),
        Optional.of(mistaken.number()),
        true);
  }

  /// What was on record at a moment: the way to read a case as it was known then.
  public static List<Event> knownAt(List<Event> events, Instant moment) {
    return events.stream().filter(event -> !event.recordedAt().isAfter(moment)).toList();
  }

  /// Those that stand: neither replaced nor withdrawn, nor a withdrawal themselves.
  public static List<Event> standing(List<Event> events) {
    Set<Long> replaced = new HashSet<>();
    for (Event event : events) {
      event.replaces().ifPresent(replaced::add);
    }
    return replaced.isEmpty()
        ? events
        : events.stream()
            .filter(event -> !event.isWithdrawal() && !replaced.contains(event.number()))
            .toList();
  }
}
