// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes Leicester the council's own area, as the demonstration does.
final class MeasuresHome {

  private MeasuresHome() {}

  static void isLeicester(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into measures.home (area) values ('E06000016')
            on conflict (only_row) do update set area = excluded.area
            where measures.home.area <> excluded.area
            """)
        .update();
  }
}
