// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets work that nobody watches see every case, for as long as it lasts and for what it names.
@Component
public class NamedSight {

  private static final String TAKE =
      """
      select set_config('throughline.cases_right', :right, true)
      """;

  private final JdbcClient jdbc;

  NamedSight(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What it may be for.
  public enum Right {
    LOAD,
    RECKON,
    COUNT
  }

  /// Carries out `work` in the transaction that is open.
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T holding(Right right, Supplier<T> work) {
    take(right.name().toLowerCase(Locale.ROOT));
    T result = work.get();
    take("");
    return result;
  }

  private void take(String right) {
    jdbc.sql(TAKE).param("right", right).query(String.class).single();
  }
}
