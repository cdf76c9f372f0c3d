// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehc.EditionId;
import org.throughline.ehc.Signature;
import org.throughline.platform.identity.AccountId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// What became of the rows of a version, change by change.
@Component
public class Changes {

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  private static final String READ =
      """
      select c.change_id, i.stem, c.act, c.version, c.was::text as was,
             c.becomes::text as becomes, c.changed_by, c.changed_at,
             (c.act <> 'JOINED' and c.act <> 'TAKEN_BACK' and i.version = c.version) as is_last
        from ehc.change c
        join ehc.item i using (item_id)
       where c.edition_id = :edition
      """;

  private static final String LATEST =
      READ
          + """
             order by c.change_id desc
             limit :most
            """;

  private static final String AFTER =
      READ
          + """
               and i.stem = :stem and c.version > :version
             order by c.version
            """;

  private static final String ONE =
      READ
          + """
               and c.change_id = :change
            """;

  private static final String ADD =
      """
      insert into ehc.change
        (edition_id, item_id, act, version, was, becomes, takes_back, changed_by, changed_at)
      select edition_id, item_id, :act, version, :was::jsonb, :becomes::jsonb, :takesBack, :by, :at
        from ehc.item
       where edition_id = :edition and stem = :stem
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  Changes(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// What was done.
  public enum Act {
    ADDED("Added"),
    CHANGED("Changed"),
    MOVED("Moved"),
    JOINED("Joined or parted"),
    TAKEN_OUT("Taken out"),
    TAKEN_BACK("Change taken back");

    private final String label;

    Act(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /// One change of one row.
  ///
  /// @param version of the row, after it
  /// @param isLast whether nothing became of the row since, so that it can be taken back
  public record Change(
      long id,
      UUID stem,
      Act act,
      long version,
      RowState was,
      RowState becomes,
      Optional<AccountId> by,
      Instant at,
      boolean isLast) {}

  /// The latest first.
  @Transactional(readOnly = true)
  public List<Change> latest(EditionId edition, int most) {
    return jdbc.sql(LATEST)
        .param("edition", edition.value())
        .param("most", most)
        .query(this::change)
        .list();
  }

  /// What became of a row after a version of it, the earliest first.
  @Transactional(readOnly = true)
  public List<Change> after(EditionId edition, UUID stem, long version) {
    return jdbc.sql(AFTER)
        .param("edition", edition.value())
        .param("stem", stem)
        .param("version", version)
        .query(this::change)
        .list();
  }

  Optional<Change> find(EditionId edition, long change) {
    return jdbc.sql(ONE)
        .param("edition", edition.value())
        .param("change", change)
        .query(this::change)
        .optional();
  }

  /// @param takesBack the change that this one undoes
  void add(
      EditionId edition,
      UUID stem,
      Act act,
      RowState was,
      RowState becomes,
      Optional<Long> takesBack,
      Signature by) {
    jdbc.sql(ADD)
        .param("edition", edition.value())
        .param("stem", stem)
        .param("act", act.name())
        .param("was", json.writeValueAsString(was.byCode()))
        .param("becomes", json.writeValueAsString(becomes.byCode()))
        .param("takesBack", takesBack.orElse(null), java.sql.Types.BIGINT)
        .param("by", by.by().value())
        .param("at", Timestamp.from(by.at()))
        .update();
  }

  private Change change(ResultSet row, int at) throws SQLException {
    long by = row.getLong("changed_by");
    Optional<AccountId> who = row.wasNull() ? Optional.empty() : Optional.of(new AccountId(by));
    return new Change(
        row.getLong("change_id"),
        row.getObject("stem", UUID.class),
        Act.valueOf(row.getString("act")),
        row.getLong("version"),
        RowState.byCode(json.readValue(row.getString("was"), WORDS)),
        RowState.byCode(json.readValue(row.getString("becomes"), WORDS)),
        who,
        row.getTimestamp("changed_at").toInstant(),
        row.getBoolean("is_last"));
  }
}
