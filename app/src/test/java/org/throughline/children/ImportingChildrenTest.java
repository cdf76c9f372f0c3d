// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
@Import(ChildrenWeb.class)
class ImportingChildrenTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(400_000);
  private static final String HEADING =
      "UPN,Forename,Surname,DOB,Sex,URN,EntryDate,NCyearActual,Postcode\n";
  private static final Pattern CHOSEN =
      Pattern.compile(
          "name=\"(column-\\d+)\">(?:(?!</select>).)*?<option value=\"(\\w+)\" selected",
          Pattern.DOTALL);

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final MockMvcTester mvc;
  private final ImportWork work;
  private final Account officer;
  private final Account manager;

  ImportingChildrenTest(
      ChildrenLoader loader, ChildrenWeb web, MockMvcTester mvc, ImportWork work, People people) {
    this.loader = loader;
    this.web = web;
    this.mvc = mvc;
    this.work = work;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
  }

  @Test
  void aFileIsMappedReadLookedAtTakenOverAndTheSameFileThenChangesNothing() {
    String upn = upn();
    String file = HEADING + upn + ",Ola,Importfield,14/03/2015,F,190101,01/09/2020,6,LE1 1AA\n";

    String path = read(file);
    assertThat(page(path)).contains("add 1 children and change 0");
    adopt(path);

    String record = web.find(officer, upn);
    assertThat(record).contains("Importfield, Ola", "190101", "14 March 2015");
    assertThat(page(read(file))).contains("add 0 children and change 0", "The same (1)");
  }

  @Test
  void whatWouldChangeIsShownCellByCellAndKeptInTheHistory() {
    String upn = upn();
    ChildId child =
        InventedChild.named("Ola", "Changefield").upn(upn).at("190102", "5").keptBy(loader);

    String path = read(HEADING + upn + ",Olamide,Changefield,14/03/2015,F,190103,01/09/2025,6,\n");
    assertThat(page(path + "?show=CHANGED")).contains("Legal forename: Ola → Olamide");
    adopt(path);

    assertThat(ChildrenWeb.text(web.open(officer, web.path(child))))
        .contains("Olamide Changefield is ", "in year 6 at 190103", "31 August 2025");
    assertThat(ChildrenWeb.text(web.open(officer, web.path(child) + "/history")))
        .contains("Olamide", "A test of imports");
  }

  @Test
  void rowsThatAreWrongAreNamedByRowAndColumnAndComeBackInTheSameForm() {
    String tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
    String path =
        read(
            HEADING
                + upn()
                + ",Good,Badfield,29/02/2016,F,190104,,R,LE1 1AA\n"
                + "A123456789012,Wrong,Badfield,30/02/2015,X,190104,,99,LE11AAA\n"
                + ",Late,Badfield,"
                + tomorrow
                + ",F,190104,,,\n"
                + ",,,,,,,,\n"
                + "\"\",\"\",Nameless,,,,,,\n");

    assertThat(page(path)).contains("add 1 children and change 0; 3 rows are refused");
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

    String first = read(windows);
    assertThat(page(first + "?show=NEW")).contains("add 3 children", "Zoë Encodefield");
    assertThat(page(read(marked) + "?show=NEW")).contains("Siân Encodefield");
  }

  @Test
  void swappedColumnsAreRecognisedAndSaid() {
    String path =
        send(
            (HEADING + "14/03/2015,Ola,Swapfield," + upn() + ",F,190106,,,\n")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(page(path)).contains("“UPN” and “DOB” seem to be swapped");
    map(path, Map.of());
    work.read(web.importId(path));
    assertThat(page(path)).contains("add 1 children and change 0");
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

    String path = read(long10);
    assertThat(page(path + "?show=REFUSED"))
        .contains("longer than 10,000 characters")
        .contains("add 1 children");
    assertThat(page(read(open)))
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
        read(
            HEADING
                + taken
                + ",Bertram,Kwervolst,01/01/2012,M,190108,,,\n"
                + upn()
                + ",Uma,Decidefield,14/03/2015,F,190108,,,\n"
                + twice
                + ",Ida,Twicerow,01/01/2012,F,190108,,,\n"
                + twice
                + ",Ada,Twicerow,02/01/2012,F,190108,,,\n");

    assertThat(page(path + "?show=POSSIBLE"))
        .contains(
            "4 rows need your decision",
            "Another child has this UPN",
            "This child has another UPN",
            "The UPN stands in another row too");
    assertThat(web.send(officer, path + "/decide", Map.of("row", "3", "decision", "CHANGED")))
        .hasStatus(302);
    assertThat(web.send(officer, path + "/decide", Map.of("row", "3", "decision", "CHANGED")))
        .hasStatus(422);
    assertThat(page(path)).contains("change 1; 3 rows need your decision");
    adopt(path);
    assertThat(web.find(officer, "bertram kwervolst")).contains("No child matches");
  }

  @Test
  void anImportIsTakenBackExactlyAsFarAsNobodyWorkedOnIt() {
    String kept = upn();
    ChildId child = InventedChild.named("Ola", "Undofield").upn(kept).keptBy(loader);
    String path =
        read(
            HEADING
                + kept
                + ",Olamide,Undofield,14/03/2015,F,,,,\n"
                + upn()
                + ",Uma,Undofield,15/03/2015,F,190109,,,\n"
                + upn()
                + ",Ivo,Undofield,16/03/2015,M,190109,,,\n");
    adopt(path);
    assertThat(web.find(officer, "undofield"))
        .contains("Undofield, Uma", "Undofield, Ivo", "Undofield, Olamide");
    String ivo = link(web.find(officer, "ivo undofield"));
    assertThat(web.send(officer, ivo + "/names/new", Map.of("surname", "Otherundo")))
        .hasStatus(302);

    assertThat(web.send(officer, path + "/undo", Map.of())).hasStatus(403);
    takeBack(path);

    assertThat(web.find(officer, "undofield"))
        .contains("Undofield, Ola", "Undofield, Ivo")
        .doesNotContain("Undofield, Uma", "Olamide");
    assertThat(ChildrenWeb.text(web.open(officer, web.path(child)))).contains("Ola Undofield is");
  }

  @Test
  void takingAnImportBackOpensTheSettingsAndAddressesThatItEnded() {
    String moving = upn();
    String staying = upn();
    ChildId mover =
        InventedChild.named("Ola", "Reopenfield")
            .upn(moving)
            .at("190120", "5")
            .livingAt("4 Plumtree Gardens", "LE2 9ZX")
            .keptBy(loader);
    ChildId stayer =
        InventedChild.named("Uma", "Reopenfield").upn(staying).at("190120", "5").keptBy(loader);
    String path =
        read(
            HEADING
                + moving
                + ",Ola,Reopenfield,14/03/2015,F,190121,01/09/2025,6,LE1 1AA\n"
                + staying
                + ",Uma,Reopenfield,14/03/2015,F,190120,,6,\n");
    adopt(path);
    assertThat(settings(mover))
        .containsExactly("190120 year 5 until 2025-08-31", "190121 year 6 until null");
    assertThat(settings(stayer)).containsExactly("190120 year 6 until null");
    assertThat(homes(mover)).hasSize(2).first().asString().startsWith("LE2 9ZX until 2");
    assertThat(history(mover))
        .contains("190120, year 5, EHC plan, until 2025-08-31", "190121, year 6");

    takeBack(path);

    assertThat(settings(mover)).containsExactly("190120 year 5 until null");
    assertThat(settings(stayer)).containsExactly("190120 year 5 until null");
    assertThat(homes(mover)).containsExactly("LE2 9ZX until null");
    assertThat(history(mover)).contains("Import taken back: A test of imports");
    assertThat(web.find(officer, "reopenfield le29zx")).contains("Reopenfield, Ola");
    assertThat(web.find(officer, "reopenfield le11aa")).contains("No child matches");
  }

  @Test
  void takingAnImportBackLeavesWhatSomebodyAlteredSince() {
    String moving = upn();
    ChildId mover =
        InventedChild.named("Ivo", "Alteredfield").upn(moving).at("190122", "5").keptBy(loader);
    String path = read(HEADING + moving + ",Ivo,Alteredfield,14/03/2015,M,190123,01/09/2025,6,\n");
    adopt(path);
    String record = web.path(mover);
    Matcher ending =
        Pattern.compile(record + "/settings/(\\d+)/end")
            .matcher(ChildrenWeb.text(web.open(officer, record)));
    assertThat(ending.find()).isTrue();
    assertThat(web.send(officer, ending.group(), Map.of("day", "2025-10-01"))).hasStatus(302);

    takeBack(path);

    assertThat(settings(mover))
        .containsExactly("190122 year 5 until null", "190123 year 6 until 2025-10-01");
  }

  @Test
  void aRestrictedChildLeavesNoTraceInTheResultsOfAnImport() {
    String shut = upn();
    InventedChild.named("Ola", "Jyxolbrant").upn(shut).restricted().keptBy(loader);
    String withChild = read(HEADING + shut + ",Olamide,Jyxolbrant,14/03/2015,F,190110,,,\n");
    String without = read(HEADING + upn() + ",Olamide,Neverfield,14/03/2015,F,190110,,,\n");

    for (String show : new String[] {"", "?show=NEW", "?show=CHANGED", "?show=POSSIBLE"}) {
      assertThat(anonymous(page(withChild + show), "Jyxolbrant", withChild))
          .isEqualTo(anonymous(page(without + show), "Neverfield", without));
    }
    adopt(withChild);
    assertThat(web.find(officer, "olamide jyxolbrant")).contains("No child matches");
  }

  @Test
  void rowsAreSeenByWhoSentTheFileAlone() {
    String path = read(HEADING + upn() + ",Ola,Ownfield,14/03/2015,F,190111,,,\n");

    assertThat(ChildrenWeb.text(web.open(manager, path + "?show=NEW")))
        .contains("Only who sent the file")
        .doesNotContain("Ownfield");
    assertThat(ChildrenWeb.text(web.open(manager, path + "/refused.csv")))
        .doesNotContain("Ownfield");
    assertThat(web.send(manager, path + "/adopt", Map.of())).hasStatus(422);
  }

  @Test
  void filesThatAreNoTablesOfPupilsSayWhatToDo() {
    assertThat(ChildrenWeb.text(sent(new byte[0]))).contains("The file is empty");
    assertThat(ChildrenWeb.text(sent("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))))
        .contains("not a table of pupils");
    assertThat(
            ChildrenWeb.text(
                sent(
                    "pupilonrolltableid,NativeId,startdate,reason1,category\n1,2,3,4,5\n"
                        .getBytes(StandardCharsets.UTF_8))))
        .contains("suspensions and exclusions");
  }

  @Test
  void anExportOfTheSchoolCensusIsTakenWholeAlthoughItsUpnsAreStandIns() throws Exception {
    Optional<Path> folder = shared().map(path -> path.resolve("data/synthetic/school-census"));
    Assumptions.assumeTrue(
        folder.filter(Files::isDirectory).isPresent(), "No synthetic exports beside the checkout");
    byte[] file = Files.readAllBytes(folder.get().resolve("2024_autumn_pupilnolongeronroll.csv"));

    String path = send(file);
    assertThat(page(path))
        .contains("pupils no longer on roll", "they stand in for it", "holds no URN");
    map(path, Map.of());
    work.read(web.importId(path));

    assertThat(page(path)).containsPattern("add \\d{3} children and change 0");
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

  private static String anonymous(String page, String name, String path) {
    return page.replace(name, "NAME")
        .replace(path, "PATH")
        .replaceAll("name=\"(_csrf|once)\" value=\"[^\"]+\"", "");
  }

  private static String link(String found) {
    Matcher matcher = Pattern.compile("href=\"(/children/[0-9a-f-]{36})\"").matcher(found);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String upn() {
    return InventedChild.upnOf(NUMBERS.incrementAndGet());
  }

  private String read(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  private String read(byte[] file) {
    String path = send(file);
    map(path, Map.of());
    work.read(web.importId(path));
    return path;
  }

  private void takeBack(String path) {
    assertThat(web.send(manager, path + "/undo", Map.of())).hasStatus(302);
    work.undo(web.importId(path));
  }

  private List<String> settings(ChildId child) {
    return web.keptOf(
        child,
        """
        select setting || ' year ' || year_group || ' until ' || coalesce(until_on::text, 'null')
          from children.enrolment where child_id = ? order by from_on, enrolment_id
        """);
  }

  private List<String> homes(ChildId child) {
    return web.keptOf(
        child,
        """
        select postcode || ' until ' || coalesce(until_on::text, 'null')
          from children.address where child_id = ? order by from_on, address_id
        """);
  }

  private String history(ChildId child) {
    return ChildrenWeb.text(web.open(officer, web.path(child) + "/history"));
  }

  private void adopt(String path) {
    assertThat(web.send(officer, path + "/adopt", Map.of())).hasStatus(302);
    work.adopt(web.importId(path));
    assertThat(page(path)).contains("was taken over");
  }

  private String send(byte[] file) {
    MvcTestResult sent = sent(file);
    assertThat(sent).hasStatus(302);
    return ChildrenWeb.to(sent);
  }

  private MvcTestResult sent(byte[] file) {
    return mvc.perform(
        multipart("/children/imports")
            .file(new MockMultipartFile("file", "pupils.csv", "text/csv", file))
            .with(People.as(officer))
            .with(csrf()));
  }

  private void map(String path, Map<String, String> changes) {
    Map<String, String> fields = new HashMap<>();
    Matcher chosen = CHOSEN.matcher(page(path));
    while (chosen.find()) {
      fields.put(chosen.group(1), chosen.group(2));
    }
    fields.put("words", "A test of imports");
    fields.putAll(changes);
    assertThat(web.send(officer, path + "/map", fields)).hasStatus(302);
  }

  private String page(String path) {
    return ChildrenWeb.text(web.open(officer, path));
  }
}
