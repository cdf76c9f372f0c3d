// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.papers.Confidence;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.StrategyId;
import tools.jackson.databind.ObjectMapper;

/// The reviews and their parts.
@Component
public class ReviewRows {

  private static final String ADD_REVIEW =
      """
      insert into strategy.review (paper_id, number, kind, title, starts_on, ends_on)
      values (:paper, :number, :kind, :title, :from, :to)
      returning review_id
      """;

  private static final String NUMBERS =
      """
      select nextval(pg_get_serial_sequence('strategy.review_part', 'part_id'))
        from generate_series(1, :size)
      """;

  private static final String ADD_PARTS =
      """
      insert into strategy.review_part
        (part_id, review_id, parent_id, position, kind, read_as, content, as_read, confidence,
         remark, place, block, decision, decided_by, decided_at)
      overriding system value
      select p.id, :review, p.parent, p.position, p.kind, p."readAs", p.content, p."asRead",
             p.confidence, p.remark, p.place, p.block, p.decision, :by, :at
        from jsonb_to_recordset(:parts::jsonb)
          as p(id bigint, parent bigint, position numeric, kind text, "readAs" text,
               content jsonb, "asRead" jsonb, confidence text, remark text, place text, block int,
               decision text)
       order by p.position
      """;

  private static final String ONE =
      """
      select review_id, paper_id, number, kind, title, starts_on, ends_on, state, revises,
             strategy_id
        from strategy.review
       where review_id = :id
      """;

  private static final String LOCKED =
      """
      select review_id, paper_id, number, kind, title, starts_on, ends_on, state, revises,
             strategy_id
        from strategy.review
       where review_id = :id
         for update
      """;

  private static final String OF_PAPER =
      """
      select review_id, paper_id, number, kind, title, starts_on, ends_on, state, revises,
             strategy_id
        from strategy.review
       where paper_id = :paper
       order by number
      """;

  private static final String COUNT_OPEN =
      """
      select count(*) from strategy.review where state = 'OPEN'
      """;

  private static final String PARTS =
      """
      select part_id, review_id, parent_id, position, kind, read_as, content, as_read, confidence,
             remark, place, block, decision, merged_into, decided_by, version
        from strategy.review_part
       where review_id = :review
       order by position, part_id
      """;

  private static final String PART =
      """
      select part_id, review_id, parent_id, position, kind, read_as, content, as_read, confidence,
             remark, place, block, decision, merged_into, decided_by, version
        from strategy.review_part
       where part_id = :id
      """;

  private static final String SAVE_PART =
      """
      update strategy.review_part
         set parent_id = :parent, position = :position, kind = :kind, content = :content::jsonb,
             decision = :decision, merged_into = :mergedInto, decided_by = :by, decided_at = :at,
             version = version + 1
       where part_id = :id
      """;

  private static final String CLOSE =
      """
      update strategy.review
         set state = :state, strategy_id = :strategy, decided_at = :at, decided_by = :by
       where review_id = :id
      """;

  private static final String REOPEN =
      """
      update strategy.review
         set state = 'OPEN', decided_at = null, decided_by = null
       where review_id = :id
         and state = 'SET_ASIDE'
      """;

  private static final String REVISE =
      """
      update strategy.review set revises = :revises where review_id = :id
      """;

  private static final BigDecimal STEP = BigDecimal.valueOf(1_000);

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ReviewRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A part as the insert reads it.
  private record Row(
      long id,
      @Nullable Long parent,
      BigDecimal position,
      String kind,
      String readAs,
      PartText content,
      PartText asRead,
      String confidence,
      String remark,
      String place,
      int block,
      String decision) {}

  void add(long paper, int number, ReadPaper.DraftReview draft) {
    long review =
        jdbc.sql(ADD_REVIEW)
            .param("paper", paper)
            .param("number", number)
            .param("kind", draft.kind().name())
            .param("title", draft.title())
            .param("from", draft.from().map(month -> Date.valueOf(month.atDay(1))).orElse(null))
            .param("to", draft.to().map(month -> Date.valueOf(month.atEndOfMonth())).orElse(null))
            .query(Long.class)
            .single();
    List<DraftPart> parts = draft.parts();
    List<Long> ids = numbers(parts.size());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      rows.add(row(parts.get(i), i, ids));
    }
    insert(review, rows, null, null);
  }

  private static Row row(DraftPart part, int index, List<Long> ids) {
    return new Row(
        ids.get(index),
        part.parent() < 0 ? null : ids.get(part.parent()),
        STEP.multiply(BigDecimal.valueOf(index + 1L)),
        part.kind().name(),
        part.kind().name(),
        part.text(),
        part.text(),
        part.confidence().name(),
        part.remark(),
        part.place(),
        part.block(),
        Decision.OPEN.name());
  }

  /// Adds a part that a person made by splitting another, right after `position`.
  void addBeside(Part from, BigDecimal position, PartText text, AccountId by, Instant at) {
    Row row =
        new Row(
            numbers(1).getFirst(),
            from.parent().orElse(null),
            position,
            from.kind().name(),
            from.kind().name(),
            text,
            text,
            from.confidence().name(),
            "Split by hand from the one above.",
            from.place(),
            from.block(),
            Decision.CORRECTED.name());
    insert(from.review(), List.of(row), by.value(), Timestamp.from(at));
  }

  private void insert(long review, List<Row> rows, @Nullable Long by, @Nullable Timestamp at) {
    jdbc.sql(ADD_PARTS)
        .param("review", review)
        .param("parts", json.writeValueAsString(rows))
        .param("by", by, Types.BIGINT)
        .param("at", at, Types.TIMESTAMP)
        .update();
  }

  private List<Long> numbers(int size) {
    return jdbc.sql(NUMBERS).param("size", size).query(Long.class).list();
  }

  /// The review with this number.
  public Optional<Review> find(long id) {
    return jdbc.sql(ONE).param("id", id).query(ReviewRows::review).optional();
  }

  /// The same, held until the transaction ends.
  public Optional<Review> lock(long id) {
    return jdbc.sql(LOCKED).param("id", id).query(ReviewRows::review).optional();
  }

  /// What is to be reviewed of one paper.
  public List<Review> ofPaper(long paper) {
    return jdbc.sql(OF_PAPER).param("paper", paper).query(ReviewRows::review).list();
  }

  /// How many reviews of all papers are open.
  public int countOpen() {
    return jdbc.sql(COUNT_OPEN).query(Integer.class).single();
  }

  /// Every part, in the order of the paper.
  public List<Part> parts(long review) {
    return jdbc.sql(PARTS).param("review", review).query(this::readPart).list();
  }

  /// The part with this number.
  public Optional<Part> part(long id) {
    return jdbc.sql(PART).param("id", id).query(this::readPart).optional();
  }

  void save(Part part, AccountId by, Instant at) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", part.id());
    values.put("parent", part.parent().orElse(null));
    values.put("position", part.position());
    values.put("kind", part.kind().name());
    values.put("content", json.writeValueAsString(part.text()));
    values.put("decision", part.decision().name());
    values.put("mergedInto", part.mergedInto().orElse(null));
    values.put("by", by.value());
    values.put("at", Timestamp.from(at));
    jdbc.sql(SAVE_PART).params(values).update();
  }

  void close(
      long review, Review.State state, Optional<StrategyId> strategy, AccountId by, Instant at) {
    jdbc.sql(CLOSE)
        .param("id", review)
        .param("state", state.name())
        .param("strategy", strategy.map(StrategyId::value).orElse(null), Types.BIGINT)
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .update();
  }

  /// Opens what was set aside; false when it was not.
  boolean reopen(long review) {
    return jdbc.sql(REOPEN).param("id", review).update() == 1;
  }

  void revise(long review, Optional<StrategyId> strategy) {
    jdbc.sql(REVISE)
        .param("id", review)
        .param("revises", strategy.map(StrategyId::value).orElse(null), Types.BIGINT)
        .update();
  }

  private static Review review(ResultSet row, int number) throws SQLException {
    return new Review(
        row.getLong("review_id"),
        row.getLong("paper_id"),
        row.getInt("number"),
        ReviewKind.valueOf(row.getString("kind")),
        row.getString("title"),
        month(row.getDate("starts_on")),
        month(row.getDate("ends_on")),
        Review.State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("revises", Long.class)).map(StrategyId::new),
        Optional.ofNullable(row.getObject("strategy_id", Long.class)).map(StrategyId::new));
  }

  private Part readPart(ResultSet row, int number) throws SQLException {
    return new Part(
        row.getLong("part_id"),
        row.getLong("review_id"),
        Optional.ofNullable(row.getObject("parent_id", Long.class)),
        row.getBigDecimal("position"),
        PartKind.valueOf(row.getString("kind")),
        PartKind.valueOf(row.getString("read_as")),
        json.readValue(row.getString("content"), PartText.class),
        json.readValue(row.getString("as_read"), PartText.class),
        Confidence.valueOf(row.getString("confidence")),
        row.getString("remark"),
        row.getString("place"),
        row.getInt("block"),
        Decision.valueOf(row.getString("decision")),
        Optional.ofNullable(row.getObject("merged_into", Long.class)),
        Optional.ofNullable(row.getObject("decided_by", Long.class)).map(AccountId::new),
        row.getLong("version"));
  }

  private static Optional<YearMonth> month(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toLocalDate).map(YearMonth::from);
  }
}
