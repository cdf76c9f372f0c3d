// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Whole exports of the school census without personal data, where they lie beside the checkout.
@ThroughlineTest
class CensusExportsTest {

  private final ChildrenWeb web;
  private final ImportWork work;
  private final PupilFiles files;
  private final Account officer;
  private final Account manager;

  CensusExportsTest(ChildrenWeb web, MockMvcTester mvc, ImportWork work, People people) {
    this.web = web;
    this.work = work;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.files = new PupilFiles(web, mvc, work, officer);
  }

  @Test
  void anExportOfTheSchoolCensusIsTakenWholeAlthoughItsUpnsAreStandIns() throws Exception {
    byte[] file = Files.readAllBytes(exports().resolve("2024_autumn_pupilnolongeronroll.csv"));

    String path = files.send(file);
    assertThat(files.page(path))
        .contains("pupils no longer on roll", "stands in for it", "holds no URN");
    files.map(path, Map.of());
    work.read(web.importId(path));

    assertThat(files.page(path)).containsPattern("add \\d{3} children and change 0");
  }

  @Test
  void theWholeExportOfPupilsOnRollIsTakenOverOnceAndTakenBack() throws Exception {
    byte[] file = Files.readAllBytes(exports().resolve("2024_autumn_pupilonroll.csv"));
    long pupils = new String(file, StandardCharsets.UTF_8).lines().count() - 1;

    String path = files.send(file);
    assertThat(files.page(path))
        .contains("pupils on roll", "stands in for it", "codes from before the reform of 2014");
    files.map(path, Map.of());
    work.read(web.importId(path));
    String read = files.page(path);
    assertThat(read).containsPattern("add [\\d,]+ children and change 0");
    long fresh = figure(read, "add ([\\d,]+) children");
    long refused =
        read.contains("rows are refused") ? figure(read, "([\\d,]+) rows are refused") : 0;
    long waiting = read.contains("need your decision") ? figure(read, "([\\d,]+) rows need") : 0;
    assertThat(fresh + refused + waiting).isEqualTo(pupils);
    assertThat(fresh).isGreaterThan(9 * pupils / 10);

    files.adopt(path);
    assertThat(ChildrenWeb.text(web.open(officer, "/children?setting=SCH7")))
        .contains("children are at SCH7");
    String again = files.send(file);
    files.map(again, Map.of());
    work.read(web.importId(again));
    assertThat(files.page(again))
        .contains("add 0 children and change 0", "The same (%,d)".formatted(fresh));

    files.takeBack(path, manager);
    assertThat(ChildrenWeb.text(web.open(officer, "/children?setting=SCH7")))
        .contains("No child is at SCH7");
  }

  @Test
  void theExportOfAddressesFollowsThePupilsWhomItsRowsPointAt() throws Exception {
    String pupils = Files.readString(exports().resolve("2024_autumn_pupilnolongeronroll.csv"));
    byte[] homes = Files.readAllBytes(exports().resolve("2024_autumn_addressesoffroll.csv"));
    assertThat(files.page(files.read(homes)))
        .contains("bring 0 new addresses; 1,698 rows are refused")
        .contains("No child of the index has this number");

    String leavers = files.read(pupils.replace("SUR", "HOUSED"));
    takeTimesOfOneChildAsTwo(leavers);
    files.adopt(leavers);
    String path = files.read(homes);

    String read = files.page(path);
    assertThat(read).contains("addresses of pupils", "is a UPRN: something else stands in for it");
    long fresh = figure(read, "bring ([\\d,]+) new addresses");
    assertThat(fresh).isGreaterThan(2 * 250).isLessThanOrEqualTo(2 * 297);
    assertThat(fresh + figure(read, "([\\d,]+) rows are refused") + figure(read, "same \\((\\d+)"))
        .isEqualTo(1_698);
    assertThat(files.page(path + "?show=REFUSED"))
        .contains("one address more than a home and a second home")
        .doesNotContain("No child of the index");
    files.adopt(path);
    assertThat(files.page(files.read(homes))).contains("bring 0 new addresses");
    assertThat(ChildrenWeb.text(web.open(officer, path + "?show=CHANGED"))).contains("HOUSED");
  }

  /// Rows without a right UPN that have one name and birth wait for a decision.
  private void takeTimesOfOneChildAsTwo(String path) {
    Matcher rows =
        Pattern.compile("name=\"row\" value=\"(\\d+)\"")
            .matcher(files.page(path + "?show=POSSIBLE"));
    int many = 0;
    while (rows.find()) {
      Map<String, String> decided = Map.of("row", rows.group(1), "decision", "NEW");
      assertThat(web.send(officer, path + "/decide", decided)).hasStatus(302);
      many++;
    }
    assertThat(many).isPositive();
  }

  @Test
  void theExportOfExclusionsNamesNobodyAndIsRefusedWithTheRemedy() throws Exception {
    MvcTestResult answer =
        files.sent(Files.readAllBytes(exports().resolve("2024_autumn_termlyexclusionsonroll.csv")));

    assertThat(answer).hasStatus(422);
    assertThat(ChildrenWeb.text(answer))
        .contains(
            "This file holds suspensions and exclusions without the pupils' names, which the index"
                + " does not take. Send the file of pupils.");
  }

  private static Path exports() {
    Optional<Path> folder =
        shared()
            .map(path -> path.resolve("data/synthetic/school-census"))
            .filter(Files::isDirectory);
    Assumptions.assumeTrue(
        folder.isPresent(),
        "Skipped: data/synthetic/school-census is not here. Name its folder in THROUGHLINE_SHARED.");
    return folder.orElseThrow();
  }

  private static long figure(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return Long.parseLong(matcher.group(1).replace(",", ""));
  }

  private static Optional<Path> shared() {
    String named =
        System.getProperty(
            "THROUGHLINE_SHARED", System.getenv().getOrDefault("THROUGHLINE_SHARED", ""));
    for (Path at = Path.of("").toAbsolutePath();
        named.isEmpty() && at != null;
        at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared"))) {
        return Optional.of(at.resolve("shared"));
      }
    }
    return Optional.of(named).filter(name -> !name.isEmpty()).map(Path::of);
  }
}
