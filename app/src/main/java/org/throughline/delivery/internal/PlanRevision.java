// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// A number that moves with every change of the plan.
@Component
class PlanRevision {

  private static final String READ =
      """
      select revision from delivery.revision
      """;

  private final JdbcTemplate jdbc;

  PlanRevision(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  long current() {
    Long revision = jdbc.queryForObject(READ, Long.class);
    return revision == null ? 0 : revision;
  }
}
