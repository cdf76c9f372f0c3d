// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.statute.Age;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class KeepingChildrenTest {

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final JdbcClient jdbc;
  private final Account officer;
  private final Account manager;
  private final Account second;

  KeepingChildrenTest(ChildrenLoader loader, ChildrenWeb web, People people, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.second = people.holding(Role.CASEWORK_MANAGER);
  }

  @Test
  void aWholeRecordIsCopiedForPeopleAndForMachinesAndThatIsOnRecord() throws IOException {
    ChildId child =
        InventedChild.named("Ola", "Copyfield")
            .livingAt("9 Copy <Row>", "LE1 1AA")
            .with(
                new LoadedChild.Contact(
                    "Ines Copyfield", Relationship.MOTHER, true, 1, true, "", ""))
            .keptBy(loader);

    MvcTestResult sent = web.send(officer, web.path(child) + "/copy", Map.of());

    assertThat(sent).hasStatusOk();
    assertThat(sent.getResponse().getHeader("Content-Disposition")).doesNotContain("Copyfield");
    Map<String, String> files = files(sent.getResponse().getContentAsByteArray());
    assertThat(files.keySet())
        .containsExactlyInAnyOrder("READ-FIRST.txt", "record.json", "record.html", "record.pdf");
    assertThat(files.get("record.pdf")).startsWith("%PDF-").contains("/StructTreeRoot", "/Lang");
    assertThat(files.get("record.json"))
        .contains("Copyfield", "Ines Copyfield", "\"namesOthers\" : true", "A test's load");
    assertThat(files.get("record.html"))
        .contains("9 Copy &lt;Row&gt;", "(tells of others)")
        .doesNotContain("<Row>");
    assertThat(files.get("READ-FIRST.txt")).contains("take out what tells of other people");
    assertThat(ChildrenWeb.text(web.open(officer, web.path(child) + "/viewers")))
        .contains("copied");
  }

  @Test
  void aRecordThatWasKeptLongEnoughIsRemovedByTwoPeopleAndLeavesACertificate() {
    String old =
        web.path(
            InventedChild.named("Ola", "Oldrecord")
                .bornOn(LocalDate.of(1990, 5, 6))
                .keptBy(loader));
    String young = web.path(InventedChild.named("Ola", "Youngrecord").keptBy(loader));

    assertThat(ChildrenWeb.text(web.open(officer, "/children/retention")))
        .contains("Oldrecord", "25 years after birth", "6 May 2015")
        .doesNotContain("Youngrecord");
    assertThat(web.send(officer, old + "/disposal", Map.of())).hasStatus(403);
    assertThat(web.send(manager, young + "/disposal", Map.of())).hasStatus(302);
    assertThat(web.send(manager, old + "/disposal", Map.of())).hasStatus(302);

    assertThat(ChildrenWeb.text(web.open(second, "/children/retention")))
        .contains("Ola Oldrecord, born in 1990", "Pupil file", "for a second person")
        .doesNotContain("No record has been kept long enough", "Remove it for good");
    assertThat(ChildrenWeb.text(web.open(officer, "/children/retention")))
        .doesNotContain(old + "/disposal");
    assertThat(web.open(officer, old + "/disposal")).hasStatus(403);
    assertThat(ChildrenWeb.text(web.open(manager, old + "/disposal")))
        .contains("You proposed it: somebody else must approve it")
        .doesNotContain("Remove it for good");
    assertThat(ChildrenWeb.text(web.open(second, old + "/disposal")))
        .contains("Is the record of Ola Oldrecord to be removed for good?", "1990")
        .contains("Pupil file: 25 years after birth", "6 May 2015", "History")
        .doesNotContain("Who opened or changed the record");

    String approve = old + "/disposal/approve";
    Map<String, String> sure = Map.of("sure", "yes");
    web.send(manager, approve, sure);
    assertThat(web.open(manager, old)).as("not by the same person").hasStatusOk();
    assertThat(web.send(second, approve, Map.of()))
        .hasStatus(422)
        .bodyText()
        .contains("Tick that the record is to be removed for good");
    assertThat(web.open(manager, old)).as("not without a confirmation").hasStatusOk();
    assertThat(web.send(second, approve, sure)).hasStatus(302);

    assertThat(web.open(manager, old)).hasStatus(404);
    assertThat(web.open(manager, young)).hasStatusOk();
    assertThat(web.find(manager, "oldrecord")).doesNotContain("Oldrecord, Ola");
    assertThat(ChildrenWeb.text(web.open(manager, "/children/retention")))
        .contains("Removed", "1990", "Pupil file")
        .doesNotContain("Oldrecord", "PUPIL_FILE");
  }

  @Test
  void whoWasBornOn29FebruaryIsKeptUntil1MarchOfACommonYear() {
    InventedChild.named("Ola", "Leaprecord").bornOn(LocalDate.of(2000, 2, 29)).keptBy(loader);

    assertThat(ChildrenWeb.text(web.open(officer, "/children/retention")))
        .contains("Leaprecord", "1 March 2025")
        .doesNotContain("28 February 2025");
  }

  @Test
  void theTablesAttainAnAgeOnTheDayOnWhichTheLawDoes() {
    for (LocalDate born = LocalDate.of(1999, 12, 31);
        born.getYear() < 2001;
        born = born.plusDays(1)) {
      for (int years : new int[] {1, 4, 25, 31, 75}) {
        assertThat(attains(born, years))
            .as("%s, %d years", born, years)
            .isEqualTo(Age.attained(born, years));
      }
    }
  }

  private LocalDate attains(LocalDate born, int years) {
    return jdbc.sql("select children.attains(?, ?)")
        .param(born)
        .param(years)
        .query(LocalDate.class)
        .single();
  }

  @Test
  void aLegalHoldKeepsARecordWhateverItsAge() {
    String old =
        web.path(
            InventedChild.named("Ola", "Heldrecord")
                .bornOn(LocalDate.of(1991, 5, 6))
                .keptBy(loader));

    assertThat(web.send(officer, old + "/hold", Map.of("reason", "x"))).hasStatus(422);
    assertThat(web.send(officer, old + "/hold", Map.of("reason", "Claim of October 2026")))
        .hasStatus(302);

    assertThat(ChildrenWeb.text(web.open(officer, "/children/retention")))
        .doesNotContain("Heldrecord");
    web.send(manager, old + "/disposal", Map.of());
    assertThat(ChildrenWeb.text(web.open(officer, "/children/retention"))).doesNotContain(old);
    assertThat(ChildrenWeb.text(web.open(officer, old)))
        .contains("A legal hold keeps this record: Claim of October 2026");

    assertThat(web.send(manager, old + "/hold/lift", Map.of())).hasStatus(302);
    assertThat(ChildrenWeb.text(web.open(officer, "/children/retention"))).contains("Heldrecord");
  }

  @Test
  void theRightToRestrictedRecordsIsGivenForAReasonAndATimeByAnotherPerson() {
    Account administrator = people.holding(Role.ADMINISTRATOR, Role.CASE_OFFICER);
    String shut = web.path(InventedChild.named("Ola", "Rightfield").restricted().keptBy(loader));
    String path = "/administration/restricted-records";
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    Map<String, String> wish =
        new HashMap<>(
            Map.of(
                "account",
                "" + officer.id().value(),
                "reason",
                "",
                "until",
                today.plusYears(2).toString()));

    assertThat(ChildrenWeb.text(web.send(administrator, path, wish)))
        .contains("Say in 10 to 500 characters", "between today and a year");
    wish.putAll(
        Map.of(
            "reason",
            "Leads the team for children at risk",
            "until",
            today.plusMonths(3).toString()));
    Map<String, String> own = new HashMap<>(wish);
    own.put("account", "" + administrator.id().value());
    assertThat(ChildrenWeb.text(web.send(administrator, path, own)))
        .contains("Nobody gives the right to themselves");
    assertThat(web.open(officer, shut)).hasStatus(404);

    assertThat(web.send(administrator, path, wish)).hasStatus(302);
    assertThat(web.open(officer, shut)).hasStatusOk();
    String page = ChildrenWeb.text(web.open(administrator, path));
    assertThat(page).contains(officer.name(), "Leads the team for children at risk");

    Matcher end =
        Pattern.compile(
                "(/administration/restricted-records/\\d+/end)(?:(?!</li>).)*"
                    + Pattern.quote(officer.name()),
                Pattern.DOTALL)
            .matcher(page);
    assertThat(end.find()).isTrue();
    assertThat(web.send(administrator, end.group(1), Map.of())).hasStatus(302);
    assertThat(web.open(officer, shut)).hasStatus(404);
  }

  private static Map<String, String> files(byte[] zipped) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
