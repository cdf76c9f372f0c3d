// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.testing.ThroughlineTest;

/// How every connection of the application begins, on a database of the council's own as well.
@ThroughlineTest
class ConnectionTest {

  private final JdbcClient jdbc;

  ConnectionTest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Test
  void itActsAsTheRoleThatRowSecurityHolds() {
    assertThat(show("role")).isEqualTo("throughline_app");
  }

  @Test
  void itThinksAPageAnywhereNearlyAsNearAsTheNextOne() {
    assertThat(show("random_page_cost")).isEqualTo("1.1");
  }

  private String show(String setting) {
    return jdbc.sql("select current_setting(:setting)")
        .param("setting", setting)
        .query(String.class)
        .single();
  }
}
