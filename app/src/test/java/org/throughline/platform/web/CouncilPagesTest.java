// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.testing.People.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
@RecordApplicationEvents
class CouncilPagesTest {

  private final MockMvcTester web;
  private final Councils councils;
  private final Council before;
  private final JdbcClient jdbc;
  private final Account administrator;

  CouncilPagesTest(MockMvcTester web, Councils councils, JdbcClient jdbc, People people) {
    this.web = web;
    this.councils = councils;
    this.before = councils.current();
    this.jdbc = jdbc;
    this.administrator = people.holding(Role.ADMINISTRATOR);
  }

  @AfterEach
  void asBefore() {
    jdbc.sql("update platform.council set is_invented = :invented")
        .param("invented", before.isInvented())
        .update();
    councils.change(before);
  }

  @Test
  void aNameAndAColourAreShownOnTheVeryNextPage() {
    assertThat(save("Fixture  Borough Council ", "#5A2A82", "false")).hasStatus(302);

    assertThat(councils.current().name()).isEqualTo("Fixture Borough Council");
    assertThat(web.perform(get("/administration/council").with(People.as(administrator))))
        .bodyText()
        .contains("Fixture Borough Council", "content=\"#5a2a82\"");
  }

  @Test
  void aColourTooLightForWhiteWordsIsRefusedWithOneThatIsNot() {
    MvcTestResult answer = save("", "#ffcc00", "false");

    assertThat(answer).hasStatus(422);
    assertThat(answer)
        .bodyText()
        .contains("Enter the council's name", "they need 4.5 to 1", "such as #");
  }

  @Test
  void theRealCouncilTakesTheDemonstrationsPlaceOnce(ApplicationEvents events) {
    jdbc.sql("update platform.council set is_invented = true").update();
    councils.change(new Council(before.name(), before.colour(), true));

    save("Fixture Borough Council", "#12436d", "true");
    save("Fixture Borough Council", "#12436d", "true");

    assertThat(councils.current().isInvented()).isFalse();
    assertThat(events.stream(CouncilConfigured.class).count()).isEqualTo(1);
  }

  private MvcTestResult save(String name, String colour, String real) {
    return web.perform(
        post("/administration/council")
            .with(People.as(administrator))
            .with(csrf())
            .param("name", name)
            .param("colour", colour)
            .param("real", real));
  }
}
