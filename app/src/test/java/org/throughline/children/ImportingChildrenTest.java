// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.children.PupilFiles.HEADING;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.children.internal.importing.ImportDesk;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ImportingChildrenTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(400000);

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final ImportWork work;
  private final ImportDesk desk;
  private final People people;
  private final JdbcClient jdbc;
  private final PupilFiles files;
  private final Account officer;
  private final Account manager;

  ImportingChildrenTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      MockMvcTester mvc,
      ImportWork work,
      ImportDesk desk,
      People people,
      JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
    this.loader = loader;
    this.web = web;
    this.work = work;
    this.desk = desk;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.files = new PupilFiles(web, mvc, work, officer);
  }

  @Test
  void aWrongFileSaysWhatItLacksAndIsSetAsideByWhoSentIt() {
    String path =
        files.send(
            "Staff number,Name,Role\n17,A person who works here,Teacher\n"
                .getBytes(StandardCharsets.UTF_8));
    long id = web.importId(path);

    assertThat(files.page(path))
        .contains("No column holds “Legal surname”", "or set the file aside if none does")
        .contains("Such as A person who works here", "Such as Teacher");
    assertThat(web.send(manager, path + "/set-aside", Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("Only who sent the file can set it aside")
        .doesNotContain("A person who works here");
    assertThat(pieces(id)).isOne();
    assertThat(web.send(officer, path + "/set-aside", Map.of())).hasStatus(302);

    assertThat(files.page(path))
        .contains("This file was set aside: nothing of it is kept but its name")
        .doesNotContain("Staff number", "Teacher", "Read the file");
    assertThat(pieces(id)).isZero();
    assertThat(web.send(officer, path + "/map", Map.of("words", "Again"))).hasStatus(422);
    assertThat(web.send(officer, path + "/set-aside", Map.of())).hasStatus(422);
  }

  @Test
  void aFileThatNobodyTakesOverIsSetAsideByItselfOnceItsDaysAreOver() {
    String file = HEADING + upn() + ",Ola,Importfield,14/03/2015,F,190101,01/09/2020,6,LE1 1AA\n";
    String left = files.read(file);
    String kept = files.read(file);
    sentEarlier(left, 31);
    sentEarlier(kept, 29);

    desk.setOldAside();

    assertThat(files.page(left))
        .contains("This file was set aside: nothing of it is kept but its name")
        .doesNotContain("Importfield");
    assertThat(pieces(web.importId(left))).isZero();
    assertThat(files.page(kept)).contains("Importfield");
    assertThat(pieces(web.importId(kept))).isOne();
    assertThat(web.open(manager, "/children/retention"))
        .bodyText()
        .contains("30 days after it was sent");
  }

  private void sentEarlier(String path, int days) {
    people.seeing(
        officer,
        () ->
            jdbc.sql(
                    "update children.import set sent_at = sent_at - make_interval(days => ?) where import_id = ?")
                .params(days, web.importId(path))
                .update());
  }

  private long pieces(long id) {
    return people.seeing(
        officer,
        () ->
            jdbc.sql("select count(*) from children.import_content(?)")
                .param(id)
                .query(Long.class)
                .single());
  }

  @Test
  void aFileIsMappedReadLookedAtTakenOverAndTheSameFileThenChangesNothing() {
    String upn = upn();
    String file = HEADING + upn + ",Ola,Importfield,14/03/2015,F,190101,01/09/2020,6,LE1 1AA\n";

    String path = files.read(file);
    assertThat(files.page(path)).contains("add 1 child and change 0");
    files.adopt(path);

    String record = web.find(officer, upn);
    assertThat(record).contains("Importfield, Ola", "190101", "14 March 2015");
    assertThat(files.page(files.read(file)))
        .contains("add 0 children and change 0", "The same (1)");
  }

  @Test
  void whatWouldChangeIsShownCellByCellAndKeptInTheHistory() {
    String upn = upn();
    ChildId child =
        InventedChild.named("Ola", "Changefield").upn(upn).at("190102", "5").keptBy(loader);

    String path =
        files.read(HEADING + upn + ",Olamide,Changefield,14/03/2015,F,190103,01/09/2025,6,\n");
    assertThat(files.page(path + "?show=CHANGED")).contains("Legal forename: Ola → Olamide");
    files.adopt(path);

    assertThat(ChildrenWeb.text(web.open(officer, web.path(child))))
        .contains("Olamide Changefield is ", "in year 6 at 190103", "31 August 2025");
    assertThat(ChildrenWeb.text(web.open(officer, web.path(child) + "/history")))
        .contains("Olamide", "A test of imports");
  }

  @Test
  void rowsThatAreWrongAreNamedByRowAndColumnAndComeBackInTheSameForm() {
    String tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
    String path =
        files.read(
            HEADING
                + upn()
                + ",Good,Badfield,29/02/2016,F,190104,,R,LE1 1AA\n"
                + "A123456789012,Wrong,Badfield,30/02/2015,X,190104,,99,LE11AAA\n"
                + ",Late,Badfield,"
                + tomorrow
                + ",F,190104,,,\n"
                + ",,,,,,,,\n"
                + "\"\",\"\",Nameless,,,,,,\n");

    assertThat(files.page(path)).contains("add 1 child and change 0; 3 rows are refused");
    String refused = ChildrenWeb.text(web.open(officer, path + "/refused.csv"));
    assertThat(refused)
        .contains(
            "\"UPN\",\"Forename\",\"Surname\"",
            "\"Row\",\"Column\",\"Problem\"",
            "\"3\",",
            "DOB; Sex; NCyearActual; Postcode")
        .contains("The date of birth is after today", "The forename is missing", "\"6\"");
  }

  @Test
  void windowsLettersAMarkAndMixedLineEndsAreRead() {
    String upnOne = upn();
    String upnTwo = upn();
    byte[] windows =
        (HEADING
                + upnOne
                + ",Zoë,Encodefield,14/03/2015,F,190105,,,\r\n"
                + upn()
                + ",Ana,Encodefield,15/03/2015,F,190105,,,\r"
                + upn()
                + ",Ivo,Encodefield,16/03/2015,M,190105,,,\n")
            .getBytes(Charset.forName("windows-1252"));
    byte[] marked =
        ("\ufeff" + HEADING + upnTwo + ",Siân,Encodefield,14/03/2015,F,190105,,,\n")
            .getBytes(StandardCharsets.UTF_8);

    String first = files.read(windows);
    assertThat(files.page(first + "?show=NEW")).contains("add 3 children", "Zoë Encodefield");
    assertThat(files.page(files.read(marked) + "?show=NEW")).contains("Siân Encodefield");
  }

  @Test
  void swappedColumnsAreRecognisedAndSaid() {
    String path =
        files.send(
            (HEADING + "14/03/2015,Ola,Swapfield," + upn() + ",F,190106,,,\n")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(files.page(path)).contains("“UPN” and “DOB” seem to be swapped");
    files.map(path, Map.of());
    work.read(web.importId(path));
    assertThat(files.page(path)).contains("add 1 child and change 0");
  }

  @Test
  void aLineOfTenMegabytesAndAQuoteThatIsNeverClosedAreRefusedWithTheirRow() {
    String long10 =
        HEADING
            + upn()
            + ","
            + "x".repeat(10_000_000)
            + ",Longfield,14/03/2015,F,190107,,,\n"
            + upn()
            + ",Ola,Longfield,14/03/2015,F,190107,,,\n";
    String open =
        HEADING
            + upn()
            + ",Ola,Openquote,14/03/2015,F,190107,,,\n"
            + upn()
            + ",\"Ola,Openquote,14/03/2015,F,190107,,,\n";

    String path = files.read(long10);
    assertThat(files.page(path + "?show=REFUSED"))
        .contains("longer than 10,000 characters")
        .contains("add 1 child");
    assertThat(files.page(files.read(open)))
        .contains(
            "Row 3",
            "a double quote is opened and never closed",
            "Nothing of this file can be taken over");
  }

  @Test
  void oneUpnForTwoAndTwoUpnsForOneWaitForADecision() {
    String taken = upn();
    InventedChild.named("Ola", "Decidefield").upn(taken).keptBy(loader);
    InventedChild.named("Uma", "Decidefield").upn(upn()).keptBy(loader);
    String twice = upn();
    String path =
        files.read(
            HEADING
                + taken
                + ",Bertram,Kwervolst,01/01/2012,M,190108,,,\n"
                + upn()
                + ",Uma,Decidefield,14/03/2015,F,190108,,,\n"
                + twice
                + ",Ida,Twicerow,01/01/2012,F,190108,,,\n"
                + twice
                + ",Ada,Twicerow,02/01/2012,F,190108,,,\n");

    assertThat(files.page(path + "?show=POSSIBLE"))
        .contains(
            "4 rows need your decision",
            "Another child has this UPN",
            "This child has another UPN",
            "The UPN stands in row 5 too",
            "The UPN stands in row 4 too");
    assertThat(web.send(officer, path + "/decide", Map.of("row", "3", "decision", "CHANGED")))
        .hasStatus(302);
    assertThat(web.send(officer, path + "/decide", Map.of("row", "3", "decision", "CHANGED")))
        .hasStatus(422);
    assertThat(files.page(path)).contains("change 1; 3 rows need your decision");
    files.adopt(path);
    assertThat(web.find(officer, "bertram kwervolst")).contains("No child matches");
  }

  @Test
  void aRestrictedChildLeavesNoTraceInTheResultsOfAnImport() {
    String shut = upn();
    InventedChild.named("Ola", "Jyxolbrant").upn(shut).restricted().keptBy(loader);
    String withChild = files.read(HEADING + shut + ",Olamide,Jyxolbrant,14/03/2015,F,190110,,,\n");
    String without = files.read(HEADING + upn() + ",Olamide,Neverfield,14/03/2015,F,190110,,,\n");

    for (String show : new String[] {"", "?show=NEW", "?show=CHANGED", "?show=POSSIBLE"}) {
      assertThat(anonymous(files.page(withChild + show), "Jyxolbrant", withChild))
          .isEqualTo(anonymous(files.page(without + show), "Neverfield", without));
    }
    files.adopt(withChild);
    assertThat(web.find(officer, "olamide jyxolbrant")).contains("No child matches");
  }

  @Test
  void rowsAreSeenByWhoSentTheFileAlone() {
    String path = files.read(HEADING + upn() + ",Ola,Ownfield,14/03/2015,F,190111,,,\n");

    assertThat(ChildrenWeb.text(web.open(manager, path + "?show=NEW")))
        .contains("Only who sent the file")
        .doesNotContain("Ownfield");
    assertThat(ChildrenWeb.text(web.open(manager, path + "/refused.csv")))
        .doesNotContain("Ownfield");
    assertThat(web.send(manager, path + "/adopt", Map.of())).hasStatus(422);
  }

  @Test
  void filesThatAreNoTablesOfPupilsSayWhatToDo() {
    assertThat(ChildrenWeb.text(files.sent(new byte[0]))).contains("The file is empty");
    assertThat(
            ChildrenWeb.text(
                files.sent(
                    "<?xml version=\"1.0\"?>\n<Message></Message>"
                        .getBytes(StandardCharsets.UTF_8))))
        .contains("not a table of pupils", "Save it as CSV");
    assertThat(ChildrenWeb.text(files.sent("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))))
        .contains("not a table of pupils");
    assertThat(
            ChildrenWeb.text(
                files.sent(
                    "pupilonrolltableid,NativeId,startdate,reason1,category\n1,2,3,4,5\n"
                        .getBytes(StandardCharsets.UTF_8))))
        .contains("suspensions and exclusions");
  }

  private static String anonymous(String page, String name, String path) {
    return page.replace(name, "NAME")
        .replace(path, "PATH")
        .replaceAll("[A-Z]\\d{11}[0-9A-Z]", "UPN")
        .replaceAll("name=\"(_csrf|once)\" value=\"[^\"]+\"", "");
  }

  private static String upn() {
    return InventedChild.upnOf(NUMBERS.incrementAndGet());
  }
}
