// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.access.RecordedRelation;
import org.throughline.platform.access.Relation;

/// Who has to do with a report. Its author always; a strategy owner as long as no edition of it is
/// exempt; the officers who sign it, to read it; and the members of its body, to read what was
/// published. Administrators need no relation.
@Configuration(proxyBeanMethods = false)
class ReportRelations {

  /// Writes, publishes and corrects it.
  static final String WRITES = "writes-report";

  /// Reads it while it is written.
  static final String NAMED = "named-on-report";

  /// Reads what was published of it, though it is exempt.
  static final String READS = "reads-private-report";

  /// Signs the implications of the field that the address names.
  static final String SIGNS = "signs-for-report";

  /// Writes the implications of that field.
  static final String WRITES_FIELD = "writes-implication";

  private static final String WRITES_IT =
      """
      select exists (select from governance.report r
                      where r.report_id = :id
                        and (r.author_id = :account
                             or ('STRATEGY_OWNER' = any(:roles)
                                 and not r.is_private
                                 and not exists (select from governance.publication p
                                                  where p.report_id = r.report_id
                                                    and p.is_private))))
      """;

  private static final String SIGNS_SOMETHING =
      """
          or exists (select from governance.implication
                      where report_id = :id and officer_id = :account)
      """;

  private static final String SITS =
      """
          or exists (select from governance.publication p
                       join governance.seat s on s.body_id = p.body_id
                      where p.report_id = :id and s.account_id = :account)
      """;

  private static final String SIGNS_FIELD =
      """
      select exists (select from governance.implication
                      where report_id = :id
                        and field = upper(:field)
                        and officer_id = :account)
      """;

  @Bean
  Relation writesReport(JdbcClient jdbc) {
    return new RecordedRelation(WRITES, jdbc, WRITES_IT);
  }

  @Bean
  Relation namedOnReport(JdbcClient jdbc) {
    return new RecordedRelation(NAMED, jdbc, WRITES_IT + SIGNS_SOMETHING);
  }

  @Bean
  Relation readsPrivateReport(JdbcClient jdbc) {
    return new RecordedRelation(READS, jdbc, WRITES_IT + SIGNS_SOMETHING + SITS);
  }

  @Bean
  Relation signsForReport(JdbcClient jdbc) {
    return new RecordedRelation(SIGNS, jdbc, SIGNS_FIELD);
  }

  @Bean
  Relation writesImplication(JdbcClient jdbc) {
    return new RecordedRelation(
        WRITES_FIELD, jdbc, WRITES_IT + SIGNS_FIELD.replaceFirst("select", "    or"));
  }
}
