// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.children.PupilFiles.HEADING;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class TakingImportsBackTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(410000);

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final PupilFiles files;
  private final Account officer;
  private final Account manager;

  TakingImportsBackTest(
      ChildrenLoader loader, ChildrenWeb web, MockMvcTester mvc, ImportWork work, People people) {
    this.loader = loader;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.files = new PupilFiles(web, mvc, work, officer);
  }

  @Test
  void anImportIsTakenBackExactlyAsFarAsNobodyWorkedOnIt() {
    String kept = upn();
    ChildId child = InventedChild.named("Ola", "Undofield").upn(kept).keptBy(loader);
    String path =
        files.read(
            HEADING
                + kept
                + ",Olamide,Undofield,14/03/2015,F,,,,\n"
                + upn()
                + ",Uma,Undofield,15/03/2015,F,190109,,,\n"
                + upn()
                + ",Ivo,Undofield,16/03/2015,M,190109,,,\n");
    files.adopt(path);
    assertThat(web.find(officer, "undofield"))
        .contains("Undofield, Uma", "Undofield, Ivo", "Undofield, Olamide");
    String ivo = link(web.find(officer, "ivo undofield"));
    assertThat(web.send(officer, ivo + "/names/new", Map.of("surname", "Otherundo")))
        .hasStatus(302);

    assertThat(web.send(officer, path + "/undo", Map.of())).hasStatus(403);
    files.takeBack(path, manager);

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
        files.read(
            HEADING
                + moving
                + ",Ola,Reopenfield,14/03/2015,F,190121,01/09/2025,6,LE1 1AA\n"
                + staying
                + ",Uma,Reopenfield,14/03/2015,F,190120,,6,\n");
    files.adopt(path);
    assertThat(settings(mover))
        .containsExactly("190120 year 5 until 2025-08-31", "190121 year 6 until null");
    assertThat(settings(stayer)).containsExactly("190120 year 6 until null");
    assertThat(homes(mover)).hasSize(2).first().asString().startsWith("LE2 9ZX until 2");
    assertThat(history(mover))
        .contains("190120, year 5, EHC plan, until 2025-08-31", "190121, year 6");

    files.takeBack(path, manager);

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
    String path =
        files.read(HEADING + moving + ",Ivo,Alteredfield,14/03/2015,M,190123,01/09/2025,6,\n");
    files.adopt(path);
    String record = web.path(mover);
    Matcher ending =
        Pattern.compile(record + "/settings/(\\d+)/end")
            .matcher(ChildrenWeb.text(web.open(officer, record)));
    assertThat(ending.find()).isTrue();
    assertThat(web.send(officer, ending.group(), Map.of("day", "2025-10-01"))).hasStatus(302);

    files.takeBack(path, manager);

    assertThat(settings(mover))
        .containsExactly("190122 year 5 until null", "190123 year 6 until 2025-10-01");
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

  private static String link(String found) {
    Matcher matcher = Pattern.compile("href=\"(/children/[0-9a-f-]{36})\"").matcher(found);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String upn() {
    return InventedChild.upnOf(NUMBERS.incrementAndGet());
  }
}
