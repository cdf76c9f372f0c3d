// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Council;
import org.throughline.platform.web.Councils;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.WebVisitor;

@ThroughlineTest
class SeatsTest {

  private final JdbcClient jdbc;
  private final Councils councils;
  private final Council before;
  private final Account invented;
  private final Account real;
  private final Account administrator;
  private final WebVisitor visitor;

  SeatsTest(People people, JdbcClient jdbc, Councils councils, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.councils = councils;
    this.before = councils.current();
    this.invented = people.holding(Role.RESPONSIBLE_OFFICER);
    this.real = people.holding(Role.RESPONSIBLE_OFFICER);
    this.administrator = people.holding(Role.ADMINISTRATOR);
    this.visitor = new WebVisitor(port);
    visitor.keep("throughline", people.sessionOf(administrator));
  }

  @BeforeEach
  void showsTheDemonstration() {
    jdbc.sql("update identity.account set is_invented = true where account_id = :id")
        .param("id", invented.id().value())
        .update();
    show(true);
  }

  @AfterEach
  void asBefore() {
    show(before.isInvented());
  }

  @Test
  void anAdministratorSeesWhatAnInventedPersonSeesAndReturns() {
    HttpResponse<String> taken = sit(invented);
    assertThat(taken.statusCode()).isEqualTo(302);

    String page = visitor.get("/account").body();
    assertThat(page)
        .contains("You are seeing this as " + invented.name() + " (Responsible officer)");
    assertThat(visitor.get("/administration/people").statusCode()).isEqualTo(403);
    assertThat(WebVisitor.location(visitor.get("/account/password"))).contains("/confirm");

    visitor.get("/account");
    visitor.post("/see-as/return", Map.of());
    assertThat(visitor.get("/account").body())
        .contains(administrator.email())
        .doesNotContain("You are seeing this as");
  }

  @Test
  void bothTakingAndLeavingASeatAreAudited() {
    sit(invented);
    visitor.get("/account");
    visitor.post("/see-as/return", Map.of());

    assertThat(
            jdbc.sql(
                    """
                    select act
                      from audit.entry
                     where account_id = :by and subject_id = :seat
                     order by entry_id
                    """)
                .param("by", administrator.id().value())
                .param("seat", Long.toString(invented.id().value()))
                .query(String.class)
                .list())
        .containsExactly("seat-taken", "seat-left");
  }

  @Test
  void nobodySitsInARealPersonsSeat() {
    assertThat(sit(real).statusCode()).isEqualTo(422);
    assertThat(visitor.get("/account").body()).contains(administrator.email());
  }

  @Test
  void nobodySitsInAnySeatOnceARealCouncilHasMovedIn() {
    show(false);

    assertThat(sit(invented).statusCode()).isEqualTo(422);
    assertThat(visitor.get("/administration/see-as").body()).contains("Nobody can be seen through");
  }

  private HttpResponse<String> sit(Account seat) {
    visitor.get("/administration/see-as");
    return visitor.post(
        "/administration/see-as", Map.of("account", Long.toString(seat.id().value())));
  }

  private void show(boolean demonstration) {
    jdbc.sql("update platform.council set is_invented = :invented")
        .param("invented", demonstration)
        .update();
    // Through the front door as well, which forgets what it knew.
    councils.change(new Council(before.name(), before.colour(), demonstration));
  }
}
