// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class FindingChildrenTest {

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final Account officer;
  private final Account other;

  FindingChildrenTest(ChildrenLoader loader, ChildrenWeb web, People people) {
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.other = people.holding(Role.CASEWORK_MANAGER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siobhán O'Kestrel-Moorhen",
        "Siobhan OKestrel Moorhen",
        "moorhen siobhan",
        "kestrel-moorhen",
        "Shiv O’Kestrel",
        "siobhna okestrel",
        "Siobhan Moorhenn",
        "oorhen siobhan",
        "iobhan Moorhen",
        "Siobhan Noorhen",
        "Zsiobhan Moorhen",
        "o'kestrel",
        "21/6/2013",
        "21.6.13 moorhen",
        "21 June 2013",
        "2013-06-21",
        "LE2 9ZX",
        "le29zx moorhen",
        "Plumtree Gardens moorhen",
        "Grizelda Quernmore"
      })
  void findsAChildByAnyPart(String words) {
    InventedChild.named("Siobhán", "O'Kestrel-Moorhen")
        .knownAs("Shiv")
        .bornOn(LocalDate.of(2013, 6, 21))
        .livingAt("4 Plumtree Gardens", "LE2 9ZX")
        .with(
            new LoadedChild.Contact(
                "Grizelda Quernmore", Relationship.GRANDPARENT, true, 1, true, "", ""))
        .keptBy(loader);

    assertThat(web.find(officer, words)).contains("O'Kestrel-Moorhen, Siobhán (Shiv)");
  }

  @Test
  void findsAChildByUpnAloneAndByAFormerName() {
    String upn = InventedChild.upnOf(771_001);
    String record = web.path(InventedChild.named("Tamsin", "Numberfield").upn(upn).keptBy(loader));
    web.send(officer, record + "/names/new", Map.of("surname", "Quondamfield"));

    assertThat(web.find(officer, upn.toLowerCase(java.util.Locale.ROOT)))
        .contains("Numberfield, Tamsin");
    assertThat(web.find(officer, "tamsin quondamfeild")).contains("Numberfield, Tamsin");
  }

  @Test
  void aBirthOn29FebruaryIsKeptFoundAndAYearOlderOnTheFirstOfMarch() {
    LocalDate leapDay = LocalDate.of(2016, 2, 29);
    String record =
        web.path(InventedChild.named("Ola", "Leapfield").bornOn(leapDay).keptBy(loader));

    assertThat(web.find(officer, "29/2/2016 leapfield")).contains("Leapfield, Ola");
    assertThat(ChildrenWeb.text(web.open(officer, record))).contains("29 February 2016");
    ChildSummary child = born(leapDay);
    assertThat(child.ageOn(LocalDate.of(2027, 2, 28))).isEqualTo(10);
    assertThat(child.ageOn(LocalDate.of(2027, 3, 1))).isEqualTo(11);
    assertThat(child.ageOn(LocalDate.of(2028, 2, 28))).isEqualTo(11);
    assertThat(child.ageOn(LocalDate.of(2028, 2, 29))).isEqualTo(12);
    assertThat(
            web.send(
                officer,
                "/children/new",
                Map.of(
                    "forename", "Ola", "surname", "Leapfield", "born_on", "29/2/2015", "sex", "F")))
        .hasStatus(422);
  }

  private static ChildSummary born(LocalDate day) {
    return new ChildSummary(
        new ChildId(1),
        UUID.randomUUID(),
        "Ola",
        "Leapfield",
        "",
        day,
        Optional.empty(),
        "F",
        "",
        "",
        Set.of());
  }

  @Test
  void putsTheLikeliestFirst() {
    InventedChild.named("Jon", "Rankfield").keptBy(loader);
    InventedChild.named("John", "Rankfield").keptBy(loader);

    String found = web.find(officer, "jon rankfield");

    assertThat(found.indexOf("Rankfield, Jon<"))
        .isPositive()
        .isLessThan(found.indexOf("Rankfield, John<"));
  }

  @Test
  void whatWasTypedNeverStandsInAnAddressAndBelongsToItsPersonAlone() {
    InventedChild.named("Ola", "Secretfield").keptBy(loader);

    MvcTestResult sent = web.send(officer, "/children/search", Map.of("words", "Secretfield"));

    assertThat(sent).hasStatus(302);
    assertThat(ChildrenWeb.to(sent)).matches("/children/found/[0-9a-f-]{36}");
    assertThat(ChildrenWeb.text(web.open(officer, ChildrenWeb.to(sent))))
        .contains("Secretfield, Ola");
    assertThat(web.open(other, ChildrenWeb.to(sent))).hasStatus(404);
  }

  @Test
  void theListIsNarrowedByTheAddressAndDownloadedAsItIsNarrowed() {
    InventedChild.named("Ola", "Narrowfield").at("190001", "4").keptBy(loader);
    InventedChild.named("Uma", "Narrowfield").at("190002", "5").keptBy(loader);
    InventedChild.named("Ida", "Narrowfield").flagged(FlagKind.IN_CARE).keptBy(loader);
    String list =
        ChildrenWeb.to(web.send(officer, "/children/search", Map.of("words", "narrowfield")));

    assertThat(ChildrenWeb.text(web.open(officer, list + "?setting=190001")))
        .contains("1 child matches", "Narrowfield, Ola")
        .doesNotContain("Narrowfield, Uma");
    assertThat(ChildrenWeb.text(web.open(officer, list + "?flag=IN_CARE")))
        .contains("Narrowfield, Ida", "In care")
        .doesNotContain("Narrowfield, Ola");
    assertThat(ChildrenWeb.text(web.open(officer, list + "/table.csv?year=5")))
        .contains("Narrowfield\",\"Uma")
        .doesNotContain("Narrowfield\",\"Ola");
    assertThat(ChildrenWeb.text(web.open(officer, "/children?setting=190002")))
        .contains("Narrowfield, Uma");
  }

  @Test
  void sixCharactersOfAUpnAreEnoughAndFindNoRestrictedChild() {
    String one = InventedChild.upnOf(938_100_001);
    String beginning = one.substring(0, 7);
    String shut =
        Stream.iterate(938_100_002, number -> number + 1)
            .map(InventedChild::upnOf)
            .filter(upn -> upn.startsWith(beginning))
            .findFirst()
            .orElseThrow();
    InventedChild.named("Ola", "Beginfield").upn(one).keptBy(loader);
    InventedChild.named("Ola", "Shutbegin").upn(shut).restricted().keptBy(loader);

    assertThat(web.find(officer, beginning.toLowerCase(Locale.ROOT)))
        .contains("1 child matches", "Beginfield, Ola")
        .doesNotContain("Shutbegin, ");
    assertThat(web.find(officer, one)).contains("Beginfield, Ola");
    assertThat(web.find(officer, one.substring(0, 5))).doesNotContain("Beginfield, Ola");
    assertThat(web.find(officer, "Z99999")).contains("the first six characters are enough");
  }

  @Test
  void saysWhatToDoWhenNobodyIsFound() {
    assertThat(web.find(officer, "zzzqqqxxxx")).contains("No child matches", "Try fewer words");
    assertThat(ChildrenWeb.text(web.open(officer, "/children")))
        .contains("Find a child by any part");
    assertThat(web.find(officer, "...")).contains("nothing to look for");
  }

  @Test
  void otherRolesDoNotFindTheWayIn() {
    for (Role role : List.of(Role.ADMINISTRATOR, Role.READER, Role.ANALYST)) {
      assertThat(web.open(people.holding(role), "/children")).hasStatus(403);
    }
  }

  @Test
  void aChildIsFoundFromAnywhereByThoseWhoOpenTheIndexAlone() {
    InventedChild.named("Ola", "Everywherefield").keptBy(loader);
    Map<String, String> words = Map.of("words", "everywherefield");

    assertThat(ChildrenWeb.text(web.send(officer, "/search", words)))
        .contains("Everywherefield, Ola");
    assertThat(ChildrenWeb.text(web.send(people.holding(Role.ADMINISTRATOR), "/search", words)))
        .doesNotContain("Everywherefield, Ola");
  }
}
