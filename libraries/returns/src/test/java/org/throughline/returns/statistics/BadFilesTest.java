// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.returns.statistics.Invented.ENGLAND;
import static org.throughline.returns.statistics.Invented.LEICESTER;
import static org.throughline.returns.statistics.Invented.PLACE;
import static org.throughline.returns.statistics.Invented.RESIDENTIAL_HEADING;
import static org.throughline.returns.statistics.Invented.WHOLE;
import static org.throughline.returns.statistics.Invented.residential;

import java.util.List;
import org.junit.jupiter.api.Test;

class BadFilesTest {

  private final Kept kept = Kept.everything();

  @Test
  void aMissingColumnIsNamedAndNothingIsHandedOn() {
    String file = residential(ENGLAND + WHOLE + "1,2,3").replace(",Res_52", "").replace("2,3", "3");

    Problem problem = only(kept.read("res.csv", file));

    assertThat(problem.code()).isEqualTo("STAT-COLUMN-MISSING");
    assertThat(problem.column()).isEqualTo("res_52");
    assertThat(problem.message()).contains("residential placement").contains("Put it back");
    assertThat(kept.lines).isEmpty();
    assertThat(kept.begun).isEmpty();
  }

  @Test
  void aColumnThatIsThereTwiceIsRefused() {
    String file = residential(ENGLAND + WHOLE + "1,2,3,2").replace("Res_tot", "Res_tot,RES_52");

    Problem problem = only(kept.read("res.csv", file));

    assertThat(problem.code()).isEqualTo("STAT-COLUMN-TWICE");
    assertThat(problem.column()).isEqualTo("Res_52");
    assertThat(kept.lines).isEmpty();
  }

  @Test
  void textInANumberColumnSaysTheRowTheColumnAndTheText() {
    String file = residential(ENGLAND + WHOLE + "1,2,3", LEICESTER + WHOLE + "1,two,3");

    Problem problem = only(kept.read("res.csv", file));

    assertThat(problem.code()).isEqualTo("STAT-NOT-A-NUMBER");
    assertThat(problem.row()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo("Res_52");
    assertThat(problem.sentence()).startsWith("res.csv, row 3, column Res_52: \"two\" is neither");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    String file =
        residential(
            ENGLAND + WHOLE + "1,2%,3",
            "",
            LEICESTER + WHOLE + "1,2",
            LEICESTER.replace("202425", "202426") + WHOLE + "1,2,3",
            LEICESTER.replace("Academic", "Calendar") + WHOLE + "1,2,3",
            LEICESTER + WHOLE + "1,2,3",
            LEICESTER + WHOLE + "1,2,3");

    Reading reading = kept.read("res.csv", file);

    assertThat(reading.problems())
        .extracting(problem -> problem.code() + " " + problem.row())
        .containsExactly(
            "STAT-NOT-A-NUMBER 2",
            "STAT-ROW-LENGTH 4",
            "STAT-PERIOD 5",
            "STAT-PERIOD-KIND 6",
            "STAT-ROW-TWICE 8");
    assertThat(reading.isRefused()).isTrue();
  }

  @Test
  void theSameFaultInThousandRowsIsToldTenTimesAndCounted() {
    StringBuilder file = new StringBuilder(RESIDENTIAL_HEADING);
    for (int i = 0; i < 1_000; i++) {
      file.append('\n').append(LEICESTER).append(",Age,age ").append(i).append(",1,?,3");
    }

    Reading reading = kept.read("res.csv", file.toString());

    assertThat(reading.problems()).hasSize(11);
    assertThat(reading.problems().getLast().message())
        .isEqualTo("The same is wrong in 990 more rows.");
  }

  @Test
  void anAreaThatDoesNotExistIsKeptUnderItsCodeAndReported() {
    String file =
        residential(LEICESTER.replace("E06000016,856", "E06000999,999") + WHOLE + "1,2,3");

    Reading reading = kept.read("res.csv", file);

    assertThat(only(reading).code()).isEqualTo("STAT-AREA-UNKNOWN");
    assertThat(reading.isRefused()).isFalse();
    assertThat(kept.lines.getFirst().observation().area().code()).isEqualTo("E06000999");
    assertThat(kept.lines.getFirst().observation().area().isKnown()).isFalse();
  }

  @Test
  void twoCodesOfDifferentAuthoritiesAreReported() {
    Reading reading =
        kept.read("res.csv", residential(LEICESTER.replace("856", "855") + WHOLE + "1,2,3"));

    assertThat(only(reading).code()).isEqualTo("STAT-AREA-CODES-DIFFER");
    assertThat(kept.lines.getFirst().observation().area().oldCode()).contains("856");
  }

  @Test
  void aRowWithoutAnAreaIsRefused() {
    String nowhere = "202425,Academic year,Local authority,E92000001,England,,,,,";

    assertThat(codes(residential(nowhere + WHOLE + "1,2,3"))).containsExactly("STAT-AREA-MISSING");
  }

  @Test
  void rowsOfOtherLevelsAreLeftOutAndSaid() {
    Reading reading =
        kept.read(
            "res.csv",
            residential(
                ENGLAND.replace("National", "Ward") + WHOLE + "1,2,3", ENGLAND + WHOLE + "4,5,9"));

    assertThat(only(reading).code()).isEqualTo("STAT-LEVEL");
    assertThat(reading.rows()).isEqualTo(1);
  }

  @Test
  void aColumnThatIsNotKnownIsLeftOutAndSaid() {
    String file = residential(ENGLAND + WHOLE + "1,2,3,7").replace("Res_tot", "Res_tot,Res_new");

    Reading reading = kept.read("res.csv", file);

    assertThat(only(reading).code()).isEqualTo("STAT-COLUMN-UNKNOWN");
    assertThat(only(reading).column()).isEqualTo("Res_new");
    assertThat(kept.lines).hasSize(3);
  }

  @Test
  void aReleaseOfAnotherYearIsReadByItsOwnHeadings() {
    String file = reviews("24", "23") + "\n" + REVIEW.replace("YEAR", "2023");

    assertThat(kept.read("reviews.csv", file).problems()).isEmpty();
    assertThat(
            kept.one(line -> line.observation().indicator().name().equals("review_decision24"))
                .indicator()
                .published())
        .as("what was decided in the year of the row")
        .isEqualTo("review_decision23");
  }

  @Test
  void aRowOfAnotherYearThanTheHeadingsIsNeverMisread() {
    String file = reviews("26", "25") + "\n" + REVIEW.replace("YEAR", "2024");

    assertThat(only(kept.read("reviews.csv", file)).code()).isEqualTo("STAT-PERIOD-HEADINGS");
    assertThat(only(kept.read("reviews.csv", file)).sentence()).contains("2025", "2024");
  }

  @Test
  void aColumnThatThePublisherPrintsTwiceMustAgreeWithItself() {
    String twice = ",review_meeting_prior_24,review_meeting_prior_24,";
    String heading =
        PLACE
            + ",breakdown_topic,breakdown,total_ehc_plans,review_expected,review_not_expected,"
            + "review_meeting_25,review_meeting_24"
            + twice
            + "total_review_meeting,no_review_meeting,review_decision25,review_decision24,"
            + "review_decision_prior24,review_decision_not_due,review_decision_outstanding,"
            + "outcome_amend,outcome_cease,outcome_maintan,no_outcome,number_decsion_4weeks,"
            + "number_decision_gt_4weeks,pc_decsion_4weeks,pc_decision_gt_4weeks";
    String row =
        "2024,Calendar year,National,E92000001,England,,,,,,All annual reviews,All annual reviews,"
            + "9,9,0,1,2,SAME,TWICE,5,4,1,1,1,1,1,2,1,1,1,3,1,75.0,25.0";
    String good = heading + "\n" + row.replace("SAME", "3").replace("TWICE", "3");
    String bad = heading + "\n" + row.replace("SAME", "3").replace("TWICE", "4");

    assertThat(kept.read("reviews.csv", good).problems()).isEmpty();
    assertThat(only(kept.read("reviews.csv", bad)).code()).isEqualTo("STAT-COLUMN-TWICE");
    Observation share =
        kept.one(line -> line.observation().indicator().isCalled("pc_decision_4weeks"));
    assertThat(share.indicator().published()).isEqualTo("pc_decsion_4weeks");
    assertThat(share.denominator().orElseThrow().intValue()).isEqualTo(4);
  }

  @Test
  void theLayoutOf2022IsRefusedWithTheReason() {
    String file =
        PLACE
            + ",establishment_group,establishment_type,Total_all,Total_all_pc,Total_ehc,"
            + "Total_ehc_pc,Total_st,Total_st_pc\n"
            + "2022,Calendar year,National,E92000001,England,,,,,,Total,Total,5,1,5,1,0,0\n";

    Problem problem = only(kept.read("sen2_estab_caseload.csv", file));

    assertThat(problem.code()).isEqualTo("STAT-OLDER-LAYOUT");
    assertThat(problem.message()).contains("2022 layout").contains("2025 release");
  }

  @Test
  void theLayoutsOf2023And2024AreRefusedWithTheReason() {
    String caseload =
        PLACE
            + ",ehcp_or_statement,establishment_type,num_caseload,pc_caseload\n"
            + ENGLAND
            + ",Total,Total,5,1\n";
    String rates =
        PLACE
            + ",inreq_ehc,inc_exc_20week_ehc,inc_exc_20week_rate,new_all_ehc\n"
            + ENGLAND
            + ",1,2,3,4\n";

    assertThat(codes(caseload)).containsExactly("STAT-OLDER-LAYOUT");
    assertThat(codes(rates)).containsExactly("STAT-OLDER-LAYOUT");
  }

  @Test
  void yearsSideBySideAreNeverReadAsFigures() {
    assertThat(
            only(kept.read("wide.csv", "area,measure,2022,2023,2024\nLeicester,timely,45,50,52\n"))
                .message())
        .contains("side by side");
  }

  @Test
  void anUnknownLayoutNamesTheNearestAndWhatItLacks() {
    String file =
        PLACE + ",breakdown_topic,breakdown,personal_budget,pb_social\n" + ENGLAND + ",a,b,1,2\n";

    Problem problem = only(kept.read("new.csv", file));

    assertThat(problem.code()).isEqualTo("STAT-UNKNOWN-LAYOUT");
    assertThat(problem.message())
        .contains("nearest is \"EHC plans with a personal budget in January\"")
        .contains("pb_health");
  }

  @Test
  void twoDataSetsThatDifferInOneColumnAreNotGuessedAt() {
    String caseload = DefinitionTexts.heading("ehc-caseload");

    String file = PLACE + ",breakdown_topic,breakdown," + caseload.replace("ehcplans,", "") + "\n";
    Problem problem = only(kept.read("caseload.csv", file));

    assertThat(problem.code()).isEqualTo("STAT-COLUMN-MISSING");
    assertThat(problem.message()).contains("ehcplans").contains("new_ehc_plans");
  }

  @Test
  void semicolonsUtf16PdfAndEmptyFilesSayWhatToDo() {
    assertThat(codes("time_period;time_identifier\n2024;x\n")).containsExactly("STAT-SEPARATOR");
    assertThat(codes("")).containsExactly("STAT-EMPTY");
    assertThat(codes("\n\n")).containsExactly("STAT-EMPTY");
    assertThat(codes(RESIDENTIAL_HEADING + "\n")).containsExactly("STAT-EMPTY");
    assertThat(codes("%PDF-1.7")).containsExactly("STAT-PDF");
    byte[] wide =
        ("\uFEFF" + RESIDENTIAL_HEADING).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertThat(kept.read("res.csv", wide).problems())
        .extracting(Problem::code)
        .containsExactly("STAT-UTF-16");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsFoundWithItsRow() {
    String file = residential(ENGLAND + WHOLE + "1,2,3", LEICESTER + ",\"Age,age 5,1,2,3");

    Problem problem = only(kept.read("res.csv", file));

    assertThat(problem.code()).isEqualTo("STAT-NOT-CSV");
    assertThat(problem.row()).isEqualTo(3);
  }

  @Test
  void aFileThatWasCutShortIsRefused() {
    String whole = residential(ENGLAND + WHOLE + "1,2,3", LEICESTER + WHOLE + "1,2,3");

    assertThat(codes(whole.substring(0, whole.length() - 5))).containsExactly("STAT-ROW-LENGTH");
  }

  @Test
  void aScorecardWithoutAYearInItsNameAsksForIt() {
    String file = DefinitionTexts.scorecard("856", "Leicester");

    assertThat(only(kept.read("scorecards.csv", file)).code()).isEqualTo("STAT-PERIOD-MISSING");
    assertThat(kept.read("scorecards_2023.csv", file).isRefused()).isFalse();
    assertThat(kept.lines.getFirst().observation().period().label()).isEqualTo("2022/23");
  }

  @Test
  void brokenAndMixedJsonIsRefused() {
    String record =
        "{\"time_period\":\"202425\",\"time_identifier\":\"Autumn term\",\"new_la_code\":"
            + "\"E06000016\",\"la_name\":\"Leicester\",\"region_code\":\"E12000004\","
            + "\"region_name\":\"East Midlands\",\"education_phase\":\"Total\","
            + "\"phase_type_grouping\":null,\"send_category\":\"No SEN\",\"send_detail_display\":"
            + "\"\",\"sen_type_label\":null,\"metric\":\"m\",\"value\":1.0}";
    String other = record.replace("\"m\"", "\"n\"").replace("No SEN", "SEN support");

    assertThat(codes("{\"records\":[" + record)).containsExactly("STAT-NOT-JSON");
    assertThat(codes("{\"records\":[" + record + "," + other + "]}"))
        .containsExactly("STAT-METRIC");
    assertThat(codes("{\"a\":1}")).containsExactly("STAT-UNKNOWN-LAYOUT");
    assertThat(codes("[1,2]")).containsExactly("STAT-UNKNOWN-LAYOUT");
    assertThat(codes("{\"records\":[" + record + "]}")).isEmpty();
  }

  @Test
  void neighboursNeedTheirClosenessInWords() {
    StringBuilder heading = new StringBuilder("old_la_code,la_name");
    StringBuilder row = new StringBuilder("856,Leicester");
    for (int rank = 1; rank <= 10; rank++) {
      heading.append(",SN_").append(rank).append(",SN_").append(rank).append('P');
      row.append(",").append(820 + rank).append(rank == 4 ? ",near" : ",Close");
    }

    Reading reading = kept.read("sn.csv", heading + "\n" + row + "\n");

    assertThat(reading.problems().stream().filter(Problem::refuses))
        .singleElement()
        .satisfies(problem -> assertThat(problem.column()).isEqualTo("SN_4P"));
  }

  private List<String> codes(String file) {
    return kept.read("file.csv", file).problems().stream().map(Problem::code).toList();
  }

  private static Problem only(Reading reading) {
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().getFirst();
  }

  private static final String REVIEW =
      "YEAR,Calendar year,National,E92000001,England,,,,,,All annual reviews,All annual reviews,"
          + "9,9,0,1,2,3,3,5,4,1,1,1,1,1,2,1,1,1,3,1,75.0,25.0";

  private static String reviews(String after, String within) {
    return PLACE
        + ",breakdown_topic,breakdown,total_ehc_plans,review_expected,review_not_expected,"
        + "review_meeting_AA,review_meeting_WW,review_meeting_prior_WW,review_meeting_prior_WW,"
            .replace("AA", after)
            .replace("WW", within)
        + "total_review_meeting,no_review_meeting,"
        + "review_decisionAA,review_decisionWW,review_decision_priorWW,"
            .replace("AA", after)
            .replace("WW", within)
        + "review_decision_not_due,review_decision_outstanding,"
        + "outcome_amend,outcome_cease,outcome_maintan,no_outcome,number_decsion_4weeks,"
        + "number_decision_gt_4weeks,pc_decsion_4weeks,pc_decision_gt_4weeks";
  }
}
