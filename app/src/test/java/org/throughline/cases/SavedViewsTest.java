// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.children.ChildrenWeb;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class SavedViewsTest {

  private final ChildrenWeb web;
  private final Account officer;

  SavedViewsTest(ChildrenWeb web, People people) {
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void aPersonKeepsAListUnderAName() {
    String query = "?pathway=annual-review&when=late";
    web.send(
        officer,
        "/cases/views",
        Map.of("name", "Late reviews", "pathway", "annual-review", "when", "late"));

    assertThat(ChildrenWeb.text(web.open(officer, "/cases"))).contains("Late reviews");
    assertThat(ChildrenWeb.text(web.open(officer, "/cases" + query)))
        .contains("Take this view away");
    assertThat(web.send(officer, "/cases/views", Map.of("name", ""))).hasStatus(422);
    web.send(officer, "/cases/views/forget", Map.of("name", "Late reviews"));
    assertThat(ChildrenWeb.text(web.open(officer, "/cases"))).doesNotContain("Late reviews");
  }
}
