// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.casework.CaseEvent;
import org.throughline.synthetic.casework.CaseFile;

/// The history of a small authority: how far back it goes, and when it was written down.
class TenYearsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static List<CaseFile> cases = List.of();

  @BeforeAll
  static void tell() {
    cases =
        InventedAuthority.of(Scale.small(20_000), 5, DAY)
            .families()
            .flatMap(family -> family.cases().stream())
            .toList();
  }

  @Test
  void somethingIsAskedForAndDecidedInEachOfTheTenYears() {
    for (String type :
        List.of("request-received", "final-plan-issued", "review-meeting-held", "plan-ceased")) {
      Map<Integer, Long> years =
          events(type)
              .collect(
                  Collectors.groupingBy(
                      event -> event.happenedOn().getYear(), TreeMap::new, Collectors.counting()));

      assertThat(years.keySet())
          .as(type)
          .containsAll(IntStream.rangeClosed(2016, 2026).boxed().toList());
    }
  }

  @Test
  void requestsGrowThroughTheYears() {
    Map<Integer, Long> years =
        events("request-received")
            .collect(
                Collectors.groupingBy(
                    event -> event.happenedOn().getYear(), Collectors.counting()));

    assertThat(years.get(2025)).isGreaterThan(years.get(2017) * 3 / 2);
  }

  @Test
  void mostIsWrittenDownTheSameDayAndSomeOfItMuchLater() {
    long[] delays =
        events("request-received", "decision-to-assess-notified", "draft-plan-sent")
            .filter(
                event -> event.recordedAt().isBefore(DAY.atStartOfDay().toInstant(ZoneOffset.UTC)))
            .mapToLong(TenYearsTest::delay)
            .toArray();

    assertThat(delays).hasSizeGreaterThan(1_000);
    assertThat(Arrays.stream(delays).min().orElseThrow()).isZero();
    assertThat(share(delays, days -> days == 0)).isBetween(0.58, 0.66);
    assertThat(share(delays, days -> days <= 4)).isBetween(0.88, 0.96);
    assertThat(share(delays, days -> days > 14)).isBetween(0.005, 0.05);
    assertThat(Arrays.stream(delays).max().orElseThrow()).isLessThanOrEqualTo(18);
  }

  private static long delay(CaseEvent event) {
    return DAYS.between(
        event.happenedOn(), event.recordedAt().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static double share(long[] delays, LongPredicate is) {
    return (double) Arrays.stream(delays).filter(is).count() / delays.length;
  }

  /// Those that neither put another right nor were put right.
  private static Stream<CaseEvent> events(String... types) {
    return cases.stream()
        .flatMap(each -> Tally.standing(each).stream())
        .filter(event -> event.replaces().isEmpty())
        .filter(event -> List.of(types).contains(event.type()));
  }
}
