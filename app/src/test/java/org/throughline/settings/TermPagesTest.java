// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.settings.SettingsWeb.body;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Terms and closures, written one by one and in tables.
@ThroughlineTest
class TermPagesTest {

  private final SettingsWeb analyst;
  private final Settings settings;
  private final SettingLoading loading;
  private final TermDates terms;

  TermPagesTest(
      MockMvcTester web,
      People people,
      Settings settings,
      SettingLoading loading,
      TermDates terms) {
    this.analyst = new SettingsWeb(web, people.holding(Role.ANALYST));
    this.settings = settings;
    this.loading = loading;
    this.terms = terms;
  }

  @Test
  void termsAreCheckedAllAtOnceAndFallBackToTheCouncils() {
    add("920009", InventedSettings.primary("Term Primary School"));
    String path = "/settings/920009/terms";
    MvcTestResult wrong =
        analyst.send(
            path,
            Map.of(
                "year",
                "2033/34",
                "name-1",
                "Autumn",
                "starts-1",
                "2033-09-03",
                "ends-1",
                "2033-10-21",
                "name-2",
                "Autumn 2",
                "starts-2",
                "2033-10-20",
                "ends-2",
                "2033-12-16",
                "name-3",
                "Summer",
                "starts-3",
                "2034-04-17",
                "ends-3",
                "2034-09-20"));
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong))
        .contains(
            "3 September 2033 is a Saturday",
            "Autumn 2 begins before Autumn has ended",
            "A term may be missing",
            "does not lie in the academic year 2033/34");

    MvcTestResult saved =
        analyst.send(
            path,
            Map.of(
                "year",
                "2033/34",
                "version",
                "0",
                "name-1",
                "Autumn",
                "starts-1",
                "2033-09-05",
                "ends-1",
                "2033-10-21",
                "name-2",
                "Autumn 2",
                "starts-2",
                "2033-10-31",
                "ends-2",
                "2033-12-16"));
    assertThat(saved).hasStatus(302);
    analyst.send(
        "/settings/920009/closures",
        Map.of("year", "2033/34", "kind", "INSET", "from", "2033-09-05"));
    SettingId id = settings.find(new Urn("920009")).orElseThrow().id();
    SchoolDays days = terms.of(id, LocalDate.of(2033, 9, 1), LocalDate.of(2034, 7, 1));
    assertThat(days.isOwn()).isTrue();
    assertThat(days.isSchoolDay(LocalDate.of(2033, 9, 5))).as("training").isFalse();
    assertThat(days.isSchoolDay(LocalDate.of(2033, 9, 6))).isTrue();
    assertThat(days.isSchoolDay(LocalDate.of(2033, 10, 25))).as("half-term").isFalse();
    assertThat(days.count(LocalDate.of(2033, 9, 1), LocalDate.of(2034, 7, 1))).isEqualTo(69);
    assertThat(
            body(
                analyst.send(
                    "/settings/920009/closures",
                    Map.of("year", "2033/34", "kind", "WEATHER", "from", "2033-10-25"))))
        .contains("No school day lies in this closure");
    assertThat(
            body(
                analyst.send(
                    path,
                    Map.of(
                        "year",
                        "2033/34",
                        "version",
                        "0",
                        "name-1",
                        "Autumn",
                        "starts-1",
                        "2033-09-06",
                        "ends-1",
                        "2033-10-21"))))
        .contains("saved these terms while you were writing", "What is saved now");
  }

  @Test
  void aTableOfTermsIsKeptWholeOrNotAtAll() {
    add("920010", InventedSettings.primary("Table Primary School"));
    String bad =
        """
        URN,Year,Kind,Name,Starts,Ends
        920010,2034/35,TERM,Autumn,04/09/2034,20/10/2034
        920010,2034/35,INSET,Training,21/10/2034,
        999999,2034,TERM,Autumn,04/09/2034,20/10/2034
        920010,2034/35,SNOW,,x,
        """;

    MvcTestResult refused = table(bad);

    assertThat(refused).hasStatus(422);
    assertThat(body(refused))
        .contains("Nothing of the table was kept", "No setting has this URN", "Enter TERM, INSET")
        .contains("No school day lies in this closure");
    SettingId id = settings.find(new Urn("920010")).orElseThrow().id();
    assertThat(terms.of(id, LocalDate.of(2034, 9, 4), LocalDate.of(2034, 9, 8)).isOwn()).isFalse();
    assertThat(
            table(
                """
                URN;Year;Kind;Name;Starts;Ends
                920010;2034/35;TERM;Autumn;04/09/2034;20/10/2034
                920010;2034/35;INSET;Training;04/09/2034;
                """))
        .hasStatus(302);
    assertThat(
            terms
                .of(id, LocalDate.of(2034, 9, 4), LocalDate.of(2034, 9, 8))
                .count(LocalDate.of(2034, 9, 4), LocalDate.of(2034, 9, 8)))
        .isEqualTo(4);
  }

  private MvcTestResult table(String text) {
    return analyst.send(
        "/settings/council/terms/table",
        "file",
        "terms.csv",
        text.getBytes(StandardCharsets.UTF_8),
        Map.of());
  }

  private void add(String urn, SettingFacts facts) {
    loading.load(List.of(new NewSetting(Optional.of(new Urn(urn)), facts, false)));
  }
}
