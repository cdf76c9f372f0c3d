// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal.tables;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.Signature;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.delivery.internal.ActionStore;
import org.throughline.delivery.internal.BulkEditing;
import org.throughline.delivery.internal.FactValues;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.tables.CsvReader;
import org.throughline.platform.tables.CsvRow;
import org.throughline.platform.tables.CsvShape;
import org.throughline.platform.tables.CsvSummary;
import org.throughline.platform.tables.RowProblem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Reads tables of the plan that come in, shows what they would change, and applies all of it or
/// nothing.
@Component
public class PlanUploads {

  private static final String KEEP =
      """
      insert into delivery.upload
        (upload_id, account_id, at, file_name, rows_read, changes, problems, unknown)
      values (:id, :account, :at, :fileName, :rows, :changes::jsonb, :problems::jsonb, :unknown)
      """;

  private static final String FIND =
      """
      select upload_id, at, file_name, rows_read, changes, problems, unknown,
             applied_at is not null as is_applied
        from delivery.upload
       where upload_id = :id
         and account_id = :account
      """;

  private static final String APPLIED =
      """
      update delivery.upload set applied_at = :at where upload_id = :id
      """;

  private static final String FORGET =
      """
      delete from delivery.upload where at < :before
      """;

  private static final CsvShape SHAPE =
      new CsvShape(PlanColumn.required(), PlanColumn.optional(), 20_000, 40, 10_000);

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final ActionStore store;
  private final BulkEditing bulk;

  PlanUploads(JdbcClient jdbc, ObjectMapper json, ActionStore store, BulkEditing bulk) {
    this.jdbc = jdbc;
    this.json = json;
    this.store = store;
    this.bulk = bulk;
  }

  /// Reads a table and keeps what it would change, for the person to look at. Changes nothing.
  ///
  /// @param fileName decides whether it is read as a workbook or as CSV
  @Transactional
  public Outcome<UUID> look(
      InputStream content, String fileName, PlanNames names, AccountId by, Instant at) {
    List<CsvRow> rows = new ArrayList<>();
    Outcome<CsvSummary> read =
        fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx")
            ? WorkbookReader.read(content, rows::add)
            : CsvReader.read(content, SHAPE, rows::add);
    return switch (read) {
      case Outcome.Done<CsvSummary>(CsvSummary summary) ->
          new Outcome.Done<>(keep(rows, summary, fileName, names, by, at));
      case Outcome.Refused<CsvSummary>(List<Problem> problems) -> new Outcome.Refused<>(problems);
      case Outcome.Overtaken<CsvSummary> never ->
          throw new IllegalStateException("A table cannot be overtaken");
    };
  }

  private UUID keep(
      List<CsvRow> rows,
      CsvSummary summary,
      String fileName,
      PlanNames names,
      AccountId by,
      Instant at) {
    List<String> codes =
        rows.stream().map(row -> row.get(PlanColumn.CODE.title())).distinct().toList();
    Map<String, ActionRow> actions =
        store.withCodes(codes).stream()
            .collect(Collectors.toMap(ActionRow::code, Function.identity()));
    UploadComparison comparison = new UploadComparison(names, bulk.checks(), actions);
    rows.forEach(comparison::compare);
    List<RowProblem> problems = new ArrayList<>(summary.problems());
    problems.addAll(comparison.problems());
    problems.sort(Comparator.comparingInt(RowProblem::row));
    UUID id = UUID.randomUUID();
    jdbc.sql(KEEP)
        .param("id", id)
        .param("account", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("fileName", fileName.length() <= 300 ? fileName : fileName.substring(0, 300))
        .param("rows", rows.size())
        .param("changes", json.writeValueAsString(comparison.changes()))
        .param("problems", json.writeValueAsString(problems))
        .param("unknown", summary.unknownColumns().stream().limit(100).toArray(String[]::new))
        .update();
    return id;
  }

  /// The upload, for the person who sent it.
  public Optional<PlanUpload> find(UUID id, AccountId by) {
    return jdbc.sql(FIND)
        .param("id", id)
        .param("account", by.value())
        .query(this::upload)
        .optional();
  }

  /// Applies all that was shown, or nothing: what a colleague has saved since is named instead.
  @Transactional
  public BulkEditing.Result apply(PlanUpload upload, Signature signature) {
    if (!upload.mayBeApplied()) {
      return new BulkEditing.Result(
          Optional.empty(),
          0,
          List.of(
              new Problem(
                  "PLAN-186", "", "This table was applied already or still has problems.")));
    }
    Map<BulkEditing.Row, UnaryOperator<ActionFacts>> changes = new LinkedHashMap<>();
    upload
        .changes()
        .forEach(
            each ->
                changes.put(
                    new BulkEditing.Row(new ActionId(each.action()), each.version()),
                    facts -> becomes(facts, each.cells())));
    BulkEditing.Result result =
        bulk.editAll(changes, "From the table " + upload.fileName(), signature);
    if (result.problems().isEmpty()) {
      jdbc.sql(APPLIED)
          .param("id", upload.id())
          .param("at", signature.at().atOffset(ZoneOffset.UTC))
          .update();
    }
    return result;
  }

  /// Forgets what nobody said yes to.
  @Transactional
  public void forgetBefore(Instant moment) {
    jdbc.sql(FORGET).param("before", moment.atOffset(ZoneOffset.UTC)).update();
  }

  private static ActionFacts becomes(ActionFacts facts, List<PlanUpload.CellChange> cells) {
    ActionFacts becomes = facts;
    for (PlanUpload.CellChange each : cells) {
      becomes = FactValues.with(becomes, each.field(), each.stored());
    }
    return becomes;
  }

  private PlanUpload upload(ResultSet row, int number) throws SQLException {
    return new PlanUpload(
        row.getObject("upload_id", UUID.class),
        row.getString("file_name"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("rows_read"),
        json.readValue(
            row.getString("changes"), new TypeReference<List<PlanUpload.RowChange>>() {}),
        json.readValue(row.getString("problems"), new TypeReference<List<RowProblem>>() {}),
        Arrays.asList((String[]) row.getArray("unknown").getArray()),
        row.getBoolean("is_applied"));
  }
}
