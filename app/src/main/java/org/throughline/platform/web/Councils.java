// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whose system this is: one row, read once and again after each change.
@Component
public class Councils {

  private static final String READ =
      """
      select name, colour, is_invented from platform.council
      """;

  private static final String WRITE =
      """
      update platform.council set name = :name, colour = :colour, is_invented = :invented
      """;

  private final JdbcClient jdbc;
  private final AtomicReference<Council> known = new AtomicReference<>();

  Councils(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The council as it is configured now.
  public Council current() {
    Council council = known.get();
    if (council == null) {
      council =
          jdbc.sql(READ)
              .query(
                  (row, number) ->
                      new Council(
                          row.getString("name"),
                          row.getString("colour"),
                          row.getBoolean("is_invented")))
              .single();
      known.set(council);
    }
    return council;
  }

  /// Changes whose system this is.
  @Transactional
  public void change(Council council) {
    jdbc.sql(WRITE)
        .param("name", council.name())
        .param("colour", council.colour())
        .param("invented", council.isInvented())
        .update();
    known.set(null);
  }
}
