// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ChildRecordTest {

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final JdbcClient jdbc;
  private final DataSource owner;
  private final Account officer;
  private final Account other;

  ChildRecordTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      People people,
      JdbcClient jdbc,
      @Qualifier("ownerDataSource") DataSource owner) {
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.jdbc = jdbc;
    this.owner = owner;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.other = people.holding(Role.CASEWORK_MANAGER);
  }

  @Test
  void theRecordBeginsWithWhoTheChildIsAndSaysWhatMatters() {
    ChildId child =
        InventedChild.named("Ola", "Headerfield")
            .at("190010", "6")
            .with(
                new LoadedChild.Contact(
                    "Ines Headerfield", Relationship.MOTHER, true, 1, true, "0116 496 0000", ""))
            .keptBy(loader);

    String page = ChildrenWeb.text(web.open(officer, web.path(child)));

    assertThat(page)
        .contains(
            "Ola Headerfield is ",
            "in year 6 at 190010",
            "Ines Headerfield",
            "0116 496 0000",
            "14 March 2015")
        .doesNotContain("Nobody with parental responsibility");
  }

  @Test
  void everyLookIsOnRecordBeforeThePageIsSent() {
    String path = web.path(InventedChild.named("Ola", "Lookfield").keptBy(loader));

    web.open(officer, path);

    assertThat(looks(path)).isEqualTo(1);
    assertThat(ChildrenWeb.text(web.open(other, path + "/viewers")))
        .contains("2 people have opened or changed", officer.name(), "viewed: record");
  }

  @Test
  void whereTheLookCannotBeWrittenThePageIsNotSent() throws SQLException {
    String path = web.path(InventedChild.named("Ola", "Faultfield").keptBy(loader));
    asOwner(
        "create function audit.fault() returns trigger language plpgsql as $$ begin"
            + " raise exception 'the disk is full'; end $$",
        "create trigger fault before insert on audit.entry for each row"
            + " when (new.subject_id = '%s') execute function audit.fault()"
                .formatted(path.replace("/children/", "")));
    try {
      assertThat(web.open(officer, path)).hasFailed();
    } finally {
      asOwner("drop trigger fault on audit.entry", "drop function audit.fault()");
    }
    assertThat(looks(path)).isZero();
    assertThat(web.open(officer, path)).hasStatusOk();
  }

  @Test
  void aRestrictedRecordAnswersLikeOneThatNeverWas() {
    String shut = web.path(InventedChild.named("Ola", "Qworvalzix").restricted().keptBy(loader));
    String never = "/children/" + UUID.randomUUID();
    int before = looks(shut);

    for (String page :
        new String[] {"", "/history", "/viewers", "/edit", "/contacts/new", "/flags/1/end"}) {
      MvcTestResult hidden = web.open(officer, shut + page);
      MvcTestResult absent = web.open(officer, never + page);
      assertThat(hidden).as(page).hasStatus(404);
      assertThat(absent).as(page).hasStatus(404);
      assertThat(ChildrenWeb.text(hidden)).isEqualTo(ChildrenWeb.text(absent));
    }
    assertThat(web.send(officer, shut + "/reason", Map.of("reason", "DUTY"))).hasStatus(404);
    assertThat(web.send(officer, never + "/reason", Map.of("reason", "DUTY"))).hasStatus(404);
    assertThat(web.send(officer, shut + "/reason", Map.of())).hasStatus(404);
    assertThat(web.send(officer, shut + "/edit", Map.of("forename", "X"))).hasStatus(404);
    assertThat(web.find(officer, "Qworvalzix")).contains("No child matches");
    assertThat(looks(shut)).isEqualTo(before);
  }

  @Test
  void aRestrictedRecordIsOpenedWithTheRightAndAReason() {
    String path = web.path(InventedChild.named("Ola", "Reasonfield").restricted().keptBy(loader));
    people.mayOpenRestricted(officer);

    String asked = ChildrenWeb.text(web.open(officer, path));
    assertThat(asked).contains("Why do you open it?").doesNotContain("Reasonfield");
    assertThat(web.send(officer, path + "/reason", Map.of("reason", "nonsense"))).hasStatus(422);
    assertThat(
            web.send(
                officer,
                path + "/reason",
                Map.of("reason", "SAFEGUARDING", "note", "Call from the school")))
        .hasStatus(302);

    assertThat(ChildrenWeb.text(web.open(officer, path))).contains("Reasonfield", "Restricted");
    assertThat(ChildrenWeb.text(web.open(officer, path + "/viewers")))
        .contains("A concern for the child's safety: Call from the school");
  }

  @Test
  void aChildIsAddedWithEveryProblemNamedAtOnce() {
    MvcTestResult refused =
        web.send(
            officer,
            "/children/new",
            Map.of(
                "surname",
                "",
                "forename",
                "",
                "born_on",
                LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString(),
                "upn",
                "B123456789012",
                "uln",
                "123",
                "nhs_number",
                "9434765918"));

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused))
        .contains(
            "Enter the legal forename",
            "Enter the legal surname",
            "The date of birth is after today",
            "The UPN is not right",
            "The ULN is not right",
            "The NHS number is not right");

    MvcTestResult added =
        web.send(officer, "/children/new", facts("Ola", "Addfield", "2016-02-29"));
    assertThat(added).hasStatus(302);
    assertThat(ChildrenWeb.text(web.open(officer, ChildrenWeb.to(added))))
        .contains("29 February 2016", "Told by the school");
    assertThat(web.find(officer, "addfield ola")).contains("Addfield, Ola");
  }

  @Test
  void anEthnicityIsOneOfTheDfesCodesAndShownInWords() {
    Map<String, String> facts = facts("Ola", "Wordfield", "2015-03-14");
    facts.put("ethnicity", "XXXX");
    assertThat(web.send(officer, "/children/new", facts))
        .hasStatus(422)
        .bodyText()
        .contains("The ethnicity is not one of the DfE")
        .contains("<option value=\"BAFR\">Black African</option>");

    facts.putAll(Map.of("ethnicity", "BAFR", "another", "yes"));
    String path = ChildrenWeb.to(web.send(officer, "/children/new", facts));
    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("<dt>Ethnicity</dt><dd>Black African</dd>")
        .doesNotContain("BAFR");

    facts.putAll(Map.of("ethnicity", "BSOM", "version", "1"));
    assertThat(web.send(officer, path + "/edit", facts)).hasStatus(302);
    assertThat(ChildrenWeb.text(web.open(officer, path))).contains("Black African (BSOM)");
    assertThat(ChildrenWeb.text(web.open(officer, path + "/edit")))
        .contains("<option value=\"BSOM\" selected>Black African (BSOM)</option>");
    assertThat(ChildrenWeb.text(web.open(officer, path + "/history")))
        .contains("Black African (BSOM)");
  }

  @Test
  void aUpnThatAnotherChildHasLeadsToThatChildAndSaysThatNameAndBirthAreNotTheSame() {
    String upn = InventedChild.upnOf(937_001);
    String shut = InventedChild.upnOf(937_002);
    String path = web.path(InventedChild.named("Bertram", "Numberfield").upn(upn).keptBy(loader));
    InventedChild.named("Bertram", "Shutnumber").upn(shut).restricted().keptBy(loader);
    Map<String, String> another = facts("Ida", "Elsefield", "2016-02-29");
    another.put("upn", upn);

    assertThat(ChildrenWeb.text(web.send(officer, "/children/new", another)))
        .contains(
            "Bertram Numberfield, born on 14 March 2015, has this UPN already, but another name or birth")
        .contains("<a href=\"" + path + "\">")
        .doesNotContain("is here already. Open that record");
    another.put("upn", shut);
    assertThat(web.send(officer, "/children/new", another)).hasStatus(302);
  }

  @Test
  void aChildWhoIsHereAlreadyIsNotAddedUnawares() {
    String known = web.path(InventedChild.named("Olamide", "Twicefield").keptBy(loader));
    Map<String, String> again = facts("Olamide", "Twicefeld", "2015-03-14");

    assertThat(ChildrenWeb.text(web.send(officer, "/children/new", again)))
        .contains("Olamide Twicefield, born on 14 March 2015, is here already")
        .contains("<a href=\"" + known + "\">")
        .contains("Tick that this is another child")
        .doesNotContain("has this");

    again.put("another", "yes");
    assertThat(web.send(officer, "/children/new", again)).hasStatus(302);
  }

  @Test
  void theSecondEditorSeesTheOthersWordsAboveTheirOwn() {
    String path = web.path(InventedChild.named("Ola", "Mergefield").keptBy(loader));
    Map<String, String> first = facts("Ola", "Mergefield", "2015-03-14");
    first.put("version", "1");
    first.put("known_as", "Ollie");
    Map<String, String> second = new HashMap<>(first);
    second.put("known_as", "Lola");

    assertThat(web.send(officer, path + "/edit", first)).hasStatus(302);
    MvcTestResult late = web.send(other, path + "/edit", second);

    assertThat(late).hasStatus(409);
    assertThat(ChildrenWeb.text(late))
        .contains(officer.name() + " changed the same", "Ollie", "Lola");
    second.put("version", "2");
    assertThat(web.send(other, path + "/edit", second)).hasStatus(302);
    assertThat(ChildrenWeb.text(web.open(officer, path + "/history")))
        .contains("changes on this record", "Ollie", "Lola", "Told by the school");
  }

  @Test
  void whatHangsOnTheRecordIsAddedAndEnded() {
    String path =
        web.path(
            InventedChild.named("Ola", "Partfield")
                .livingAt("1 Old Row", "LE1 1AA")
                .keptBy(loader));

    assertThat(
            web.send(
                officer,
                path + "/addresses/new",
                Map.of("lines", "2 New Row", "postcode", "le3 4bb", "from", "2026-01-01")))
        .hasStatus(302);
    assertThat(
            web.send(
                officer,
                path + "/contacts/new",
                Map.of(
                    "name",
                    "Abel Partfield",
                    "relationship",
                    "FATHER",
                    "responsibility",
                    "YES",
                    "order",
                    "1")))
        .hasStatus(302);
    assertThat(
            web.send(
                officer, path + "/flags/new", Map.of("kind", "YOUNG_CARER", "from", "2026-02-01")))
        .hasStatus(302);
    assertThat(
            web.send(
                officer,
                path + "/consents/new",
                Map.of("what", "SHARE_WITH_HEALTH", "by", "Abel Partfield", "from", "2026-02-01")))
        .hasStatus(302);
    assertThat(
            web.send(
                officer, path + "/settings/new", Map.of("setting", "190020", "from", "2026-02-01")))
        .hasStatus(302);
    assertThat(web.send(officer, path + "/names/new", Map.of("surname", "Formerfield")))
        .hasStatus(302);

    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains(
            "2 New Row",
            "LE3 4BB",
            "1 Old Row",
            "Abel Partfield",
            "Young carer",
            "Sharing with health services",
            "190020",
            "Formerfield");
    assertThat(web.find(officer, "ola formerfield")).contains("Partfield, Ola");

    assertThat(
            ChildrenWeb.text(
                web.send(
                    officer,
                    path + "/flags/new",
                    Map.of("kind", "YOUNG_CARER", "from", "2026-03-01"))))
        .contains("marked so at this time already");
    assertThat(
            ChildrenWeb.text(
                web.send(
                    officer,
                    path + "/addresses/new",
                    Map.of("postcode", "LE33 4B", "from", "31/2/2026"))))
        .contains("This is not a postcode", "This is not a day");
    assertThat(
            ChildrenWeb.text(
                web.send(
                    officer,
                    path + "/addresses/new",
                    Map.of("postcode", "LE5 5EE", "from", "2020-10-01"))))
        .contains("There is an address for this time already");
  }

  @Test
  void whoeverRestrictsARecordWithoutTheRightLosesSightOfItAtOnce() {
    String path = web.path(InventedChild.named("Ola", "Wexquordal").keptBy(loader));

    MvcTestResult sent =
        web.send(officer, path + "/flags/new", Map.of("kind", "RESTRICTED", "from", "2026-02-01"));

    assertThat(ChildrenWeb.to(sent)).isEqualTo("/children");
    assertThat(web.open(officer, path)).hasStatus(404);
    assertThat(web.find(officer, "wexquordal")).contains("No child matches");
  }

  private static Map<String, String> facts(String forename, String surname, String birth) {
    return new HashMap<>(
        Map.of(
            "forename",
            forename,
            "surname",
            surname,
            "born_on",
            birth,
            "heard",
            "Told by the school"));
  }

  private int looks(String path) {
    return jdbc.sql(
            "select count(*) from audit.entry where subject = 'child' and act = 'child-viewed' and subject_id = ?")
        .param(path.replace("/children/", ""))
        .query(Integer.class)
        .single();
  }

  private void asOwner(String... commands) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }
}
