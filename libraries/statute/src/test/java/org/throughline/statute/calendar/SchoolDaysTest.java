// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.statute.Calendars;
import org.throughline.statute.calendar.SchoolTerms.Stretch;

class SchoolDaysTest {

  private static final SchoolTerms COUNCIL = terms("2026-08-27", "2026-10-16");
  private static final SchoolTerms SCHOOL = terms("2026-09-03", "2026-10-23");

  private static final SchoolTerms AUTUMN =
      new SchoolTerms(
          List.of(
              terms("2026-09-03", "2026-10-16").open().getFirst(),
              terms("2026-11-02", "2026-12-16").open().getFirst()),
          List.of());
  private static final Stretch SPRING =
      new Stretch(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 2, 12), "Spring 1");

  private static SchoolTerms terms(String from, String to) {
    return new SchoolTerms(
        List.of(new Stretch(LocalDate.parse(from), LocalDate.parse(to), "Autumn 1")), List.of());
  }

  private static boolean isOpen(Calendars calendars, String day) {
    return calendars.school().contains(LocalDate.parse(day));
  }

  @Test
  void aSchoolGoesByItsOwnTermsThenByTheCouncilsThenByTheUsualOnes() {
    Calendars council = Calendars.england().withCouncilTerms(COUNCIL);
    Calendars school = council.forSchool(SCHOOL);
    Calendars other = council.forSchool(SchoolTerms.none());

    assertThat(isOpen(school, "2026-08-27")).isFalse();
    assertThat(isOpen(school, "2026-10-20")).isTrue();
    assertThat(isOpen(other, "2026-08-27")).isTrue();
    assertThat(isOpen(other, "2026-10-20")).isFalse();
    assertThat(isOpen(other, "2025-09-10")).isTrue();
    assertThat(isOpen(other, "2025-08-13")).isFalse();
  }

  @Test
  void itIsSaidWhetherTheTermsAreKnown() {
    SchoolDays days = Calendars.england().forSchool(SCHOOL).school();

    assertThat(days.isKnown(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 10, 23))).isTrue();
    assertThat(days.isKnown(LocalDate.of(2026, 10, 23), LocalDate.of(2026, 11, 2))).isFalse();
    assertThat(days.isKnown(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 9, 3))).isFalse();
  }

  @Test
  void afterTheLastTermThatIsKnownTheYearGoesOn() {
    Calendars school = Calendars.england().forSchool(AUTUMN);

    assertThat(isOpen(school, "2026-12-16")).isTrue();
    assertThat(isOpen(school, "2026-12-17")).isFalse();
    assertThat(isOpen(school, "2026-12-18")).isFalse();
    assertThat(isOpen(school, "2027-01-01")).isFalse();
    assertThat(isOpen(school, "2027-01-04")).isTrue();
    assertThat(isOpen(school, "2027-02-16")).isFalse();
    assertThat(isOpen(school, "2027-06-15")).isTrue();
  }

  @Test
  void beforeTheFirstTermThatIsKnownTheYearHadBegun() {
    Calendars school = Calendars.england().forSchool(new SchoolTerms(List.of(SPRING), List.of()));

    assertThat(isOpen(school, "2026-11-10")).isTrue();
    assertThat(isOpen(school, "2026-12-18")).isTrue();
    assertThat(isOpen(school, "2027-01-04")).isFalse();
    assertThat(isOpen(school, "2027-01-06")).isTrue();
  }

  @Test
  void aHolidayBetweenTwoTermsThatAreKnownStaysOne() {
    Calendars school = Calendars.england().forSchool(AUTUMN);

    assertThat(isOpen(school, "2026-10-19")).isFalse();
    assertThat(isOpen(school, "2026-10-23")).isFalse();
    assertThat(isOpen(school, "2026-11-02")).isTrue();
  }

  @Test
  void aTermThatWasLeftOutIsNoHoliday() {
    SchoolTerms first = terms("2026-09-03", "2026-10-23");
    Calendars school =
        Calendars.england()
            .forSchool(new SchoolTerms(List.of(first.open().getFirst(), SPRING), List.of()));

    assertThat(isOpen(school, "2026-10-28")).isFalse();
    assertThat(isOpen(school, "2026-11-02")).isTrue();
    assertThat(isOpen(school, "2026-12-18")).isTrue();
    assertThat(isOpen(school, "2027-01-04")).isFalse();
  }

  @Test
  void whereNoHolidayFollowsSoonTheOthersHoldAtOnce() {
    Calendars school = Calendars.england().forSchool(terms("2026-09-03", "2026-12-04"));

    assertThat(isOpen(school, "2026-12-07")).isTrue();
  }

  @Test
  void afterItsOwnTermsASchoolGoesByTheCouncils() {
    Stretch council = new Stretch(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 2, 10), "Spring 1");
    Calendars school =
        Calendars.england()
            .withCouncilTerms(
                new SchoolTerms(
                    List.of(terms("2026-10-26", "2026-12-18").open().getFirst(), council),
                    List.of()))
            .forSchool(AUTUMN);

    assertThat(isOpen(school, "2026-10-27")).isFalse();
    assertThat(isOpen(school, "2026-12-18")).isFalse();
    assertThat(isOpen(school, "2027-01-08")).isFalse();
    assertThat(isOpen(school, "2027-01-11")).isTrue();
    assertThat(isOpen(school, "2027-06-15")).isTrue();
  }

  @Test
  void aTrainingDayHoldsWhereverItLies() {
    LocalDate training = LocalDate.of(2027, 3, 1);
    Calendars school =
        Calendars.england()
            .forSchool(
                new SchoolTerms(
                    AUTUMN.open(), List.of(new Stretch(training, training, "Training day"))));

    assertThat(isOpen(school, "2027-03-01")).isFalse();
    assertThat(isOpen(school, "2027-03-02")).isTrue();
  }

  @Test
  void aSchoolDayHasTwoSessions() {
    SchoolDays days = Calendars.england().forSchool(SCHOOL).school();

    assertThat(days.sessionsBetween(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 9, 10)))
        .isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09-05", "2026-10-26", "2026-12-25", "2027-01-01", "2026-08-31"})
  void weekendsHolidaysAndBankHolidaysAreNoSchoolDays(String day) {
    assertThat(isOpen(Calendars.england().forSchool(SCHOOL), day)).isFalse();
  }

  @Test
  void termDatesAreReadFromATable() {
    SchoolTermsFile.Reading read =
        SchoolTermsFile.read(
            String.join(
                "\r\n",
                "\uFEFFkind,from,to,name",
                "# the autumn",
                "term,2026-09-01,2026-10-23,\"Autumn, first half\"",
                "",
                "closed,2026-09-01,,Training day"));

    assertThat(read.problems()).isEmpty();
    assertThat(read.terms().isOpen(LocalDate.of(2026, 9, 1))).isFalse();
    assertThat(read.terms().isOpen(LocalDate.of(2026, 9, 2))).isTrue();
  }

  @Test
  void everyMistakeInTheTableIsToldWithItsLineAndWhatToDo() {
    SchoolTermsFile.Reading read =
        SchoolTermsFile.read(
            """
            from,to,name
            term,01/09/2026,2026-10-23
            holiday,2026-10-26,2026-10-30
            term,2026-11-02,2028-12-18
            term,2027-02-29,2027-03-26
            term,2027-04-12,2027-05-28
            term,2027-05-28,2027-07-21
            """);

    assertThat(read.problems())
        .containsExactly(
            "Line 1: the heading must be kind,from,to,name.",
            "Line 2: “01/09/2026” is not a day. Write it as 2026-09-01.",
            "Line 3: begin with term or closed and a day, such as term,2026-09-01,2026-10-23.",
            "Line 4: it is longer than 200 days. Check the years.",
            "Line 5: “2027-02-29” is not a day. Write it as 2026-09-01.",
            "Line 7: this term shares days with that of 2027-04-12 to 2027-05-28. Let one end before"
                + " the other begins.");
  }

  @Test
  void anEmptyTableIsRefused() {
    assertThat(SchoolTermsFile.read("").problems())
        .containsExactly("The file has no term: add a line such as term,2026-09-01,2026-10-23.");
  }

  @Test
  void daysAreCountedBetween2000And2199Only() {
    WorkingDays days = Calendars.england().working();

    assertThat(days.nthFrom(LocalDate.of(2000, 1, 1), 1)).isEqualTo("2000-01-04");
    assertThatThrownBy(() -> days.contains(LocalDate.of(1999, 12, 31)))
        .hasMessageContaining("2000 to 2199");
    assertThatThrownBy(() -> days.nthFrom(LocalDate.of(2199, 12, 31), 2))
        .hasMessageContaining("2000 to 2199");
    assertThatThrownBy(() -> days.nthBefore(LocalDate.of(2000, 1, 4), 1))
        .hasMessageContaining("2000 to 2199");
  }
}
