// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Files that hold addresses and no names, taken over to children whom the index knows by a number.
@ThroughlineTest
class AddressFilesTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(430000);
  private static final String HEADING = "UPN,Street,Postcode,UPRN\n";

  private final DataSource owner;
  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final JdbcClient jdbc;
  private final PupilFiles files;
  private final Account officer;
  private final Account manager;

  AddressFilesTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      MockMvcTester mvc,
      ImportWork work,
      People people,
      JdbcClient jdbc,
      @Qualifier("ownerDataSource") DataSource owner) {
    this.owner = owner;
    this.loader = loader;
    this.web = web;
    this.jdbc = jdbc;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.files = new PupilFiles(web, mvc, work, officer);
  }

  @Test
  void aNewHomeIsSeenBeforehandTakenOverAndTheOldOneIsKeptWithItsLastDay() {
    String upn = upn();
    ChildId child =
        InventedChild.named("Ola", "Movefield")
            .upn(upn)
            .livingAt("4 Plumtree Gardens", "LE2 9ZX")
            .keptBy(loader);
    String file = HEADING + upn + ",9 Quince Way,LE3 8QZ,100012345678\n";

    String path = files.read(file);
    assertThat(files.page(path))
        .contains("Taking this file over would bring 1 new address", "Movefield")
        .contains("Home: 4 Plumtree Gardens, LE2 9ZX → 9 Quince Way, LE3 8QZ");
    assertThat(homes(child)).containsExactly("HOME 4 Plumtree Gardens LE2 9ZX  open");
    files.adopt(path);

    assertThat(homes(child))
        .containsExactly(
            "HOME 4 Plumtree Gardens LE2 9ZX  ended",
            "HOME 9 Quince Way LE3 8QZ 100012345678 open");
    assertThat(web.find(officer, "quince LE3 8QZ")).contains("Movefield, Ola");
    assertThat(ChildrenWeb.text(web.open(officer, web.path(child) + "/history")))
        .contains("LE2 9ZX", "LE3 8QZ", "A test of imports");
    assertThat(files.page(files.read(file))).contains("bring 0 new addresses", "The same (1)");
  }

  @Test
  void ofAFileThatIsSetAsideNoAddressIsKept() {
    String path = files.read(HEADING + upn() + ",9 Quince Way,LE3 8QZ,100012345678\n");
    assertThat(homesWaiting(path)).isOne();

    assertThat(web.send(officer, path + "/set-aside", Map.of())).hasStatus(302);

    assertThat(homesWaiting(path)).isZero();
  }

  /// Nobody but the owner of the database counts what waits.
  private long homesWaiting(String path) {
    return JdbcClient.create(owner)
        .sql("select count(*) from children.import_home where import_id = ?")
        .param(web.importId(path))
        .query(Long.class)
        .single();
  }

  @Test
  void whatAFileWithAnOddColumnHoldsIsAskedAndRememberedForTheNext() {
    String upn = upn();
    ChildId child =
        InventedChild.named("Ola", "Oddfield")
            .upn(upn)
            .livingAt("4 Plumtree Gardens", "LE2 9ZX")
            .keptBy(loader);
    String heading = "UPN,Street,Postcode,Contact\n";
    byte[] file = (heading + upn + ",9 Quince Way,LE3 8QZ,Aunt\n").getBytes(StandardCharsets.UTF_8);

    String path = files.send(file);
    assertThat(files.page(path))
        .contains("Say what this file holds", "What does the file hold?")
        .doesNotContain("type=\"radio\" value=\"ADDRESSES\" checked");
    assertThat(web.send(officer, path + "/map", Map.of("words", "A test", "column-0", "UPN")))
        .hasStatus(422)
        .bodyText()
        .contains("Choose what the file holds: its columns do not say it.");
    assertThat(
            web.send(
                officer,
                path + "/map",
                Map.of("words", "A test", "holds", "OTHER", "column-0", "UPN")))
        .hasStatus(422)
        .bodyText()
        .contains("No column holds “Legal surname”");
    files.map(path, Map.of("holds", "ADDRESSES"));
    files.readOn(path);

    assertThat(files.page(path)).contains("bring 1 new address", "Oddfield");
    files.adopt(path);
    assertThat(homes(child))
        .containsExactly(
            "HOME 4 Plumtree Gardens LE2 9ZX  ended", "HOME 9 Quince Way LE3 8QZ  open");
    assertThat(files.page(files.send(file)))
        .contains("Check what each column of this file holds", "addresses of pupils")
        .contains("type=\"radio\" value=\"ADDRESSES\" checked");
  }

  @Test
  void aSecondAddressIsTheSecondHomeAndTakingTheFileBackPutsAllAsItWas() {
    String upn = upn();
    ChildId child =
        InventedChild.named("Ola", "Twohomes")
            .upn(upn)
            .livingAt("4 Plumtree Gardens", "LE2 9ZX")
            .keptBy(loader);
    String path =
        files.read(
            HEADING
                + upn
                + ",,LE2 9ZX,\n"
                + upn
                + ",7 Medlar Row,LE4 9QZ,\n"
                + upn
                + ",,LE2 9ZX,\n");

    assertThat(files.page(path))
        .contains("bring 1 new address", "The same (2)")
        .contains("Second home: nothing → 7 Medlar Row, LE4 9QZ");
    files.adopt(path);
    assertThat(homes(child))
        .containsExactly(
            "HOME 4 Plumtree Gardens LE2 9ZX  open", "SECOND_HOME 7 Medlar Row LE4 9QZ  open");

    files.takeBack(path, manager);
    assertThat(homes(child)).containsExactly("HOME 4 Plumtree Gardens LE2 9ZX  open");
    assertThat(web.find(officer, "medlar LE4 9QZ")).contains("No child matches");
  }

  @Test
  void rowsThatMeetNobodyOrTwoOrHoldNonsenseComeBackWithTheirRowAndColumn() {
    String upn = upn();
    String shared = upn();
    InventedChild.named("Ola", "Sharefield").upn(shared).keptBy(loader);
    InventedChild.named("Uma", "Sharefield").upn(shared).keptBy(loader);
    InventedChild.named("Ida", "Threehomes").upn(upn).keptBy(loader);
    String path =
        files.read(
            HEADING
                + upn()
                + ",1 Nobody Lane,LE1 1AA,100012345678\n"
                + shared
                + ",1 Shared Lane,LE1 1AA,\n"
                + "A12,1 Wrong Lane,LE11AAA,X\n"
                + ",1 Unkeyed Lane,LE1 1AA,\n"
                + upn
                + ",,,\n"
                + upn
                + ",1 First Lane,LE1 1AA,\n"
                + upn
                + ",2 Second Lane,LE1 1AB,\n"
                + upn
                + ",3 Third Lane,LE1 1AD,\n");

    assertThat(files.page(path)).contains("bring 2 new addresses; 6 rows are refused");
    assertThat(ChildrenWeb.text(web.open(officer, path + "/refused.csv")))
        .contains("\"2\",\"UPN\",\"No child of the index has this number")
        .contains("\"3\",\"UPN\",\"Two children have the numbers of this row")
        .contains("\"4\",\"UPN; UPRN; Postcode\",\"This is not a UPN")
        .contains("\"5\",\"UPN\",\"Nothing says whose address this is")
        .contains("\"6\",\"Postcode\",\"The address is missing")
        .contains("\"9\",\"Postcode\",\"This is one address more than a home and a second home")
        .contains("\"3 Third Lane\"");
  }

  @Test
  void anAddressOfTodayIsNotOverwrittenByAnother() {
    String upn = upn();
    ChildId child = InventedChild.named("Ola", "Todayfield").upn(upn).keptBy(loader);
    files.adopt(files.read(HEADING + upn + ",9 Quince Way,LE3 8QZ,\n"));

    String path = files.read(HEADING + upn + ",10 Quince Way,LE3 8QZ,\n");

    assertThat(files.page(path))
        .contains("bring 0 new addresses; 1 row is refused", "recorded today");
    assertThat(homes(child)).containsExactly("HOME 9 Quince Way LE3 8QZ  open");
  }

  @Test
  void ofTwoChildrenWhoWereMergedSinceTheFirstRowIsTakenOverAndTheOtherComesBack() {
    String upn = upn();
    String other = upn();
    ChildId stays = InventedChild.named("Ola", "Joinfield").upn(upn).keptBy(loader);
    ChildId goes = InventedChild.named("Ola", "Joinfeld").upn(other).keptBy(loader);
    String path =
        files.read(
            HEADING + upn + ",1 Joined Lane,LE1 1AA,\n" + other + ",2 Joined Lane,LE1 1AB,\n");
    merge(stays, goes);

    files.adopt(path);

    assertThat(homes(stays)).containsExactly("HOME 1 Joined Lane LE1 1AA  open");
    assertThat(files.page(path)).contains("taken over: 1 new address");
    assertThat(ChildrenWeb.text(web.open(officer, path + "/refused.csv")))
        .contains("\"2 Joined Lane\"", "\"3\",\"Postcode\",\"The child has another address");
  }

  @Test
  void whatCannotBeTakenOverAnyMoreComesBackAndChangesNobody() {
    String moved = upn();
    String shut = upn();
    String kept = upn();
    ChildId child = InventedChild.named("Ola", "Latefield").upn(moved).keptBy(loader);
    ChildId hidden = InventedChild.named("Ida", "Latefield").upn(shut).keptBy(loader);
    InventedChild.named("Uma", "Latefield").upn(kept).keptBy(loader);
    String path =
        files.read(
            HEADING
                + (moved + ",1 Late Lane,LE1 1AA,\n")
                + (shut + ",2 Late Lane,LE1 1AA,\n")
                + (kept + ",3 Late Lane,LE1 1AA,\n"));
    assertThat(files.page(path)).contains("bring 3 new addresses");
    files.adopt(files.read(HEADING + moved + ",4 Late Lane,LE1 1AB,\n"));
    web.keptOf(
        hidden, "update children.child set is_restricted = true where child_id = ? returning upn");
    List<String> before = versions(child);

    files.adopt(path);

    assertThat(versions(child)).isEqualTo(before);
    assertThat(homes(child)).containsExactly("HOME 4 Late Lane LE1 1AB  open");
    assertThat(homes(hidden)).isEmpty();
    assertThat(files.page(path)).contains("taken over: 1 new address", "Refused (2)");
    assertThat(ChildrenWeb.text(web.open(officer, path + "/refused.csv")))
        .contains("\"2\",\"Postcode\",\"The child has another address")
        .contains("\"3\",\"UPN\",\"No child of the index has this number");
    assertThat(
            jdbc.sql("select count(*) from children.import_batch where import_id = ?")
                .param(web.importId(path))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aRestrictedChildIsToldFromNobodyByNothing() {
    String shut = upn();
    ChildId child = InventedChild.named("Ola", "Vyxolbrant").upn(shut).restricted().keptBy(loader);
    String nobody = upn();

    String withChild = files.read(HEADING + shut + ",1 Quiet Lane,LE1 1AA,\n");
    String without = files.read(HEADING + nobody + ",1 Quiet Lane,LE1 1AA,\n");

    for (String show : new String[] {"", "?show=REFUSED", "?show=CHANGED", "?show=SAME"}) {
      assertThat(anonymous(files.page(withChild + show), withChild))
          .isEqualTo(anonymous(files.page(without + show), without))
          .doesNotContain("Vyxolbrant");
    }
    assertThat(ChildrenWeb.text(web.open(officer, withChild + "/refused.csv")).replace(shut, "UPN"))
        .isEqualTo(
            ChildrenWeb.text(web.open(officer, without + "/refused.csv")).replace(nobody, "UPN"));
    files.adopt(withChild);
    assertThat(homes(child)).isEmpty();
  }

  @Test
  void aFileWithoutANumberOrAnAddressSaysWhichColumnIsMissing() {
    String path =
        files.send((HEADING + upn() + ",1 Lane,LE1 1AA,\n").getBytes(StandardCharsets.UTF_8));

    assertThat(
            ChildrenWeb.text(
                web.send(officer, path + "/map", Map.of("words", "Homes", "column-3", "UPRN"))))
        .contains("No column says whose addresses these are", "No column holds “Postcode”");
    assertThat(files.page(path)).doesNotContain("Legal surname", "URN, where the file is of one");
  }

  private List<String> versions(ChildId child) {
    return web.keptOf(child, "select version::text from children.child where child_id = ?");
  }

  private void merge(ChildId stays, ChildId goes) {
    String page =
        "/children/merge/"
            + web.path(stays).replace("/children/", "")
            + "/"
            + web.path(goes).replace("/children/", "");
    assertThat(web.open(officer, page)).hasStatusOk();
    assertThat(web.send(officer, page, Map.of("version", "1", "otherVersion", "1"))).hasStatus(302);
  }

  private List<String> homes(ChildId child) {
    return web.keptOf(
        child,
        """
        select kind || ' ' || lines || ' ' || postcode || ' ' || uprn || ' '
               || case when until_on is null then 'open' else 'ended' end
          from children.address where child_id = ? order by kind, from_on
        """);
  }

  private static String anonymous(String page, String path) {
    return page.replace(path, "PATH")
        .replaceAll("[A-Z]\\d{11}[0-9A-Z]", "UPN")
        .replaceAll("name=\"(_csrf|once)\" value=\"[^\"]+\"", "");
  }

  private static String upn() {
    return InventedChild.upnOf(NUMBERS.incrementAndGet());
  }
}
