// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.returns.Shared;

/// The other files that are read, as published.
class RealFilesTest {

  private static final String LEICESTER = "E06000016";
  private static final List<String> TEN =
      List.of(
          "Luton",
          "Slough",
          "Brent",
          "Newham",
          "Sandwell",
          "Bradford",
          "Ealing",
          "Hounslow",
          "Birmingham",
          "Blackburn with Darwen");

  @Test
  void theInteractiveToolGivesLeicesterEnglandTheRegionAndTheNeighbours() {
    Kept kept = new Kept(row -> row.indicator(0).isCalled("SEN_EHC_All_20wks"));

    Reading reading =
        kept.read(Shared.data("lait/lait_leicester_neighbours_east_midlands_england.csv"));

    assertThat(reading.isRefused()).isFalse();
    assertThat(reading.rows()).isEqualTo(86_710);
    Observation leicester = inTool(kept, LEICESTER, "2024");
    assertThat(leicester.value().orElseThrow().doubleValue()).isEqualTo(51.8);
    assertThat(leicester.indicator().polarity()).contains("high");
    assertThat(leicester.indicator().unit()).isEqualTo(Unit.PERCENT);
    Set<String> names =
        kept.lines.stream()
            .map(line -> line.observation().area().name())
            .collect(Collectors.toSet());
    assertThat(names).containsAll(TEN).contains("Leicester", "England", "East Midlands");
    assertThat(inTool(kept, "E12000004", "2024").area().level()).isEqualTo(AreaLevel.REGIONAL);
    assertThat(inTool(kept, Areas.ENGLAND, "2024").value()).isPresent();
  }

  @Test
  void aSpreadsheetsLongTailIsTakenOffTheToolsFigures() {
    Kept kept = Kept.everything();

    kept.read(Shared.data("lait/lait_leicester_neighbours_east_midlands_england.csv"));

    assertThat(kept.lines)
        .extracting(line -> line.observation().value())
        .anyMatch(value -> value.filter(new BigDecimal("0.07")::equals).isPresent())
        .noneMatch(value -> value.filter(figure -> figure.precision() > 15).isPresent());
    assertThat(kept.lines)
        .filteredOn(line -> line.observation().mark().isPresent())
        .hasSize(14_167)
        .allMatch(line -> line.observation().mark().orElseThrow() == Mark.NO_FIGURE);
    assertThat(kept.lines).noneMatch(line -> !line.observation().area().isKnown());
  }

  @Test
  void theTablesOfNeighboursAndTheWorkbookAgree() {
    Kept table = Kept.everything();
    Kept workbook = Kept.everything();

    assertThat(table.read(Shared.data("neighbours/sn_model_2025_wide.csv")).isRefused()).isFalse();
    assertThat(workbook.read(Shared.data("neighbours/sn_may_2025.xlsx")).isRefused()).isFalse();

    assertThat(table.neighbours).hasSize(1_530);
    assertThat(plain(workbook)).containsExactlyInAnyOrderElementsOf(plain(table));
    List<StatisticalNeighbour> leicester =
        table.neighbours.stream()
            .filter(pair -> pair.authority().code().equals(LEICESTER))
            .toList();
    assertThat(leicester).extracting(pair -> pair.neighbour().name()).isEqualTo(TEN);
    assertThat(leicester).extracting(StatisticalNeighbour::rank).startsWith(1, 2).endsWith(10);
    assertThat(leicester).extracting(StatisticalNeighbour::closeness).startsWith("Close");
  }

  @Test
  void attendanceOfTheYearToDateKeepsEveryRegisterCode() {
    Kept kept = Kept.everything();

    Reading reading = kept.read(Shared.data("attendance/EES_ytd_data.csv"));

    assertThat(reading.problems()).isEmpty();
    Observation primary =
        kept.one(
            line ->
                line.observation().area().code().equals(LEICESTER)
                    && line.observation().indicator().isCalled("attendance_perc")
                    && line.observation()
                        .breakdowns()
                        .equals(List.of(new Breakdown("School phase", "Primary"))));
    double share =
        100
            * primary.numerator().orElseThrow().doubleValue()
            / primary.denominator().orElseThrow().doubleValue();
    assertThat(primary.value().orElseThrow().doubleValue())
        .isCloseTo(share, org.assertj.core.data.Offset.offset(0.0001));
    assertThat(kept.begun.getFirst().indicators()).hasSize(56);
  }

  @Test
  void theGapFilesNameTheirOwnMetric() {
    Kept kept = Kept.of(LEICESTER);

    Reading reading =
        kept.read(Shared.data("attendance/la_gap__enrolments_pa_10_exact_percent__e12000004.json"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rows()).isEqualTo(440);
    assertThat(reading.files().getFirst().vintage().orElseThrow().order()).isEqualTo("2026-06-16");
    assertThat(kept.begun.getFirst().indicators())
        .extracting(Indicator::name)
        .containsExactly(
            "enrolments_pa_10_exact_percent",
            "enrolments_pa_10_exact_percent_no_sen",
            "enrolments_pa_10_exact_percent_gap");
    Observation plans =
        kept.one(
            line ->
                line.observation().indicator().isCalled("enrolments_pa_10_exact_percent")
                    && line.observation().period().published().equals("202425")
                    && line.observation()
                        .breakdowns()
                        .equals(List.of(new Breakdown("SEN provision", "EHC plan"))));
    assertThat(plans.indicator().polarity()).contains("low");
    assertThat(plans.value()).isPresent();
  }

  @Test
  void theProvisionFilesAreReadByTerm() {
    Kept kept = Kept.of(LEICESTER);

    Reading reading =
        kept.read(
            Shared.data(
                "attendance/provision_gap__reason_c2_authorised_temp_reduced_timetable__e12000004"
                    + ".json"));

    assertThat(reading.problems()).isEmpty();
    assertThat(kept.lines)
        .extracting(line -> line.observation().period().label())
        .contains("Autumn term 2025/26", "Spring term 2025/26");
  }

  @Test
  void participationKeepsItsCohortAsDenominator() {
    Kept kept = Kept.of(LEICESTER);

    Reading reading = kept.read(Shared.data("participation/UD_NEETNK_LA_dashboard_2023_final.csv"));

    assertThat(reading.problems()).isEmpty();
    Observation neet = kept.whole("neet-participation", "NEET_not_known_percent", "2023");
    assertThat(neet.value()).isPresent();
    assertThat(neet.numerator()).isEmpty();
    assertThat(neet.denominator().orElseThrow().intValue()).isGreaterThan(5_000);
  }

  @Test
  void threeLayoutsOfTheSchoolPlacesScorecardsGiveTheSameYearTheSameFigure() {
    Kept by2023 = Kept.of(LEICESTER);
    Kept by2024 = Kept.of(LEICESTER);
    Kept by2022 = Kept.of(LEICESTER);

    assertThat(by2022.read(Shared.data("places/scorecards_data_2022.csv")).problems()).isEmpty();
    assertThat(by2023.read(Shared.data("places/scorecards_data_2023.csv")).problems()).isEmpty();
    assertThat(by2024.read(Shared.data("places/scorecard_data_2024_2023.csv")).problems())
        .isEmpty();

    assertThat(firstChoice(by2023, "2022/23"))
        .isEqualTo(firstChoice(by2024, "2022/23"))
        .isEqualTo(new BigDecimal("95.3"));
    assertThat(firstChoice(by2022, "2021/22")).isNotEqualTo(firstChoice(by2023, "2022/23"));
  }

  @Test
  void whatIsNotAFileOfFiguresSaysWhatItIs() {
    assertThat(codes("lait/lait_measures_slim.csv")).containsExactly("STAT-NOT-FIGURES");
    assertThat(codes("places/metadata.csv")).containsExactly("STAT-NOT-FIGURES");
    assertThat(codes("places/pupilprojprincipal_2022.csv")).containsExactly("STAT-NOT-READ");
    assertThat(codes("codesets/las.csv")).containsExactly("STAT-UNKNOWN-LAYOUT");
    assertThat(codes("schools/gias_2022-07_east_midlands.csv"))
        .containsExactly("STAT-UNKNOWN-LAYOUT");
    assertThat(codes("places/dedicated-schools-grant_2024_07_20.ods"))
        .containsExactly("STAT-NOTHING-KNOWN");
    assertThat(codes("places/Outturn data 202122.xlsx")).containsExactly("STAT-WORKBOOK");
  }

  private static List<String> codes(String path) {
    Kept kept = Kept.everything();
    Reading reading = kept.read(Shared.data(path));
    assertThat(reading.isRefused()).isTrue();
    assertThat(kept.lines).isEmpty();
    return reading.problems().stream().map(Problem::code).toList();
  }

  private static BigDecimal firstChoice(Kept kept, String year) {
    return kept.one(
            line ->
                line.observation().indicator().isCalled("Pref_P_1_CY")
                    && line.observation().period().label().equals(year))
        .value()
        .orElseThrow();
  }

  private static Observation inTool(Kept kept, String area, String period) {
    return kept.one(
        line ->
            line.observation().area().code().equals(area)
                && line.observation().period().published().equals(period));
  }

  private static List<String> plain(Kept kept) {
    return kept.neighbours.stream()
        .map(
            pair ->
                pair.authority().code()
                    + " "
                    + pair.rank()
                    + " "
                    + pair.neighbour().code()
                    + " "
                    + pair.closeness())
        .toList();
  }
}
