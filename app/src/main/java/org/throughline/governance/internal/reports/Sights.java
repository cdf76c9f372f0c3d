// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.util.HashSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.bodies.BodySeats;
import org.throughline.platform.identity.Account;

/// Says what each person may read of what is private.
@Component
public class Sights {

  private static final String NAMED =
      """
      select report_id from governance.report where author_id = :account
       union
      select report_id from governance.implication where officer_id = :account
      """;

  private final JdbcClient jdbc;
  private final BodySeats seats;

  Sights(JdbcClient jdbc, BodySeats seats) {
    this.jdbc = jdbc;
    this.seats = seats;
  }

  public Sight of(Account account) {
    return new Sight(
        account,
        seats.of(account.id()),
        new HashSet<>(
            jdbc.sql(NAMED).param("account", account.id().value()).query(Long.class).list()));
  }
}
