// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ErrorPagesTest {

  private final MockMvcTester web;
  private final People people;

  ErrorPagesTest(MockMvcTester web, People people) {
    this.web = web;
    this.people = people;
  }

  @Test
  void sendsAStrangerToSignInBeforeSayingWhetherAPageExists() {
    assertThat(web.perform(get("/no-such-page"))).hasStatus(302);
  }

  @Test
  void tellsASignedInPersonThatThereIsNoSuchPage() {
    assertThat(web.perform(get("/no-such-page").with(People.as(people.holding(Role.READER)))))
        .hasStatus(404);
  }
}
