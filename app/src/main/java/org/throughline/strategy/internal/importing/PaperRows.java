// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.papers.Kind;
import org.throughline.platform.documents.Document;
import org.throughline.platform.documents.DocumentId;
import org.throughline.platform.identity.AccountId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// The papers that were sent and the text of those that were read.
@Component
public class PaperRows {

  private static final String ADD =
      """
      insert into strategy.paper
        (paper_id, document_id, file_name, size, sha256, received_at, received_by, state, beat_at)
      overriding system value
      values
        (:paper, :document, :fileName, :size, :sha256, :at, :by, 'WAITING', :at)
      """;

  private static final String NEXT_NUMBER =
      """
      select nextval(pg_get_serial_sequence('strategy.paper', 'paper_id'))
      """;

  private static final String ONE =
      """
      select paper_id, document_id, file_name, size, received_at, received_by, state, attempt,
             beat_at, step, done, of_all, problem_code, problem, kind, title
        from strategy.paper
       where paper_id = :id
      """;

  private static final String ALL =
      """
      select paper_id, document_id, file_name, size, received_at, received_by, state, attempt,
             beat_at, step, done, of_all, problem_code, problem, kind, title
        from strategy.paper
       order by received_at desc, paper_id desc
       limit :size offset :offset
      """;

  private static final String UNDER_WAY =
      """
      select paper_id, document_id, file_name, size, received_at, received_by, state, attempt,
             beat_at, step, done, of_all, problem_code, problem, kind, title
        from strategy.paper
       where state in ('WAITING', 'READING')
       order by paper_id
      """;

  private static final String COUNT =
      """
      select count(*) from strategy.paper
      """;

  private static final String BEGIN =
      """
      update strategy.paper
         set state = 'READING', attempt = :attempt, beat_at = :at, step = 'Opening the file',
             done = 0, of_all = 0, problem_code = '', problem = ''
       where paper_id = :id
         and (   (state = 'WAITING' and attempt <= :attempt)
              or (state = 'READING' and attempt <= :attempt and beat_at <= :stale))
      """;

  private static final String BEAT =
      """
      update strategy.paper
         set step = :step, done = :done, of_all = :ofAll, beat_at = :at
       where paper_id = :id and attempt = :attempt and state = 'READING'
      """;

  private static final String FINISH =
      """
      update strategy.paper
         set state = 'READ', kind = :kind, title = :title, findings = :findings::jsonb,
             read_at = :at, beat_at = :at, step = ''
       where paper_id = :id and attempt = :attempt and state = 'READING'
      """;

  private static final String STOP =
      """
      update strategy.paper
         set state = :state, problem_code = :code, problem = :problem, beat_at = :at, step = ''
       where paper_id = :id and attempt = :attempt and state = 'READING'
      """;

  private static final String WAIT_AGAIN =
      """
      update strategy.paper
         set state = 'WAITING', attempt = attempt + 1, beat_at = :at, problem_code = '',
             problem = '', step = ''
       where paper_id = :id
         and (state in ('REFUSED', 'FAILED') or (state = 'READING' and beat_at <= :stale))
      returning attempt
      """;

  private static final String ADD_BLOCKS =
      """
      insert into strategy.paper_block (paper_id, number, kind, level, marker, text, cells, place)
      select :paper, b.number, b.kind, b.level, b.marker, b.text, b.cells, b.place
        from jsonb_to_recordset(:blocks::jsonb)
          as b(number int, kind text, level int, marker text, text text, cells jsonb, place text)
      """;

  private static final String BLOCKS =
      """
      select number, kind, level, marker, text, cells, place
        from strategy.paper_block
       where paper_id = :paper and number between :first and :last
       order by number
      """;

  private static final String LAST_BLOCK =
      """
      select coalesce(max(number), 0) from strategy.paper_block where paper_id = :paper
      """;

  private static final String FINDINGS =
      """
      select findings from strategy.paper where paper_id = :paper
      """;

  private static final int BLOCKS_AT_ONCE = 2_000;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  PaperRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  long nextNumber() {
    return jdbc.sql(NEXT_NUMBER).query(Long.class).single();
  }

  void add(long paper, Document document, AccountId by, Instant at) {
    jdbc.sql(ADD)
        .param("paper", paper)
        .param("document", document.id().value())
        .param("fileName", document.fileName())
        .param("size", document.size())
        .param("sha256", document.sha256())
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .update();
  }

  /// The paper with this number.
  public Optional<PaperLine> find(long id) {
    return jdbc.sql(ONE).param("id", id).query(PaperRows::line).optional();
  }

  /// A page of all papers, the newest first.
  public List<PaperLine> all(int size, int offset) {
    return jdbc.sql(ALL).param("size", size).param("offset", offset).query(PaperRows::line).list();
  }

  /// How many papers there are.
  public int count() {
    return jdbc.sql(COUNT).query(Integer.class).single();
  }

  List<PaperLine> underWay() {
    return jdbc.sql(UNDER_WAY).query(PaperRows::line).list();
  }

  /// Takes the paper for one attempt; false when another has it or it is done.
  boolean begin(long id, int attempt, Instant at, Instant stale) {
    return jdbc.sql(BEGIN)
            .param("id", id)
            .param("attempt", attempt)
            .param("at", Timestamp.from(at))
            .param("stale", Timestamp.from(stale))
            .update()
        == 1;
  }

  void beat(long id, int attempt, String step, int done, int ofAll, Instant at) {
    jdbc.sql(BEAT)
        .param("id", id)
        .param("attempt", attempt)
        .param("step", step)
        .param("done", done)
        .param("ofAll", ofAll)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Marks the paper read; false when the attempt no longer has it.
  boolean finish(long id, int attempt, ReadPaper paper, Instant at) {
    return jdbc.sql(FINISH)
            .param("id", id)
            .param("attempt", attempt)
            .param("kind", paper.kind().name())
            .param("title", paper.title())
            .param("findings", json.writeValueAsString(paper.findings()))
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void stop(long id, int attempt, PaperState state, String code, String problem, Instant at) {
    jdbc.sql(STOP)
        .param("id", id)
        .param("attempt", attempt)
        .param("state", state.name())
        .param("code", code)
        .param("problem", problem)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Lets a paper that was not read wait for another try; gives its number.
  Optional<Integer> waitAgain(long id, Instant at, Instant stale) {
    return jdbc.sql(WAIT_AGAIN)
        .param("id", id)
        .param("at", Timestamp.from(at))
        .param("stale", Timestamp.from(stale))
        .query(Integer.class)
        .optional();
  }

  void addBlocks(long paper, List<BlockLine> blocks) {
    for (int at = 0; at < blocks.size(); at += BLOCKS_AT_ONCE) {
      List<BlockLine> some = blocks.subList(at, Math.min(blocks.size(), at + BLOCKS_AT_ONCE));
      jdbc.sql(ADD_BLOCKS)
          .param("paper", paper)
          .param("blocks", json.writeValueAsString(some))
          .update();
    }
  }

  /// Some of the paper as it was read.
  public List<BlockLine> blocks(long paper, int first, int last) {
    return jdbc.sql(BLOCKS)
        .param("paper", paper)
        .param("first", first)
        .param("last", last)
        .query(this::block)
        .list();
  }

  /// How many blocks the paper has.
  public int lastBlock(long paper) {
    return jdbc.sql(LAST_BLOCK).param("paper", paper).query(Integer.class).single();
  }

  /// What was found in a report or in minutes.
  public List<Finding> findings(long paper) {
    String found = jdbc.sql(FINDINGS).param("paper", paper).query(String.class).single();
    return json.readValue(found, new TypeReference<List<Finding>>() {});
  }

  private BlockLine block(ResultSet row, int number) throws SQLException {
    return new BlockLine(
        row.getInt("number"),
        BlockLine.Kind.valueOf(row.getString("kind")),
        row.getInt("level"),
        row.getString("marker"),
        row.getString("text"),
        json.readValue(row.getString("cells"), new TypeReference<List<String>>() {}),
        row.getString("place"));
  }

  private static PaperLine line(ResultSet row, int number) throws SQLException {
    return new PaperLine(
        row.getLong("paper_id"),
        new DocumentId(row.getLong("document_id")),
        row.getString("file_name"),
        row.getLong("size"),
        row.getTimestamp("received_at").toInstant(),
        new AccountId(row.getLong("received_by")),
        PaperState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getTimestamp("beat_at").toInstant(),
        row.getString("step"),
        row.getInt("done"),
        row.getInt("of_all"),
        row.getString("problem_code"),
        row.getString("problem"),
        Optional.of(row.getString("kind")).filter(kind -> !kind.isEmpty()).map(Kind::valueOf),
        row.getString("title"));
  }
}
