// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.papers.out.PaperDocument;
import tools.jackson.databind.ObjectMapper;

/// Reads what was published. Whether anybody may see it is asked of the newest edition alone, so
/// that a correction which makes a report private closes the earlier ones too; what is private is
/// private as long as any rule says so.
@Component
public class Publications {

  private static final String COLUMNS =
      """
      select p.report_id, p.edition, p.title, p.body, p.body_id, p.meets_on, p.published_at,
             l.edition as latest,
             p.is_private or l.is_private or r.is_private as closed
        from governance.publication p
        join governance.report r on r.report_id = p.report_id
        join lateral (select edition, is_private
                        from governance.publication
                       where report_id = p.report_id
                       order by edition desc
                       limit 1) l on true
      """;

  private static final String NEWEST =
      """
       where p.edition = l.edition
       order by p.meets_on desc, p.report_id desc
       limit 1000
      """;

  private static final String EDITIONS =
      """
       where p.report_id = :id
       order by p.edition desc
      """;

  private static final String PAPER =
      """
      select paper from governance.publication where report_id = :id and edition = :edition
      """;

  private static final String WORD =
      """
      select word from governance.publication where report_id = :id and edition = :edition
      """;

  private static final String PDF =
      """
      select pdf from governance.publication where report_id = :id and edition = :edition
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  Publications(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// The newest edition of each report that everybody may read, the latest meeting first.
  public List<Publication> open() {
    return newest().stream().filter(each -> !each.isPrivate()).toList();
  }

  /// The newest edition of each report, private ones included.
  public List<Publication> newest() {
    return jdbc.sql(COLUMNS + NEWEST).query(Publications::read).list();
  }

  /// The editions of a report, the newest first; none while it was never published.
  public List<Publication> editions(long report) {
    return jdbc.sql(COLUMNS + EDITIONS).param("id", report).query(Publications::read).list();
  }

  /// The words as they were published.
  public PaperDocument paper(Publication publication) {
    return json.readValue(one(PAPER, publication, String.class), PaperDocument.class);
  }

  public byte[] word(Publication publication) {
    return one(WORD, publication, byte[].class);
  }

  public byte[] pdf(Publication publication) {
    return one(PDF, publication, byte[].class);
  }

  private <T> T one(String sql, Publication publication, Class<T> type) {
    return jdbc.sql(sql)
        .param("id", publication.report())
        .param("edition", publication.edition())
        .query(type)
        .single();
  }

  /// The edition with this number.
  public Optional<Publication> edition(long report, int edition) {
    return editions(report).stream().filter(each -> each.edition() == edition).findFirst();
  }

  private static Publication read(ResultSet row, int number) throws SQLException {
    return new Publication(
        row.getLong("report_id"),
        row.getInt("edition"),
        row.getString("title"),
        row.getString("body"),
        row.getLong("body_id"),
        row.getObject("meets_on", java.time.LocalDate.class),
        row.getTimestamp("published_at").toInstant(),
        row.getInt("latest"),
        row.getBoolean("closed"));
  }
}
