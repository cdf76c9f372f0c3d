// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.throughline.ehc.internal.delivery.DeliveryBook.NewDelivery;
import org.throughline.ehc.internal.delivery.DeliveryBook.NewGap;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Sent;

/// Reads what somebody typed about a delivery or a gap, and says everything that is wrong with it.
public final class DeliveryRules {

  private static final int DAY = 24 * 60;
  private static final int MOST = 1_000;

  private final Map<String, String> sent;
  private final LocalDate inForce;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private DeliveryRules(Map<String, String> sent, LocalDate inForce, LocalDate today) {
    this.sent = sent;
    this.inForce = inForce;
    this.today = today;
  }

  /// What was understood, absent when something is wrong.
  public record Read<T>(Optional<T> wished, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /// @param inForce the day on which the plan became final
  public static Read<NewDelivery> delivery(
      UUID stem, Map<String, String> sent, LocalDate inForce, LocalDate today) {
    DeliveryRules rules = new DeliveryRules(sent, inForce, today);
    Optional<LocalDate> day = rules.pastDay("on");
    OptionalInt minutes = rules.minutes();
    String whom = rules.words("by_whom", 200, "Say who delivered it.");
    String note = rules.optionalWords("note");
    return rules.read(day.map(on -> new NewDelivery(stem, on, minutes, whom, note)));
  }

  public static Read<NewGap> gap(
      UUID stem, Map<String, String> sent, LocalDate inForce, LocalDate today) {
    DeliveryRules rules = new DeliveryRules(sent, inForce, today);
    Optional<LocalDate> from = rules.pastDay("from");
    Optional<LocalDate> remedyBy = Sent.day(sent, "remedy_by");
    if (remedyBy.isEmpty() || remedyBy.get().isBefore(inForce)) {
      rules.problem("EHC-153", "remedy_by", "Say by which day the remedy comes.");
    }
    String reason = rules.words("reason", MOST, "Say why it was not delivered.");
    String remedy = rules.words("remedy", MOST, "Say what is done about it.");
    return rules.read(
        from.flatMap(day -> remedyBy.map(by -> new NewGap(stem, day, reason, remedy, by))));
  }

  private <T> Read<T> read(Optional<T> wished) {
    return new Read<>(problems.isEmpty() ? wished : Optional.empty(), problems);
  }

  private Optional<LocalDate> pastDay(String field) {
    Optional<LocalDate> day = Sent.day(sent, field);
    if (day.isEmpty() || day.get().isAfter(today) || day.get().isBefore(inForce)) {
      problem("EHC-150", field, "Enter a day from the date of the final plan until today.");
    }
    return day;
  }

  private OptionalInt minutes() {
    if (Sent.words(sent, "minutes").isEmpty()) {
      return OptionalInt.empty();
    }
    Optional<Integer> minutes =
        Sent.small(sent, "minutes").filter(value -> value >= 1 && value <= DAY);
    if (minutes.isEmpty()) {
      problem("EHC-151", "minutes", "Enter whole minutes from 1 to 1,440, or leave it empty.");
    }
    return minutes.isPresent() ? OptionalInt.of(minutes.get()) : OptionalInt.empty();
  }

  private String words(String field, int most, String ask) {
    String words = Sent.words(sent, field);
    if (words.isEmpty()) {
      problem("EHC-152", field, ask);
    } else if (words.length() > most) {
      problem("EHC-154", field, "Use up to %,d characters.".formatted(most));
    }
    return words;
  }

  private String optionalWords(String field) {
    String words = Sent.words(sent, field);
    if (words.length() > MOST) {
      problem("EHC-154", field, "Use up to 1,000 characters.");
    }
    return words;
  }

  private void problem(String code, String field, String message) {
    problems.add(new Problem(code, field, message));
  }
}
