// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.statute.Pathways;
import org.throughline.statute.ServiceMethod;

/// Both readings against days that were worked out by hand.
class HandWorkedTest {

  private static final SlowTerms USUAL_TERMS = SlowTerms.five().getFirst();

  /// A case, and what is known of one of its duties.
  ///
  /// @param state with the day asked, such as `met on 2026-04-30`; blank for the last day alone
  record Hand(
      String pathway, String events, String duty, String due, String state, String reasoning) {

    static Hand of(String line) {
      String[] cells =
          Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
      return new Hand(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    @Override
    public String toString() {
      return duty + ": " + reasoning;
    }
  }

  static Stream<Hand> hands() {
    return Stream.of(
            HandWorked.PLANS,
            HandWorked.TRIBUNAL,
            HandWorkedInSchools.SCHOOLS,
            HandWorkedInSchools.OTHERS)
        .flatMap(text -> text.replaceAll("\n +", " ").lines())
        .map(Hand::of);
  }

  @ParameterizedTest
  @MethodSource("hands")
  void theLibraryReadsItAsTheHandDid(Hand hand) {
    List<Reading> readings =
        made(hand).quickly(Pathways.standard().find(hand.pathway()).orElseThrow()).stream()
            .map(Reading::of)
            .toList();

    assertThat(found(hand, readings)).isEqualTo(expected(hand));
  }

  @ParameterizedTest
  @MethodSource("hands")
  void theSlowReadingReadsItAsTheHandDid(Hand hand) {
    List<Reading> readings = made(hand).slowly(Table.find(hand.pathway()).orElseThrow());

    assertThat(found(hand, readings)).isEqualTo(expected(hand));
  }

  @Test
  void moreThanAHundredCasesWereWorkedByHand() {
    assertThat(hands()).hasSizeGreaterThan(100);
  }

  private static MadeCase made(Hand hand) {
    List<MadeCase.Entry> entries = new ArrayList<>();
    LocalDate asked = LocalDate.of(2040, 1, 1);
    for (String event : hand.events().split(",", -1)) {
      entries.add(entry(entries.size() + 1, event.strip().split(" ", -1)));
    }
    if (!hand.state().isEmpty()) {
      asked = LocalDate.parse(hand.state().substring(hand.state().length() - 10));
    }
    return new MadeCase(entries, SlowDays.day(asked), USUAL_TERMS, Laws.AS_WRITTEN, Long.MAX_VALUE);
  }

  private static MadeCase.Entry entry(int number, String[] words) {
    int day = SlowDays.day(LocalDate.parse(words[1]));
    String how = words.length == 3 ? words[2] : "";
    List<String> names =
        how.startsWith("naming:") ? List.of(how.substring(7).split(";", -1)) : List.of();
    Optional<ServiceMethod> method =
        Stream.of(ServiceMethod.values()).filter(known -> known.code().equals(how)).findFirst();
    int replaces = words.length == 4 ? Integer.parseInt(words[3]) : 0;
    return new MadeCase.Entry(number, words[0], day, 86_400L * day, method, names, replaces, false);
  }

  private static String found(Hand hand, List<Reading> readings) {
    Reading reading =
        readings.stream().filter(one -> one.duty().equals(hand.duty())).findFirst().orElseThrow();
    String due =
        reading.due() == SlowReader.NONE ? "none" : SlowDays.date(reading.due()).toString();
    return hand.state().isEmpty() ? due : due + " " + reading.state().code();
  }

  private static String expected(Hand hand) {
    return hand.state().isEmpty()
        ? hand.due()
        : hand.due() + " " + hand.state().substring(0, hand.state().indexOf(' '));
  }
}
