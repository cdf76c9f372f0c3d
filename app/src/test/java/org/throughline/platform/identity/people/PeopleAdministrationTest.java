// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.WebVisitor;

@ThroughlineTest
class PeopleAdministrationTest {

  private final People people;
  private final PeopleCommands commands;
  private final PeopleDirectory directory;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final int port;
  private final Account administrator;
  private final WebVisitor visitor;

  PeopleAdministrationTest(
      People people,
      PeopleCommands commands,
      PeopleDirectory directory,
      Accounts accounts,
      JdbcClient jdbc,
      @LocalServerPort int port) {
    this.people = people;
    this.commands = commands;
    this.directory = directory;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.port = port;
    this.administrator = people.holding(Role.ADMINISTRATOR);
    this.visitor = as(administrator);
  }

  @Test
  void anInvitationIsALinkThatLetsInOnce() {
    String email = people.freeEmail();
    visitor.get("/administration/people/new");
    HttpResponse<String> invited =
        visitor.post(
            "/administration/people",
            Map.of("name", "Nia Fixture", "email", email, "roles", "READER"));

    String link = invited.body().replaceAll("(?s).*class=\"tl-key\">[^<]*(/join/[^<]+)<.*", "$1");
    HttpResponse<String> opened = new WebVisitor(port).get(link);
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).contains("You are Nia Fixture");
    assertThat(visitor.get("/administration/people?q=" + email).body()).contains("Invited");
  }

  @Test
  void everyProblemIsSaidAtOnceAndWhatWasTypedStays() {
    visitor.get("/administration/people/new");
    HttpResponse<String> answer =
        visitor.post(
            "/administration/people",
            Map.of("name", "", "email", administrator.email(), "jobTitle", "Head of something"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Enter a name",
            "An open account has this email address already",
            "Choose at least one role",
            "Head of something");
  }

  @Test
  void aSecondEditorSeesWhoWasFasterAndKeepsTheirOwnWords() {
    Account person = people.holding(Role.READER);
    String path = "/administration/people/" + person.id().value();
    visitor.get(path);
    visitor.post(path, form(person, "First words", "1"));
    HttpResponse<String> second = visitor.post(path, form(person, "Second words", "1"));

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains(administrator.name() + " saved this person", "First words", "Second words")
        .contains("name=\"version\" value=\"2\"");
  }

  @Test
  void aChangedRoleTakesEffectOnTheNextRequest() {
    Account other = people.holding(Role.ADMINISTRATOR);
    WebVisitor their = as(other);
    assertThat(their.get("/administration/people").statusCode()).isEqualTo(200);

    Outcome<AccountId> outcome =
        commands.change(
            other.id(),
            new PersonDetails(other.name(), "", other.email()),
            Set.of(Role.READER),
            1,
            administrator.id());

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(their.get("/administration/people").statusCode()).isEqualTo(403);
  }

  @Test
  void aClosedAccountIsSignedOutEverywhereAndCanBeOpenedAgain() {
    Account other = people.holding(Role.READER);
    WebVisitor their = as(other);
    String path = "/administration/people/" + other.id().value();
    visitor.get(path);
    visitor.post(path + "/close", Map.of("version", "1"));

    assertThat(their.get("/account").statusCode()).isEqualTo(302);
    assertThat(accounts.find(other.id())).isEmpty();
    visitor.get(path);
    visitor.post(path + "/reopen", Map.of("version", "2"));
    assertThat(accounts.find(other.id())).isPresent();
  }

  @Test
  void theLastAdministratorWhoCanSignInStays() {
    people.takeAwayEveryAdministratorsWayIn();
    givePassword(administrator);
    PersonDetails details = new PersonDetails(administrator.name(), "", administrator.email());

    assertThat(commands.close(administrator.id(), 1, administrator.id()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(
            commands.change(
                administrator.id(), details, Set.of(Role.READER), 1, administrator.id()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(commands.takeWaysAway(administrator.id(), administrator.id()))
        .isInstanceOf(Outcome.Refused.class);

    Account second = people.holding(Role.ADMINISTRATOR);
    givePassword(second);
    assertThat(commands.close(administrator.id(), 1, second.id())).isInstanceOf(Outcome.Done.class);
    people.takeAwayEveryAdministratorsWayIn();
  }

  @Test
  void aStolenDeviceLeavesNoWayIn() {
    Account other = people.holding(Role.READER);
    givePassword(other);
    WebVisitor their = as(other);
    String path = "/administration/people/" + other.id().value();
    visitor.get(path);
    visitor.post(path + "/ways/remove", Map.of());

    assertThat(their.get("/account").statusCode()).isEqualTo(302);
    assertThat(directory.find(other.id()).orElseThrow().hasWayIn()).isFalse();
  }

  @Test
  void anInventedPersonIsNeitherChangedNorLetIn() {
    Account invented = people.holding(Role.READER);
    jdbc.sql("update identity.account set is_invented = true where account_id = :id")
        .param("id", invented.id().value())
        .update();

    assertThat(commands.link(invented.id(), administrator.id()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(commands.close(invented.id(), 1, administrator.id()))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aNumberThatNobodyHasIsNotFound() {
    assertThat(visitor.get("/administration/people/0").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/administration/people/abc").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/administration/people/999999999999").statusCode()).isEqualTo(404);
  }

  private static Map<String, String> form(Account person, String jobTitle, String version) {
    return Map.of(
        "name",
        person.name(),
        "jobTitle",
        jobTitle,
        "email",
        person.email(),
        "roles",
        "READER",
        "version",
        version);
  }

  private void givePassword(Account account) {
    jdbc.sql(
            """
            insert into identity.password (account_id, hash, changed_at)
            values (:id, 'none that anybody knows', now())
            """)
        .param("id", account.id().value())
        .update();
    jdbc.sql(
            """
            insert into identity.authenticator (account_id, secret, added_at, last_step)
            values (:id, decode(repeat('00', 20), 'hex'), now(), 0)
            """)
        .param("id", account.id().value())
        .update();
  }

  private WebVisitor as(Account account) {
    WebVisitor signedIn = new WebVisitor(port);
    signedIn.keep("throughline", people.sessionOf(account));
    return signedIn;
  }
}
