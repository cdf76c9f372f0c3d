// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.children.PupilFiles.HEADING;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What the dry run says of a file before anybody takes it over.
@ThroughlineTest
class DoubtfulFilesTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(936_000);
  private static final String REST = ",14/03/2015,F,190131,01/09/2020,6,LE1 1AA\n";

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final PupilFiles files;
  private final Account officer;

  DoubtfulFilesTest(
      ChildrenLoader loader, ChildrenWeb web, MockMvcTester mvc, ImportWork work, People people) {
    this.loader = loader;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.files = new PupilFiles(web, mvc, work, officer);
  }

  @Test
  void oneChildUnderTwoUpnsInOneFileWaitsForADecisionAndEachRowNamesTheOther() {
    String kept = upn();
    String path =
        files.read(
            HEADING
                + kept
                + ",Ola,Pairfield"
                + REST
                + upn()
                + ",Uma,Pairfield"
                + REST
                + upn()
                + ",OLA,pairfield"
                + REST);

    assertThat(files.page(path + "?show=POSSIBLE"))
        .contains("add 1 child and change 0; 2 rows need your decision")
        .contains(
            "Row 4 has the same name and date of birth",
            "Row 2 has the same name and date of birth")
        .doesNotContain("Uma Pairfield", "The same child");
    decide(path, "2", "NEW");
    decide(path, "4", "LEFT");
    files.adopt(path);

    assertThat(web.find(officer, "ola pairfield").split("Pairfield, Ola<", -1)).hasSize(2);
    assertThat(web.find(officer, kept)).contains("Pairfield, Ola");
    assertThat(files.page(files.read(HEADING + kept + ",Ola,Pairfield" + REST)))
        .contains("The same (1)");
  }

  @Test
  void twoKnownChildrenOfOneNameAndBirthAreNotAskedAboutAgain() {
    String one = upn();
    String other = upn();
    InventedChild.named("Ola", "Namesake").upn(one).keptBy(loader);
    InventedChild.named("Ola", "Namesake").upn(other).keptBy(loader);

    assertThat(
            files.page(
                files.read(
                    HEADING + one + ",Ola,Namesake" + REST + other + ",Ola,Namesake" + REST)))
        .contains("add 0 children and change 2")
        .doesNotContain("your decision");
  }

  @Test
  void aRestrictedChildLeavesNoTraceInTwoRowsOfOneName() {
    String shut = upn();
    InventedChild.named("Ola", "Shutpair").upn(shut).restricted().keptBy(loader);
    String path =
        files.read(HEADING + shut + ",Ola,Shutpair" + REST + upn() + ",Ola,Shutpair" + REST);

    assertThat(files.page(path + "?show=POSSIBLE"))
        .contains("add 0 children and change 0; 2 rows need your decision")
        .contains("Row 3 has the same", "Row 2 has the same")
        .doesNotContain("The same child", "another UPN");
    assertThat(web.send(officer, path + "/decide", Map.of("row", "2", "decision", "CHANGED")))
        .hasStatus(422);
    decide(path, "2", "NEW");
    assertThat(files.page(path)).contains("add 1 child and change 0; 1 row needs your decision");
    files.adopt(path);
    assertThat(web.find(officer, "ola shutpair")).contains("No child matches");
  }

  @Test
  void aFileThatWasCutOffSaysSoAndRowsOfAnotherLengthAreNamed() {
    String whole = upn() + ",Ola,Cutfield" + REST;
    String cut =
        files.read(HEADING + whole + upn() + ",Uma,Cutfield,14/03/2015,F,190131,01/09/2020,6");

    assertThat(files.page(cut))
        .contains("add 2 children")
        .contains("The last row has fewer cells than there are headings: the file may be cut off")
        .contains("Row 3 has fewer cells");

    String odd =
        files.read(
            HEADING
                + upn()
                + ",Ida,Cutfield,15/03/2015\n"
                + upn()
                + ",Ada,Cutfield,16/03/2015,F,190131,01/09/2020,6,LE1 1AA,more\n"
                + upn()
                + ",Eva,Cutfield,17/03/2015,F,190131,01/09/2020,6,LE1 1AA,,\n");
    assertThat(files.page(odd))
        .contains("Row 2 has fewer cells", "Row 3 has more cells than there are headings")
        .doesNotContain("cut off", "Row 4");
    assertThat(files.page(files.read(HEADING + whole))).doesNotContain("cells than");
  }

  @Test
  void aColumnThatHoldsSomethingElseIsSaidOnce() {
    StringBuilder file = new StringBuilder(HEADING);
    for (int row = 0; row < 3; row++) {
      file.append(upn()).append(",Ola,Swapped,190131,F,190131,01/09/2020,6,LE1 1AA\n");
    }
    String path = files.read(file.toString());

    assertThat(files.page(path))
        .contains("Not one of the 3 cells of “DOB” can be read as “Date of birth”")
        .contains("There is nothing to take over: every row is refused")
        .doesNotContain("Take it over")
        .contains("Such as 190131", "Read the file again");
    assertThat(ChildrenWeb.text(web.open(officer, "/children/imports")))
        .contains("3 rows: 0 new", "3 refused");
    assertThat(files.page(files.read(file + upn() + ",Ola,Swapped" + REST)))
        .doesNotContain("Not one of the");
  }

  @Test
  void aFileWithNothingToTakeOverOffersNothing() {
    String path = files.read(HEADING);

    assertThat(files.page(path))
        .contains("no row stands below the headings")
        .doesNotContain("Take it over");
    files.read(HEADING + "X,Ola,Onerow" + REST);
    assertThat(ChildrenWeb.text(web.open(officer, "/children/imports"))).contains("1 row: 0 new");
  }

  @Test
  void anEthnicityThatNobodyKnowsIsKeptAndToldByRow() {
    String path =
        files.read(
            "UPN,Forename,Surname,DOB,Ethnicity\n"
                + upn()
                + ",Ola,Codefield,14/03/2015,XXXX\n"
                + upn()
                + ",Uma,Codefield,15/03/2015,BSOM\n"
                + upn()
                + ",Ida,Codefield,16/03/2015,\n");

    assertThat(files.page(path))
        .contains("add 3 children")
        .contains("Row 2 has an ethnicity that the DfE’s list does not have")
        .doesNotContain("Row 3", "Row 4");
  }

  private void decide(String path, String row, String decision) {
    assertThat(web.send(officer, path + "/decide", Map.of("row", row, "decision", decision)))
        .hasStatus(302);
  }

  private static String upn() {
    return InventedChild.upnOf(NUMBERS.incrementAndGet());
  }
}
