// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.ehc.DraftOfPlan;
import org.throughline.ehc.Field;
import org.throughline.ehc.RowWords;
import org.throughline.ehc.Section;

class PlanChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Learner OF_EIGHT = Learner.of(LocalDate.of(2018, 3, 14), "3", TODAY);

  @Test
  void inAPlanThatHasEverythingNothingIsFound() {
    assertThat(found(DraftOfPlan.without())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Section.class,
      names = {"A", "B", "E", "F", "K"})
  void aSectionThatEveryPlanHasIsMissed(Section section) {
    assertThat(found(DraftOfPlan.without(section)))
        .contains("Section " + section.name() + " EHC-301");
  }

  @ParameterizedTest
  @EnumSource(
      value = Section.class,
      names = {"C", "D", "G", "H1", "H2", "I", "J"})
  void aSectionThatMayBeEmptyIsNotMissed(Section section) {
    assertThat(found(DraftOfPlan.without())).noneMatch(each -> each.contains(section.name() + " "));
  }

  @Test
  void aNeedWithoutProvisionIsFound() {
    DraftOfPlan draft = DraftOfPlan.without().and(Section.B, RowWords.of("Cannot hold a pen."));

    assertThat(found(draft)).containsExactly("B2 EHC-302", "B2 EHC-304");
  }

  @Test
  void aNeedIsMetByProvisionThatItLeadsToByAnOutcomeOrDirectly() {
    DraftOfPlan byOutcome =
        DraftOfPlan.without().and(Section.C, RowWords.of("Has asthma.")).joined("C1", "E1");
    DraftOfPlan directly =
        DraftOfPlan.without().and(Section.C, RowWords.of("Has asthma.")).joined("C1", "F1");

    assertThat(found(byOutcome)).isEmpty();
    assertThat(found(directly)).containsExactly("C1 EHC-304");
  }

  @Test
  void provisionForNothingIsFound() {
    DraftOfPlan draft = DraftOfPlan.without().and(Section.G, DraftOfPlan.provision());

    assertThat(found(draft)).containsExactly("G1 EHC-303");
    assertThat(found(draft.joined("B1", "G1"))).isEmpty();
  }

  @Test
  void anOutcomeThatNobodyNeedsAndNothingSupportsIsFound() {
    DraftOfPlan draft = DraftOfPlan.without().and(Section.E, DraftOfPlan.outcome());

    assertThat(found(draft)).containsExactly("E2 EHC-305", "E2 EHC-306");
  }

  @Test
  void anOutcomeNeedsADayAndAMeasure() {
    DraftOfPlan draft =
        DraftOfPlan.without(Section.E)
            .and(Section.E, RowWords.of("Reads aloud."))
            .joined("B1", "E1")
            .joined("E1", "F1");

    assertThat(found(draft)).containsExactly("E1 EHC-307", "E1 EHC-308");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21,true", "2026-11-22,false", "2026-11-23,false"})
  void anOutcomeWhoseDayHasPassedIsFound(String day, boolean isPast) {
    RowWords words = DraftOfPlan.outcome().with(Field.BY_ON, day);
    DraftOfPlan draft =
        DraftOfPlan.without(Section.E).and(Section.E, words).joined("B1", "E1").joined("E1", "F1");

    assertThat(found(draft)).isEqualTo(isPast ? List.of("E1 EHC-310") : List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Will receive three hours of speech and language therapy.",
        "Will have access to a laptop.",
        "Will attend a social skills group.",
        "Six sessions of play therapy."
      })
  void anOutcomeThatIsAServiceIsFound(String text) {
    DraftOfPlan draft =
        DraftOfPlan.without(Section.E)
            .and(Section.E, DraftOfPlan.outcome().with(Field.TEXT, text))
            .joined("B1", "E1")
            .joined("E1", "F1");

    assertThat(found(draft)).containsExactly("E1 EHC-309");
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.class,
      names = {"MINUTES", "TIMES", "EVERY"})
  void provisionWithoutAnAmountIsFound(Field missing) {
    assertThat(found(withProvision(DraftOfPlan.provision().with(missing, ""))))
        .containsExactly("F1 EHC-311");
  }

  @Test
  void whatIsBoughtOnceNeedsNoMinutes() {
    RowWords once =
        DraftOfPlan.provision()
            .with(Field.MINUTES, "")
            .with(Field.TIMES, "1")
            .with(Field.EVERY, "ONCE");

    assertThat(found(withProvision(once))).isEmpty();
  }

  @Test
  void provisionNamesWhoDeliversAndWhoSecuresIt() {
    RowWords words = DraftOfPlan.provision().with(Field.STAFF, "").with(Field.SECURED_BY, "");

    assertThat(found(withProvision(words))).containsExactly("F1 EHC-312", "F1 EHC-313");
  }

  @Test
  void everyVagueWordIsFoundWithItsReasonAndItsRemedy() {
    RowWords words =
        DraftOfPlan.provision()
            .with(Field.TEXT, "Regular  support and\naccess to a quiet room, as appropriate.");

    assertThat(PlanChecks.of(withProvision(words).edition(), OF_EIGHT, VagueWords.standard()))
        .extracting(Finding::what)
        .containsExactly(
            "Vague words: “Regular”. It gives no frequency: a year is regular, too.",
            "Vague words: “access to”. Something that can be reached need not be given.",
            "Vague words: “as appropriate”. It leaves somebody to decide later whether anything"
                + " happens.");
  }

  @ParameterizedTest
  @CsvSource({
    "14 to 15 years old,2012-09-01,9,true",
    "the September after the 13th birthday,2013-08-31,,true",
    "one day younger,2013-09-01,,false",
    "kept down a year,2012-09-01,8,false",
    "of age,2007-01-01,,true"
  })
  void fromYearNineProvisionPreparesForAdulthood(
      String who, LocalDate born, String yearGroup, boolean isNeeded) {
    Learner learner = Learner.of(born, yearGroup == null ? "" : yearGroup, TODAY);

    assertThat(found(DraftOfPlan.without(), learner))
        .as(who)
        .isEqualTo(isNeeded ? List.of("Section F EHC-315") : List.of());
    assertThat(
            found(
                withProvision(DraftOfPlan.provision().with(Field.ADULTHOOD, "EMPLOYMENT")),
                learner))
        .as(who)
        .isEmpty();
  }

  @Test
  void theFirstDraftNamesNoSchoolUntilItWasSentAndMustThen() {
    RowWords school = RowWords.of("Harbour School, a special academy");

    assertThat(found(DraftOfPlan.without().and(Section.I, school))).containsExactly("I1 EHC-316");
    assertThat(found(DraftOfPlan.without().and(Section.I, school).asVersion(2))).isEmpty();
    assertThat(found(DraftOfPlan.without().sentOn(TODAY))).containsExactly("Section I EHC-317");
    assertThat(found(DraftOfPlan.without().sentOn(TODAY).and(Section.I, school))).isEmpty();
  }

  @Test
  void sectionH1IsForThoseUnderEighteen() {
    DraftOfPlan draft =
        DraftOfPlan.without()
            .and(Section.H1, DraftOfPlan.provision().with(Field.ADULTHOOD, "HEALTH"))
            .joined("E1", "H1.1");

    assertThat(found(draft, Learner.of(LocalDate.of(2008, 11, 22), "", TODAY)))
        .containsExactly("H1.1 EHC-318");
    assertThat(found(draft, Learner.of(LocalDate.of(2008, 11, 23), "", TODAY))).isEmpty();
  }

  @Test
  void adviceNamesItsSourceAndABudgetItsAmount() {
    DraftOfPlan draft =
        DraftOfPlan.without()
            .and(Section.J, RowWords.of("A swimming teacher"))
            .and(Section.K, RowWords.of("A letter"));

    assertThat(found(draft)).containsExactly("J1 EHC-320", "K2 EHC-319");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accession to",
        "irregular hours",
        "The opportune moment",
        "etching",
        "upto date",
        "Updates"
      })
  void aWordWithinAnotherIsNotVague(String text) {
    assertThat(VagueWords.standard().in(text)).isEmpty();
  }

  @Test
  void ofWordsThatOverlapTheLongestCounts() {
    VagueWords list = VagueWords.read("support | a | b\nsome support | c | d\nopportunit* | e | f");

    assertThat(list.in("Some support and opportunities."))
        .extracting(VagueWords.Found::words)
        .containsExactly("Some support", "opportunities");
  }

  @Test
  void aListThatLacksAReasonIsRefused() {
    assertThatThrownBy(() -> VagueWords.read("regular | why"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("three parts");
  }

  @Test
  void everyRuleHasACodeOfItsOwnASourceAndARemedy() {
    assertThat(PlanRule.values()).extracting(PlanRule::code).doesNotHaveDuplicates();
    assertThat(Arrays.stream(PlanRule.values()))
        .allSatisfy(
            rule -> {
              assertThat(rule.source()).as(rule.code()).isNotBlank();
              assertThat(rule.remedy()).as(rule.code()).endsWith(".");
              assertThat(rule.what()).as(rule.code()).doesNotEndWith(".");
            });
  }

  private static DraftOfPlan withProvision(RowWords words) {
    return DraftOfPlan.without(Section.F)
        .and(Section.F, words)
        .joined("B1", "E1")
        .joined("E1", "F1");
  }

  private static List<String> found(DraftOfPlan draft) {
    return found(draft, OF_EIGHT);
  }

  private static List<String> found(DraftOfPlan draft, Learner learner) {
    return PlanChecks.of(draft.edition(), learner, VagueWords.standard()).stream()
        .map(finding -> finding.where() + " " + finding.rule().code())
        .toList();
  }
}
