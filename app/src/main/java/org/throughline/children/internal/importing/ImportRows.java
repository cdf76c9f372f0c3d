// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.io.InputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.returns.census.CensusFile;
import org.throughline.returns.census.ColumnMapping;

/// Imports as the database keeps them.
@Component
public class ImportRows {

  private static final String COLUMNS =
      """
      select import_id, public_id, file_name, words, holds, state, heading, mapping::text as mapping,
             notes, default_setting, rows_read, row_count, refused, is_new, is_changed, is_same,
             is_possible, adopted_row, last_row, damage, remarks, sent_by, sent_at
        from children.import
      """;

  private static final String BY_ADDRESS = COLUMNS + " where public_id = :address";
  private static final String BY_ID = COLUMNS + " where import_id = :id";
  private static final String NEWEST = COLUMNS + " order by sent_at desc limit 100";

  private static final String ADD =
      """
      insert into children.import
        (file_name, holds, heading, mapping, notes, bytes, sent_by, sent_at)
      values (:name, :holds, :heading, :mapping::jsonb, :notes, :bytes, :by, :at)
      returning import_id
      """;

  private static final String ADD_PIECE =
      """
      insert into children.import_piece (import_id, piece, content) values (:id, :piece, :content)
      """;

  private static final String KEPT_MAPPING =
      """
      select mapping::text from children.mapping_kept where heading_key = :key
      """;

  private static final String KEEP_MAPPING =
      """
      insert into children.mapping_kept (heading_key, mapping, kept_by, kept_at)
      values (:key, :mapping::jsonb, :by, :at)
      on conflict (heading_key) do update
         set mapping = excluded.mapping, kept_by = excluded.kept_by, kept_at = excluded.kept_at
      """;

  private static final String MAP =
      """
      update children.import
         set holds = :holds, mapping = :mapping::jsonb, words = :words, default_setting = :setting,
             sees_all = children.sight() = 2, state = 'READING', rows_read = 0, damage = '',
             remarks = '{}'
       where import_id = :id and state in ('SENT', 'READ', 'REFUSED', 'FAILED')
      """;

  private static final String STATE =
      """
      update children.import set state = :to, ended_at = :at where import_id = :id and state = :from
      """;

  private static final String READ =
      """
      update children.import
         set row_count = :rows, refused = :refused, damage = :damage, remarks = :remarks,
             rows_read = :rows
       where import_id = :id
      """;

  private static final String ADOPT =
      """
      update children.import set state = 'ADOPTING', source_id = :source, adopted_row = 0
       where import_id = :id and state = 'READ'
      """;

  private static final String ADOPTED =
      """
      select first_row from children.import_batch where import_id = :id and part = :part
      """;

  private final JdbcClient jdbc;

  ImportRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record NewImport(
      String name,
      CensusFile holds,
      List<String> heading,
      ColumnMapping mapping,
      long bytes,
      AccountId by,
      Instant at) {}

  long add(NewImport sent) {
    return jdbc.sql(ADD)
        .param("name", sent.name())
        .param("holds", sent.holds().name())
        .param("heading", sent.heading().toArray(String[]::new))
        .param("mapping", MappingText.of(sent.mapping()))
        .param("notes", sent.mapping().notes().toArray(String[]::new))
        .param("bytes", sent.bytes())
        .param("by", sent.by().value())
        .param("at", Timestamp.from(sent.at()))
        .query(Long.class)
        .single();
  }

  void addPiece(long id, int piece, byte[] content) {
    jdbc.sql(ADD_PIECE).param("id", id).param("piece", piece).param("content", content).update();
  }

  Optional<ImportLine> find(UUID address) {
    return jdbc.sql(BY_ADDRESS).param("address", address).query(ImportRows::read).optional();
  }

  Optional<ImportLine> find(long id) {
    return jdbc.sql(BY_ID).param("id", id).query(ImportRows::read).optional();
  }

  List<ImportLine> newest() {
    return jdbc.sql(NEWEST).query(ImportRows::read).list();
  }

  Optional<String> keptMapping(String key) {
    return jdbc.sql(KEPT_MAPPING).param("key", key).query(String.class).optional();
  }

  void keepMapping(String key, ColumnMapping mapping, AccountId by, Instant at) {
    jdbc.sql(KEEP_MAPPING)
        .param("key", key)
        .param("mapping", MappingText.of(mapping))
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  boolean map(long id, CensusFile holds, ColumnMapping mapping, String words, String setting) {
    return jdbc.sql(MAP)
            .param("id", id)
            .param("holds", holds.name())
            .param("mapping", MappingText.of(mapping))
            .param("words", words)
            .param("setting", setting)
            .update()
        == 1;
  }

  boolean move(long id, ImportState from, ImportState to, Instant at) {
    return jdbc.sql(STATE)
            .param("id", id)
            .param("from", from.name())
            .param("to", to.name())
            .param("at", to.isMoving() ? null : Timestamp.from(at))
            .update()
        == 1;
  }

  void read(long id, int rows, int refused, String damage, List<String> remarks) {
    jdbc.sql(READ)
        .param("id", id)
        .param("rows", rows)
        .param("refused", refused)
        .param("damage", damage)
        .param("remarks", remarks.toArray(String[]::new))
        .update();
  }

  boolean beginAdopting(long id, long source) {
    return jdbc.sql(ADOPT).param("id", id).param("source", source).update() == 1;
  }

  /// The file as it was sent, a piece at a time.
  InputStream content(long id) {
    List<byte[]> pieces =
        jdbc.sql("select * from children.import_content(:id)")
            .param("id", id)
            .query(byte[].class)
            .list();
    return new java.io.SequenceInputStream(
        java.util.Collections.enumeration(
            pieces.stream()
                .map(bytes -> (InputStream) new java.io.ByteArrayInputStream(bytes))
                .toList()));
  }

  /// The first piece of the file as it was sent; empty when nothing of it is kept.
  byte[] beginning(long id) {
    return jdbc.sql("select * from children.import_content(:id) limit 1")
        .param("id", id)
        .query(byte[].class)
        .optional()
        .orElse(new byte[0]);
  }

  boolean setAside(long id, Instant at) {
    return jdbc.sql("select children.import_set_aside(:id, :at)")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .query(Boolean.class)
        .single();
  }

  /// @return the addresses of the files that nobody took over in time, set aside now
  List<UUID> setOldAside(Instant at) {
    return jdbc.sql("select children.import_set_old_aside(:at)")
        .param("at", Timestamp.from(at))
        .query(UUID.class)
        .list();
  }

  void call(String function, long id) {
    jdbc.sql("select 1 from children." + function + "(:id)")
        .param("id", id)
        .query(Integer.class)
        .list();
  }

  void learn(java.util.Collection<String> words) {
    jdbc.sql("select 1 from children.learn(:words)")
        .param("words", words.toArray(String[]::new))
        .query(Integer.class)
        .list();
  }

  /// Takes rows of one part over, once.
  void adopt(long id, ImportPart part, int from, int to, Instant at) {
    jdbc.sql("select 1 from children.import_adopt(:id, :part, :from, :to, :at)")
        .param("id", id)
        .param("part", part.name())
        .param("from", from)
        .param("to", to)
        .param("at", Timestamp.from(at))
        .query(Integer.class)
        .list();
  }

  /// The first rows of the lots that are taken over.
  Set<Integer> adopted(long id, ImportPart part) {
    return jdbc.sql(ADOPTED).param("id", id).param("part", part.name()).query(Integer.class).set();
  }

  /// @return in words what was taken back and what was left
  String undo(long id, Instant at, long source) {
    return jdbc.sql("select * from children.import_undo(:id, :at, :source)")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .param("source", source)
        .query(
            (row, number) ->
                "%,d records removed, %,d put back, %,d left because somebody worked on them since"
                    .formatted(
                        row.getLong("removed"), row.getLong("restored"), row.getLong("left_as_is")))
        .single();
  }

  /// Compares addresses with the index.
  ///
  /// @param key which column says whose they are
  /// @param home which column holds them
  void compareHomes(long id, LocalDate today, String key, String home) {
    jdbc.sql("select 1 from children.import_compare_homes(:id, :today, :key, :home)")
        .param("id", id)
        .param("today", today)
        .param("key", key)
        .param("home", home)
        .query(Integer.class)
        .list();
  }

  boolean decide(long id, int row, String decision) {
    return jdbc.sql("select children.import_decide(:id, :row, :decision)")
        .param("id", id)
        .param("row", row)
        .param("decision", decision)
        .query(Boolean.class)
        .single();
  }

  private static ImportLine read(ResultSet row, int number) throws SQLException {
    List<String> notes = strings(row.getArray("notes"));
    return new ImportLine(
        row.getLong("import_id"),
        row.getObject("public_id", UUID.class),
        row.getString("file_name"),
        row.getString("words"),
        CensusFile.valueOf(row.getString("holds")),
        ImportState.valueOf(row.getString("state")),
        strings(row.getArray("heading")),
        MappingText.read(row.getString("mapping"), notes),
        row.getString("default_setting"),
        row.getInt("rows_read"),
        new ImportLine.Counts(
            row.getInt("row_count"),
            row.getInt("refused"),
            row.getInt("is_new"),
            row.getInt("is_changed"),
            row.getInt("is_same"),
            row.getInt("is_possible")),
        row.getInt("adopted_row"),
        row.getInt("last_row"),
        row.getString("damage"),
        strings(row.getArray("remarks")),
        new AccountId(row.getLong("sent_by")),
        row.getTimestamp("sent_at").toInstant());
  }

  static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
