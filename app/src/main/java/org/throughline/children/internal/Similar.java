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

  private static final String SAME_NUMBER =
      """
      , coalesce(case when c.born_on = :born::date
                   and similarity(children.plain(concat_ws(' ', c.forename, c.surname)),
                                  children.plain(concat_ws(' ', :forename, :surname))) > 0.45
                  then '' end,
                 case nullif(:upn, '') when c.upn then 'UPN' end,
                 case nullif(:uln, '') when c.uln then 'ULN' end,
                 'NHS number') as same_number
      """;

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

  /// A child who may be the one.
  ///
  /// @param sameNumber the number that is the same where name and birth are not, such as `UPN`;
  ///   empty for who has the birth and a like name
  public record Like(ChildSummary child, String sameNumber) {}

  /// Those whom the signed-in account may see.
  @Transactional(readOnly = true)
  public List<Like> to(Facts facts) {
    return jdbc.sql(SummaryRows.SELECT + SAME_NUMBER + SummaryRows.FROM + WHERE)
        .param("born", facts.get(Field.BORN_ON))
        .param("forename", facts.get(Field.FORENAME))
        .param("surname", facts.get(Field.SURNAME))
        .param("upn", facts.get(Field.UPN))
        .param("uln", facts.get(Field.ULN))
        .param("nhs_number", facts.get(Field.NHS_NUMBER))
        .param("today", LocalDate.now(clock))
        .query(
            (row, number) -> new Like(SummaryRows.read(row, number), row.getString("same_number")))
        .list();
  }
}
