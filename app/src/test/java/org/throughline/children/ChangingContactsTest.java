// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ChangingContactsTest {

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final JdbcClient jdbc;
  private final Account officer;
  private final Account other;

  ChangingContactsTest(ChildrenLoader loader, ChildrenWeb web, JdbcClient jdbc, People people) {
    this.loader = loader;
    this.web = web;
    this.jdbc = jdbc;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.other = people.holding(Role.CASEWORK_MANAGER);
  }

  @Test
  void responsibilityLanguageAndCommunicationAreChangedWithHistoryAndAudit() {
    String record = withContact("Changefar");
    String form = form(record);
    int before = audited(record);

    assertThat(ChildrenWeb.text(web.open(officer, form)))
        .contains("Grizelda Quernmore", "How to communicate", "Parental responsibility");
    assertThat(
            web.send(
                officer,
                form,
                fields(
                    form,
                    Map.of(
                        "responsibility", "NO",
                        "language", "Gujarati",
                        "communication", "Large print",
                        "interpreter", "yes",
                        "heard", "Told by the school"))))
        .hasStatus(302);

    assertThat(ChildrenWeb.text(web.open(officer, record)))
        .contains(
            "Parental responsibility: No",
            "Preferred language: Gujarati",
            "Communication: Large print",
            "Needs an interpreter: Yes");
    assertThat(ChildrenWeb.text(web.open(officer, record + "/history")))
        .contains(
            "Parental responsibility: Yes",
            "Preferred language: (nothing)",
            "How to communicate: Large print",
            "Told by the school");
    assertThat(audited(record)).isEqualTo(before + 1);
  }

  @Test
  void everythingWrongIsSaidBesideItsFieldAndNothingIsSaved() {
    String record = withContact("Wrongfar");
    String form = form(record);

    MvcTestResult refused =
        web.send(
            officer,
            form,
            fields(form, Map.of("name", "", "email", "no address", "barred", "yes", "order", "1")));

    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused))
        .contains("id=\"name-error\"", "id=\"email-error\"", "id=\"order-error\"")
        .contains("Enter the contact's name", "This is not an email address");
    assertThat(ChildrenWeb.text(web.open(officer, record))).contains("Grizelda Quernmore");
  }

  @Test
  void whoSavesSecondSeesWhatTheFirstWrote() {
    String record = withContact("Twofar");
    String form = form(record);
    Map<String, String> mine = fields(form, Map.of("language", "Urdu"));
    Map<String, String> theirs = fields(form, Map.of("language", "Panjabi"));

    assertThat(web.send(other, form, theirs)).hasStatus(302);
    MvcTestResult overtaken = web.send(officer, form, mine);

    assertThat(overtaken).hasStatus(409);
    assertThat(ChildrenWeb.text(overtaken)).contains("Panjabi", "Urdu", other.name());
    assertThat(ChildrenWeb.text(web.open(officer, record)))
        .contains("Preferred language: Panjabi")
        .doesNotContain("Urdu");
  }

  @Test
  void savingWhatStandsAlreadyLeavesNoLineInTheHistory() {
    String record = withContact("Samefar");
    String form = form(record);
    String before = ChildrenWeb.text(web.open(officer, record + "/history"));

    assertThat(web.send(officer, form, fields(form, Map.of()))).hasStatus(302);

    assertThat(changes(web.open(officer, record + "/history"))).isEqualTo(changes(before));
  }

  @Test
  void aContactWhoHasEndedOrIsOfAnotherChildIsNotChanged() {
    String record = withContact("Endedfar");
    String form = form(record);
    Map<String, String> fields = fields(form, Map.of("language", "Welsh"));
    String elsewhere = withContact("Elsewherefar") + form.substring(record.length());

    assertThat(web.open(officer, elsewhere)).hasStatus(404);
    assertThat(web.send(officer, form.replace("/edit", "/end"), Map.of("day", "2024-01-01")))
        .hasStatus(302);

    assertThat(web.open(officer, form)).hasStatus(404);
    MvcTestResult late = web.send(officer, form, fields);
    assertThat(late).hasStatus(422);
    assertThat(ChildrenWeb.text(late)).contains("This contact has ended meanwhile");
  }

  private String withContact(String surname) {
    return web.path(
        InventedChild.named("Ola", surname)
            .with(
                new LoadedChild.Contact(
                    "Grizelda Quernmore", Relationship.GRANDPARENT, true, 1, true, "", ""))
            .keptBy(loader));
  }

  private String form(String record) {
    Matcher link =
        Pattern.compile(record + "/contacts/\\d+/edit")
            .matcher(ChildrenWeb.text(web.open(officer, record)));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  /// The form as a browser sends it, with these changes.
  private Map<String, String> fields(String form, Map<String, String> changes) {
    Matcher version = VERSION.matcher(ChildrenWeb.text(web.open(officer, form)));
    assertThat(version.find()).isTrue();
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "name", "Grizelda Quernmore",
                "relationship", "GRANDPARENT",
                "responsibility", "YES",
                "order", "1",
                "lives", "yes",
                "version", version.group(1)));
    fields.putAll(changes);
    return fields;
  }

  private static int changes(MvcTestResult history) {
    return changes(ChildrenWeb.text(history));
  }

  private static int changes(String history) {
    return history.split("Quernmore –", -1).length;
  }

  private int audited(String record) {
    return jdbc.sql(
            "select count(*) from audit.entry where act = 'child-changed' and subject_id = ?")
        .param(record.substring("/children/".length()))
        .query(Integer.class)
        .single();
  }
}
