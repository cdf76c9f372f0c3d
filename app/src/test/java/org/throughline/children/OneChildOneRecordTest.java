// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.internal.merging.Duplicates;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class OneChildOneRecordTest {

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final Duplicates duplicates;
  private final People people;
  private final Account officer;
  private final Account manager;

  OneChildOneRecordTest(
      ChildrenLoader loader, ChildrenWeb web, Duplicates duplicates, People people) {
    this.loader = loader;
    this.web = web;
    this.duplicates = duplicates;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
  }

  @Test
  void pairsComeWithTheirReasonsAndTwinsDoNot() {
    LocalDate birth = LocalDate.of(2014, 2, 3);
    String upn = InventedChild.upnOf(500_001);
    InventedChild.named("Aoife", "Pairfield").bornOn(birth).upn(upn).keptBy(loader);
    InventedChild.named("Bronagh", "Upnfield").upn(upn).keptBy(loader);
    InventedChild.named("Catherine", "Homefield")
        .bornOn(birth)
        .livingAt("1 Row", "LE4 1ZZ")
        .keptBy(loader);
    InventedChild.named("Catharine", "Homefield")
        .bornOn(birth)
        .livingAt("1 Row", "LE4 1ZZ")
        .keptBy(loader);
    InventedChild.named("Dilys", "Twinfield")
        .bornOn(birth)
        .livingAt("2 Row", "LE4 1ZY")
        .upn(InventedChild.upnOf(500_002))
        .keptBy(loader);
    InventedChild.named("Enid", "Twinfield")
        .bornOn(birth)
        .livingAt("2 Row", "LE4 1ZY")
        .upn(InventedChild.upnOf(500_003))
        .keptBy(loader);
    InventedChild.named("Fflur", "Twoupns")
        .bornOn(birth)
        .upn(InventedChild.upnOf(500_004))
        .keptBy(loader);
    InventedChild.named("Fflur", "Twoupns")
        .bornOn(birth)
        .upn(InventedChild.upnOf(500_005))
        .keptBy(loader);
    InventedChild.named("Gwen", "Swapped").bornOn(birth).keptBy(loader);
    InventedChild.named("Swapped", "Gwen").bornOn(birth).keptBy(loader);

    duplicates.lookAtAll();

    String list = list(officer);
    assertThat(list)
        .contains("Pairfield, Aoife", "Upnfield, Bronagh", "They have the same UPN")
        .contains("Homefield, Catherine", "Same birth and postcode, similar names")
        .contains("Twoupns, Fflur", "Same name and birth, but two UPNs")
        .contains("the other way round")
        .doesNotContain("Twinfield");
  }

  @Test
  void aRestrictedChildMakesNoPairForThoseWithoutTheRight() {
    String upn = InventedChild.upnOf(500_010);
    InventedChild.named("Ola", "Openpair").upn(upn).keptBy(loader);
    InventedChild.named("Ola", "Shutpair").upn(upn).restricted().keptBy(loader);
    duplicates.lookAtAll();
    Account trusted = people.holding(Role.CASEWORK_MANAGER);
    people.mayOpenRestricted(trusted);

    assertThat(list(officer)).doesNotContain("Openpair", "Shutpair");
    assertThat(list(trusted)).contains("Openpair, Ola", "Shutpair, Ola");
  }

  @Test
  void whatWasToldApartStaysApart() {
    ChildId one = InventedChild.named("Ola", "Apartfield").keptBy(loader);
    ChildId other = InventedChild.named("Ola", "Apartfield").keptBy(loader);
    duplicates.lookAtAll();
    assertThat(list(officer)).contains("Apartfield, Ola");

    assertThat(web.send(officer, merge(one, other) + "/apart", Map.of())).hasStatus(302);
    duplicates.lookAtAll();

    assertThat(list(officer)).doesNotContain("Apartfield, Ola");
  }

  @Test
  void twoRecordsBecomeOneAndAreTakenApartExactly() {
    ChildId stays =
        InventedChild.named("Ola", "Mergeone")
            .livingAt("1 First Row", "LE1 1AA")
            .at("190301", "6")
            .keptBy(loader);
    ChildId goes =
        InventedChild.named("Olamide", "Mergetwo")
            .livingAt("2 Second Row", "LE2 2BB")
            .knownAs("Olly")
            .keptBy(loader);
    String before = withoutWords(page(stays));
    String beforeOther = withoutWords(page(goes));

    MvcTestResult merged =
        web.send(
            officer, merge(stays, goes), choice(stays, goes, Map.of("take-forename", "other")));

    assertThat(merged).hasStatus(302);
    assertThat(page(stays))
        .contains(
            "Olly (Olamide) Mergeone is ",
            "1 First Row",
            "2 Second Row",
            "A record of Olamide Mergetwo was merged into this one");
    assertThat(ChildrenWeb.to(web.open(officer, web.path(goes)))).isEqualTo(web.path(stays));
    assertThat(web.find(officer, "olamide mergetwo"))
        .contains("Mergeone, Olamide")
        .doesNotContain("Mergetwo, Olamide");
    ChildrenMerged told = (ChildrenMerged) web.told().getLast();
    assertThat(told.survivor()).isEqualTo(stays);
    assertThat(told.absorbed()).isEqualTo(goes);

    String undo = web.path(stays) + "/merges/" + told.merge() + "/undo";
    assertThat(web.send(officer, undo, Map.of())).hasStatus(403);
    assertThat(web.send(manager, undo, Map.of())).hasStatus(302);

    assertThat(withoutWords(page(stays))).isEqualTo(before);
    assertThat(withoutWords(page(goes))).isEqualTo(beforeOther);
    assertThat(web.find(officer, "olamide mergetwo")).contains("Mergetwo, Olamide");
    assertThat(web.told().getLast()).isEqualTo(new MergeUndone(told.merge(), stays, goes));
  }

  @Test
  void aModuleWithOpenCasesMayRefuse() {
    ChildId one = InventedChild.named("Ola", "Casefield").keptBy(loader);
    ChildId other = InventedChild.named("Ola", "Casefeld").keptBy(loader);
    web.opensCase(one);
    web.opensCase(other);

    MvcTestResult refused = web.send(officer, merge(one, other), choice(one, other, Map.of()));

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused))
        .contains("Each record has an open case. Close one of the cases first.");
    assertThat(web.open(officer, web.path(other))).hasStatusOk();
  }

  @Test
  void aMergeOnAnOldVersionShowsTheRecordsAgain() {
    ChildId one = InventedChild.named("Ola", "Oldfield").keptBy(loader);
    ChildId other = InventedChild.named("Ola", "Oldfeld").keptBy(loader);
    Map<String, String> choice = choice(one, other, Map.of());
    assertThat(web.send(officer, web.path(other) + "/names/new", Map.of("surname", "Before")))
        .hasStatus(302);

    assertThat(web.send(manager, merge(one, other), choice)).hasStatus(409);
  }

  @Test
  void aRestrictedRecordThatIsMergedKeepsTheOtherOneRestricted() {
    Account trusted = people.holding(Role.CASEWORK_MANAGER);
    people.mayOpenRestricted(trusted);
    ChildId open = InventedChild.named("Ola", "Zuhlqvist").keptBy(loader);
    ChildId shut = InventedChild.named("Ola", "Wasshut").restricted().keptBy(loader);
    web.send(trusted, web.path(shut) + "/reason", Map.of("reason", "QUALITY"));

    assertThat(web.send(trusted, merge(open, shut), Map.of("version", "1", "otherVersion", "1")))
        .hasStatus(302);

    assertThat(web.open(officer, web.path(open))).hasStatus(404);
    assertThat(web.find(officer, "zuhlqvist")).contains("No child matches");
  }

  private Map<String, String> choice(ChildId one, ChildId other, Map<String, String> more) {
    assertThat(web.open(officer, merge(one, other))).hasStatusOk();
    Map<String, String> all = new HashMap<>(Map.of("version", "1", "otherVersion", "1"));
    all.putAll(more);
    return all;
  }

  @Test
  void bothRecordsAreComparedInWords() {
    ChildId one = InventedChild.named("Ola", "Comparefield").keptBy(loader);
    ChildId other =
        InventedChild.named("Ola", "Comparefield").bornOn(LocalDate.of(2016, 2, 29)).keptBy(loader);

    assertThat(ChildrenWeb.text(web.open(officer, merge(one, other))))
        .contains("14 March 2015", "29 February 2016")
        .doesNotContain("2016-02-29");
  }

  private String merge(ChildId one, ChildId other) {
    return "/children/merge/" + address(one) + "/" + address(other);
  }

  private String address(ChildId child) {
    return web.path(child).replace("/children/", "");
  }

  private String page(ChildId child) {
    return ChildrenWeb.text(web.open(officer, web.path(child)));
  }

  private String list(Account account) {
    StringBuilder all = new StringBuilder();
    String page;
    int number = 1;
    do {
      page = ChildrenWeb.text(web.open(account, "/children/duplicates?page=" + number++));
      all.append(page);
    } while (page.contains("rel=\"next\""));
    return all.toString();
  }

  private static String withoutWords(String page) {
    return page.replaceAll("name=\"(_csrf|once)\" value=\"[^\"]+\"", "")
        .replaceAll("(?s)<div class=\"tl-notice.*?</div>", "");
  }
}
