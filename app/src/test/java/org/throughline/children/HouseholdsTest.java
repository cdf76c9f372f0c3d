// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Who lives with a child: the household on record, or where there is none, the children whose
/// records have the same address today.
@ThroughlineTest
class HouseholdsTest {

  private static final String SAME_ADDRESS = "Living at the same address";

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final JdbcClient owner;
  private final Account officer;
  private final LocalDate today;

  HouseholdsTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      People people,
      @Qualifier("ownerDataSource") DataSource owner,
      Clock clock) {
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.owner = JdbcClient.create(owner);
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void childrenOfOneAddressAreShownAsLivingThereHoweverItIsWritten() {
    String ola =
        path(InventedChild.named("Ola", "Homefield").livingAt("1 Elm-Row\nLee", "ZZ1 1AA"));
    String uma =
        path(InventedChild.named("Uma", "Otherhome").livingAt("1 ELM ROW, Lee.", "ZZ1 1AA"));

    assertThat(page(ola))
        .contains(SAME_ADDRESS, "Whether they are one family is not on record", "Uma Otherhome")
        .contains("href=\"" + uma + "\"")
        .doesNotContain("Same household");
    assertThat(page(uma)).contains(SAME_ADDRESS, "Ola Homefield");
  }

  @Test
  void anotherDoorAStreetAloneAndAHomeOfAnotherTimeAreNotTheSameAddress() {
    String ola = path(InventedChild.named("Ola", "Doorfield").livingAt("2 Elm Row", "ZZ1 2AA"));
    path(InventedChild.named("Uma", "Nextdoor").livingAt("22 Elm Row", "ZZ1 2AA"));
    path(InventedChild.named("Ada", "Streetalone").livingAt("", "ZZ1 2AA"));
    path(InventedChild.named("Ida", "Elsewhere").livingAt("2 Elm Row", "ZZ1 2AB"));
    String street = path(InventedChild.named("Eva", "Streettoo").livingAt("", "ZZ1 2AA"));
    String moved = path(InventedChild.named("Una", "Movedout").livingAt("2 Elm Row", "ZZ1 2AA"));
    moves(moved, "9 Far Row", today);
    String moving = path(InventedChild.named("Ina", "Movesin").livingAt("8 Far Row", "ZZ1 2AC"));
    moves(moving, "2 Elm Row", today.plusDays(30));

    assertThat(page(ola)).doesNotContain(SAME_ADDRESS);
    assertThat(page(street)).doesNotContain(SAME_ADDRESS);
    assertThat(page(moved)).doesNotContain(SAME_ADDRESS);
    assertThat(page(moving)).doesNotContain(SAME_ADDRESS);
  }

  @Test
  void theNumberOfAnAddressGoesBeforeItsWords() {
    ChildId ola =
        kept(InventedChild.named("Ola", "Numbered").livingAt("Flat 1, 3 Elm Row", "ZZ1 3AA"));
    ChildId uma = kept(InventedChild.named("Uma", "Likewise").livingAt("3a Elm Row", "ZZ1 3AA"));
    ChildId ida =
        kept(InventedChild.named("Ida", "Upstairs").livingAt("Flat 1, 3 Elm Row", "ZZ1 3AA"));
    number(ola, "10001");
    number(uma, "10001");
    number(ida, "10002");

    assertThat(page(web.path(ola)))
        .contains(SAME_ADDRESS, "Uma Likewise")
        .doesNotContain("Upstairs");
  }

  @Test
  void aRestrictedChildLeavesNoTraceAtTheAddressForThoseWithoutTheRight() {
    String ola = path(InventedChild.named("Ola", "Openhome").livingAt("4 Elm Row", "ZZ1 4AA"));
    String hidden =
        path(InventedChild.named("Uma", "Shuthome").livingAt("4 Elm Row", "ZZ1 4AA").restricted());
    Account trusted = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(trusted);
    long before = lists(officer);

    assertThat(page(ola)).doesNotContain(SAME_ADDRESS, "Shuthome", hidden, "There are more");
    assertThat(lists(officer)).isEqualTo(before);
    assertThat(ChildrenWeb.text(web.open(trusted, ola))).contains(SAME_ADDRESS, "Uma Shuthome");
    assertThat(
            web.send(
                trusted, hidden + "/reason", Map.of("reason", "SAFEGUARDING", "note", "A call")))
        .hasStatus(302);
    assertThat(ChildrenWeb.text(web.open(trusted, hidden))).contains(SAME_ADDRESS, "Ola Openhome");
  }

  @Test
  void aChildWhoIsRestrictedLaterIsGoneFromTheAddressAtOnce() {
    String ola = path(InventedChild.named("Ola", "Laterhome").livingAt("5 Elm Row", "ZZ1 5AA"));
    String uma = path(InventedChild.named("Uma", "Latershut").livingAt("5 Elm Row", "ZZ1 5AA"));
    assertThat(page(ola)).contains(SAME_ADDRESS, "Uma Latershut");

    assertThat(
            web.send(
                officer,
                uma + "/flags/new",
                Map.of("kind", "RESTRICTED", "from", today.toString())))
        .hasStatus(302);

    assertThat(page(ola)).doesNotContain(SAME_ADDRESS, "Latershut");
  }

  @Test
  void aHouseholdOnRecordIsShownInThePlaceOfTheAddress() {
    List<ChildId> ids = new ArrayList<>();
    loader.load(
        "A test's load",
        false,
        Optional.empty(),
        Stream.of(
            InventedChild.named("Ola", "Recorded")
                .livingAt("6 Elm Row", "ZZ1 6AA")
                .ofHousehold("one")
                .record(),
            InventedChild.named("Uma", "Recordedtoo")
                .livingAt("66 Elm Row", "ZZ1 6AA")
                .ofHousehold("one")
                .record()),
        each -> ids.add(each.id()));
    path(InventedChild.named("Ida", "Lodging").livingAt("6 Elm Row", "ZZ1 6AA"));

    assertThat(page(web.path(ids.getFirst())))
        .contains("Same household", "Uma Recordedtoo")
        .doesNotContain(SAME_ADDRESS, "Lodging");
  }

  @Test
  void aRecordThatWasMergedStandsForTheOneThatStays() {
    ChildId ola = kept(InventedChild.named("Ola", "Stayhome").livingAt("7 Elm Row", "ZZ1 7AA"));
    ChildId uma = kept(InventedChild.named("Uma", "Mergehome"));
    ChildId absorbed =
        kept(InventedChild.named("Uma", "Mergedhome").livingAt("7 Elm Row", "ZZ1 7AA"));
    owner
        .sql("update children.child set merged_into = ? where child_id = ?")
        .params(uma.value(), absorbed.value())
        .update();

    assertThat(page(web.path(ola)))
        .contains(SAME_ADDRESS, "Uma Mergehome")
        .doesNotContain("Mergedhome");
    assertThat(page(web.path(uma)))
        .contains(SAME_ADDRESS, "Ola Stayhome")
        .doesNotContain("Mergedhome");
  }

  @Test
  void aChildWhoDiedIsNotSaidToLiveThere() {
    String ola = path(InventedChild.named("Ola", "Mournfield").livingAt("8 Elm Row", "ZZ1 8AA"));
    ChildId uma = kept(InventedChild.named("Uma", "Mournfield").livingAt("8 Elm Row", "ZZ1 8AA"));
    owner
        .sql("update children.child set died_on = date '2021-03-01' where child_id = ?")
        .params(uma.value())
        .update();

    assertThat(page(ola)).doesNotContain(SAME_ADDRESS);
  }

  @Test
  void ofAHomeOfManyTheFirstAreShownAndThatTheyAreShownIsOnRecord() {
    String ola = path(InventedChild.named("Ola", "Manyhome").livingAt("9 Elm Row", "ZZ1 9AA"));
    for (int other = 0; other < 31; other++) {
      path(InventedChild.named("Uma", "Manyother").livingAt("9 Elm Row", "ZZ1 9AA"));
    }
    long before = lists(officer);

    String page = page(ola);

    assertThat(page).contains("There are more. Find them by the address.");
    assertThat(page.split("Uma Manyother", -1)).hasSize(31);
    assertThat(lists(officer)).isEqualTo(before + 1);
  }

  private ChildId kept(InventedChild child) {
    return child.keptBy(loader);
  }

  private String path(InventedChild child) {
    return web.path(kept(child));
  }

  private String page(String path) {
    return ChildrenWeb.text(web.open(officer, path));
  }

  private void moves(String path, String lines, LocalDate from) {
    assertThat(
            web.send(
                officer,
                path + "/addresses/new",
                Map.of("lines", lines, "postcode", "ZZ1 2AA", "from", from.toString())))
        .hasStatus(302);
  }

  private void number(ChildId child, String uprn) {
    owner
        .sql("update children.address set uprn = ? where child_id = ?")
        .params(uprn, child.value())
        .update();
  }

  /// How often this person was shown a list of those who live with a child.
  private long lists(Account account) {
    return owner
        .sql(
            "select count(*) from audit.entry where account_id = ? and act = 'children-listed'"
                + " and subject_id = 'living-together'")
        .params(account.id().value())
        .query(Long.class)
        .single();
  }
}
