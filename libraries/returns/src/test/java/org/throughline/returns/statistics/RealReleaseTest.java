// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.returns.Shared;

/// The release of EHC plans of 2025, as published.
class RealReleaseTest {

  private static final String LEICESTER = "E06000016";
  private static final Path RELEASE_2025 = Path.of("education-health-and-care-plans_2025.zip");

  private static Path release() {
    return Shared.data("ehc-plans/" + RELEASE_2025);
  }

  @Test
  void allTwelveFilesAreRecognisedAndEveryRowIsRead() {
    Kept kept = new Kept(row -> false);

    Reading reading = kept.read(release());

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.files())
        .extracting(file -> file.dataSet().orElseThrow().id())
        .containsExactlyInAnyOrder(
            "ehc-caseload",
            "ehc-new-plans",
            "ehc-caseload-needs",
            "ehc-new-plans-needs",
            "ehc-requests",
            "ehc-assessments",
            "ehc-timeliness",
            "ehc-annual-reviews",
            "ehc-personal-budgets",
            "ehc-residential",
            "ehc-work-based",
            "ehc-ceased");
    assertThat(reading.rows()).isEqualTo(160_677);
    assertThat(reading.setAside()).hasSize(3);
  }

  @Test
  void theReleaseIsTheOneThatTheGuidanceNames() {
    Kept kept = new Kept(row -> false);

    Reading reading = kept.read(release());

    assertThat(reading.files())
        .extracting(FileReading::vintage)
        .containsOnly(
            Optional.of(new Vintage("Reporting year 2025", "2025", Vintage.Origin.GUIDANCE)));
  }

  @Test
  void leicesterIssuedHalfOfItsNewPlansWithinTwentyWeeksIn2024() {
    Kept kept = Kept.of(LEICESTER);
    kept.read(release());

    Observation timely = kept.whole("ehc-timeliness", "pc_plans_issued_within_20_weeks", "2024");

    assertThat(timely.value()).contains(new BigDecimal("51.8"));
    assertThat(timely.denominator()).contains(new BigDecimal("575"));
    assertThat(timely.numerator()).contains(new BigDecimal("298"));
    assertThat(timely.area().name()).isEqualTo("Leicester");
    assertThat(timely.area().oldCode()).contains("856");
    assertThat(timely.area().region()).contains("E12000004");
    assertThat(kept.whole("ehc-timeliness", "PC_plans_issued_20_weeks_ex", "2024").value())
        .contains(new BigDecimal("51.5"));
  }

  @Test
  void leicesterMaintained4057PlansInJanuary2025() {
    Kept kept = Kept.of(LEICESTER);
    kept.read(release());

    Observation plans = kept.whole("ehc-caseload", "ehcplans", "202425");

    assertThat(plans.value()).contains(new BigDecimal("4057"));
    assertThat(plans.period().kind()).isEqualTo(PeriodKind.JANUARY);
    assertThat(plans.period().label()).isEqualTo("January 2025");
    assertThat(plans.period().from()).isEqualTo(LocalDate.of(2025, 1, 1));
  }

  @Test
  void aMarkIsKeptAndIsNotZero() {
    Kept kept = Kept.of(Areas.ENGLAND);
    kept.read(release());

    Observation withheld = kept.whole("ehc-timeliness", "plans_issued_gt_1_year", "2019");

    assertThat(withheld.value()).isEmpty();
    assertThat(withheld.mark()).contains(Mark.UNAVAILABLE);
  }

  /// If a numerator or denominator were declared wrongly, thousands of shares would differ.
  @Test
  void everyPublishedShareIsItsNumeratorOverItsDenominator() {
    Map<String, Integer> agree = new TreeMap<>();
    Map<String, Integer> differ = new TreeMap<>();
    StatisticsSink sums =
        new StatisticsSink() {
          @Override
          public void row(StatisticsRow row) {
            for (int i = 0; i < row.size(); i++) {
              compare(row, i, agree, differ);
            }
          }
        };

    read(sums);

    assertThat(agree).hasSize(58);
    assertThat(agree.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(500_000);
    // The publisher's own exceptions: totals that include plans without a breakdown.
    assertThat(differ.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(30);
  }

  @Test
  void anotherReleaseThatTheCallerNamesWins() throws Exception {
    Kept kept = new Kept(row -> false);

    Reading reading =
        StatisticsFiles.standard().read(release(), Optional.of(Vintage.given("2025-06-26")), kept);

    assertThat(reading.files())
        .extracting(file -> file.vintage().orElseThrow().order())
        .containsOnly("2025-06-26");
  }

  private static void read(StatisticsSink sink) {
    try {
      StatisticsFiles.standard().read(release(), Optional.empty(), sink);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void compare(
      StatisticsRow row, int index, Map<String, Integer> agree, Map<String, Integer> differ) {
    Optional<BigDecimal> numerator = row.numeratorValue(index);
    Optional<BigDecimal> denominator = row.denominatorValue(index).filter(d -> d.signum() > 0);
    if (!row.isFigure(index) || numerator.isEmpty() || denominator.isEmpty()) {
      return;
    }
    double share = 100 * numerator.get().doubleValue() / denominator.get().doubleValue();
    boolean isSame = Math.abs(share - row.figure(index).orElseThrow().doubleValue()) <= 0.0501;
    // The same names stand in the files of maintained and of new plans.
    String place = row.size() + " " + row.indicator(0).name() + " " + row.period().kind();
    (isSame ? agree : differ).merge(row.indicator(index).name() + " " + place, 1, Integer::sum);
  }
}
