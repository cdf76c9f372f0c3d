// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.settings.Schools;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Children at settings that the register gives as closed, or does not hold: a time that begins
/// after the closing is refused by the form, and all else is told and let through.
@ThroughlineTest
class ClosedSettingsTest {

  private static final AtomicInteger UPNS = new AtomicInteger(941_000);
  private static final String UNKNOWN = "974099";
  private static final String HEADING = "UPN,Forename,Surname,DOB,URN,EntryDate,LeavingDate\n";
  private static final LocalDate CLOSED_ON = LocalDate.of(2024, 8, 31);

  private final ChildrenLoader loader;
  private final Schools schools;
  private final ChildrenWeb web;
  private final PupilFiles files;
  private final Account officer;
  private final LocalDate today;

  ClosedSettingsTest(
      ChildrenLoader loader,
      Schools schools,
      ChildrenWeb web,
      MockMvcTester mvc,
      ImportWork work,
      People people,
      Clock clock) {
    this.loader = loader;
    this.schools = schools;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
    this.files = new PupilFiles(web, mvc, work, officer);
  }

  @Test
  void aTimeThatBeginsAfterTheClosingIsRefusedWithTheDayAndWhatFollowed() {
    String path = child("Afterfield");
    String old = schools.closed("Elmclose School", CLOSED_ON);
    String next = schools.follow(old, schools.open("Oakclose Academy"));

    MvcTestResult refused = add(path, old, "2024-09-01");

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused))
        .contains(
            "The register says that Elmclose School (%s) closed on 31 August 2024, and Oakclose Academy (%s) followed it. Enter the URN of the setting where the child is, or the day when the child began here."
                .formatted(old, next))
        .contains("id=\"setting-error\"");
    assertThat(page(path)).doesNotContain("Elmclose");
    assertThat(add(path, next, "2024-09-01")).hasStatus(302);
    assertThat(page(path)).contains("Oakclose Academy").doesNotContain("The register");
  }

  @Test
  void aTimeThatBeganByTheClosingIsKeptAndToldForAsLongAsItLasts() {
    String path = child("Lagfield");
    String old = schools.closed("Lagclose School", CLOSED_ON);

    assertThat(add(path, old, "2024-08-31")).hasStatus(302);
    assertThat(page(path))
        .contains(
            "The register says that Lagclose School (%s) closed on 31 August 2024.".formatted(old));

    String end = page(path).replaceAll("(?s).*\"(/children/[^\"]*/settings/\\d+/end)\".*", "$1");
    assertThat(web.send(officer, end, Map.of("day", "2024-08-31"))).hasStatus(302);
    assertThat(page(path)).contains("Lagclose School").doesNotContain("The register says");
  }

  @Test
  void aSettingThatIsToCloseIsOpenUntilThen() {
    String path = child("Soonfield");
    LocalDate day = today.plusMonths(2);
    String urn = schools.closing("Soonclose School", day);

    assertThat(add(path, urn, day.plusDays(1).toString()))
        .hasStatus(422)
        .bodyText()
        .contains("closed on " + Dates.full(day));
    assertThat(add(path, urn, today.toString())).hasStatus(302);
    assertThat(page(path)).contains("Soonclose School").doesNotContain("The register");
  }

  @Test
  void aSettingThatClosedOnAnUnknownDayAndOneThatNobodyHoldsAreToldAndLetThrough() {
    String path = child("Nodayfield");
    String urn = schools.closedOnNoDay("Nodayclose School");

    assertThat(add(path, urn, today.toString())).hasStatus(302);
    assertThat(add(path, UNKNOWN, today.toString())).hasStatus(302);

    assertThat(page(path))
        .contains("closed, on a day that the register does not give")
        .contains("The register of settings does not hold this number");
  }

  @Test
  void whatIsNoUrnOrNoDayIsRefusedForThatAlone() {
    String path = child("Badfield");
    String old = schools.closed("Badclose School", CLOSED_ON);

    assertThat(ChildrenWeb.text(add(path, "97409", "2024-09-01")))
        .contains("This is not a URN")
        .doesNotContain("The register");
    assertThat(ChildrenWeb.text(add(path, old, "31/9/2024")))
        .contains("This is not a day")
        .doesNotContain("The register");
  }

  @Test
  void aFileNamesTheRowsOfClosedAndUnknownSettingsAndRefusesNone() {
    String open = schools.open("Fileopen School");
    String old = schools.closed("Fileclose School", CLOSED_ON);
    String next = schools.follow(old, schools.open("Filenext Academy"));
    String soon = schools.closing("Filesoon School", today.plusMonths(2));
    String path =
        files.read(
            HEADING
                + row(open, "01/09/2020", "")
                + row(old, "01/09/2020", "")
                + row(old, "01/09/2020", "31/08/2024")
                + row(old, "01/09/2020", "01/12/2024")
                + row(old, "01/09/2024", "01/12/2024")
                + row(soon, "01/09/2020", "")
                + row(UNKNOWN, "01/09/2020", "")
                + row("The Elms", "01/09/2020", "01/09/2021")
                + row("", "", ""));

    assertThat(files.page(path))
        .contains("add 9 children")
        .contains(
            "3 rows have a child at Fileclose School (%s) after it closed on 31 August 2024; Filenext Academy (%s) followed it: 3, 5, 6."
                .formatted(old, next))
        .contains(
            "2 rows name settings that the register of settings does not hold; they are kept as they stand: 8, 9.")
        .doesNotContain("Filesoon", "Fileopen", "The Elms has");
    files.adopt(path);
    assertThat(files.page(path)).contains("9 added, 0 changed");
  }

  @Test
  void oneRowIsSaidInASentenceAndARowThatBeginsAfterAClosingToComeIsNamed() {
    LocalDate day = today.plusMonths(2);
    String soon = schools.closing("Onesoon School", day);
    String begins = "%td/%<tm/%<tY".formatted(day.plusDays(1));

    assertThat(files.page(files.read(HEADING + row(soon, begins, "") + row(soon, "", ""))))
        .contains(
            "Row 2 has a child at Onesoon School (%s) after it closed on %s."
                .formatted(soon, Dates.full(day)))
        .doesNotContain("does not hold");
  }

  @Test
  void aFileOfManyClosedSettingsNamesTheFirstTenAndCountsTheRest() {
    StringBuilder file = new StringBuilder(HEADING);
    for (int school = 0; school < 12; school++) {
      file.append(row(schools.closed("Manyclose School", CLOSED_ON), "01/09/2020", ""));
    }

    assertThat(files.page(files.read(file.toString())))
        .contains("Row 2 has a child at Manyclose School", "Row 11 has a child at Manyclose School")
        .contains("2 rows have children at other settings after they closed: 12, 13.")
        .doesNotContain("Row 12 has");
  }

  private String child(String surname) {
    return web.path(InventedChild.named("Ola", surname).keptBy(loader));
  }

  private MvcTestResult add(String path, String urn, String from) {
    Map<String, String> fields = new HashMap<>(Map.of("setting", urn, "from", from));
    return web.send(officer, path + "/settings/new", fields);
  }

  private String page(String path) {
    return ChildrenWeb.text(web.open(officer, path));
  }

  private static String row(String setting, String entry, String leaving) {
    int number = UPNS.incrementAndGet();
    LocalDate born = LocalDate.of(2010, 1, 1).plusDays(number % 1_000);
    return "%s,Ola,Rowclose,%s,%s,%s,%s\n"
        .formatted(InventedChild.upnOf(number), born, setting, entry, leaving);
  }
}
