// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.cases.internal.NamedPeople;
import org.throughline.platform.identity.AccountId;
import org.throughline.statute.Event;
import org.throughline.statute.ServiceMethod;

/// An event as it stands in a case. What was recorded stays; a mistake is put right by an event
/// that replaces it.
///
/// @param number its place in the case, from 1
/// @param type of an event of the pathway, or of an exception
/// @param recordedAt when it was written down
/// @param recordedBy absent for what the system itself took in
/// @param method how a document was sent, by its code
/// @param details a JSON object
/// @param replaces the number of the event that this one puts right
/// @param isWithdrawal whether it only takes that event back
public record RecordedEvent(
    int number,
    String type,
    LocalDate happenedOn,
    Instant recordedAt,
    Optional<AccountId> recordedBy,
    Optional<String> method,
    String details,
    OptionalInt replaces,
    boolean isWithdrawal) {

  /// Under which the details keep who was told, several with commas between.
  public static final String TOLD = "told";

  /// Names, in an event, the one that it answers by the number it was recorded under first.
  public static final String ANSWERS = "answers-event";

  /// Under which the details keep the template of the letter that the event is.
  public static final String LETTER = "template";

  /// The same for the law's timeline.
  public Event asEvent() {
    return new Event(
        number,
        type,
        happenedOn,
        recordedAt,
        method.flatMap(RecordedEvent::method),
        replaces.isPresent() ? Optional.of((long) replaces.getAsInt()) : Optional.empty(),
        isWithdrawal,
        NamedPeople.in(type, details));
  }

  /// Those that stand, as the law's timeline reads them: neither put right nor taken back.
  public static List<RecordedEvent> standing(List<RecordedEvent> events) {
    Set<Long> numbers =
        Event.standing(events.stream().map(RecordedEvent::asEvent).toList()).stream()
            .map(Event::number)
            .collect(Collectors.toSet());
    return events.stream().filter(event -> numbers.contains((long) event.number())).toList();
  }

  private static Optional<ServiceMethod> method(String code) {
    return Arrays.stream(ServiceMethod.values())
        .filter(each -> each.code().equals(code))
        .findFirst();
  }
}
