// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildSummary;

/// Children on the index who may be the one that somebody is about to add.
@Component
public class Similar {

  private static final String WHERE =
      """
       where c.merged_into is null
         and ((c.born_on = :born::date
               and similarity(children.plain(concat_ws(' ', c.forename, c.surname)),
                              children.plain(concat_ws(' ', :forename, :surname))) > 0.45)
              or c.upn = nullif(:upn, '')
              or c.uln = nullif(:uln, '')
              or c.nhs_number = nullif(:nhs_number, ''))
       order by c.surname, c.forename, c.child_id
       limit 10
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Similar(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Those whom the signed-in account may see.
  @Transactional(readOnly = true)
  public List<ChildSummary> to(Facts facts) {
    return jdbc.sql(SummaryRows.SELECT + SummaryRows.FROM + WHERE)
        .param("born", facts.get(Field.BORN_ON))
        .param("forename", facts.get(Field.FORENAME))
        .param("surname", facts.get(Field.SURNAME))
        .param("upn", facts.get(Field.UPN))
        .param("uln", facts.get(Field.ULN))
        .param("nhs_number", facts.get(Field.NHS_NUMBER))
        .param("today", LocalDate.now(clock))
        .query(SummaryRows::read)
        .list();
  }
}
