// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.throughline.children.internal.NamedRight;
import org.throughline.children.internal.NamedRights;
import org.throughline.children.internal.Sources;
import org.throughline.platform.audit.AuditLog;
import org.throughline.returns.census.CensusFile;
import org.throughline.returns.census.PupilItem;

/// Reads, takes over and takes back imports, in the background. Reading is one transaction; taking
/// over is one for each ten thousand rows, so a machine that stops goes on where it was. New
/// children come two lots at a time; what is known is revised after them, one lot after the other.
@Component
public class ImportWork {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
  private static final int ROWS_A_TRANSACTION = 10_000;

  private static final String PROGRESS =
      """
      update children.import set rows_read = :rows where import_id = :id
      """;

  private static final String ALONE =
      """
      select pg_advisory_xact_lock(hashtext('children.import'), :id::int)::text
      """;

  private final ImportRows rows;
  private final SettingRemarks settings;
  private final NamedRights rights;
  private final Sources sources;
  private final AuditLog audit;
  private final DataSource database;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportWork(
      ImportRows rows,
      SettingRemarks settings,
      NamedRights rights,
      Sources sources,
      AuditLog audit,
      DataSource database,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.rights = rights;
    this.sources = sources;
    this.audit = audit;
    this.database = database;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /// Records came, changed or went; what looks for duplicates may look.
  public record ImportTaken(long importId) {}

  /// Reads the file past every rule and compares it with the index; nothing of the index changes.
  public void read(long id) {
    alone(id, ImportState.READING, this::readAndCompare);
  }

  /// Takes over what was read, from where it was left.
  public void adopt(long id) {
    whileIn(id, ImportState.ADOPTING, this::adoptRest);
  }

  /// Takes an import back.
  public void undo(long id) {
    alone(id, ImportState.UNDOING, this::takeBack);
  }

  private void readAndCompare(ImportLine line) {
    long id = line.id();
    rows.call("import_begin", id);
    ImportReading.Read read = readRows(line);
    rows.learn(read.learnt());
    String damage =
        read.damage().map(found -> "Row " + found.row() + ": " + found.sentence()).orElse("");
    rows.read(id, read.rows(), read.refused(), damage, remarks(read));
    rows.call("import_ready", id);
    compare(line);
    rows.call("import_ready", id);
    ImportState next = damage.isEmpty() ? ImportState.READ : ImportState.REFUSED;
    rows.move(id, ImportState.READING, next, clock.instant());
  }

  private List<String> remarks(ImportReading.Read read) {
    return Stream.of(read.remarks(), settings.of(read.stays())).flatMap(List::stream).toList();
  }

  private void compare(ImportLine line) {
    if (line.holds() == CensusFile.ADDRESSES) {
      rows.compareHomes(
          line.id(),
          LocalDate.now(clock),
          line.columnOf(CensusFile.KEYS),
          line.columnOf(List.of(PupilItem.POSTCODE, PupilItem.ADDRESS)));
    } else {
      rows.call("import_compare", line.id());
    }
  }

  private void takeBack(ImportLine line) {
    Instant now = clock.instant();
    long source =
        sources.add(
            Sources.Kind.IMPORT,
            "Import taken back: " + line.words(),
            Optional.of(line.sentBy()),
            Optional.of(line.id()),
            now);
    String done = rows.undo(line.id(), now, source);
    rows.call("import_settled", line.id());
    note(line, "children-import-undone", Map.of("done", done));
    rows.move(line.id(), ImportState.UNDOING, ImportState.UNDONE, now);
  }

  private void adoptRest(ImportLine line) {
    Lots.carryOut(rest(line, ImportPart.NEW));
    rest(line, ImportPart.KNOWN).forEach(Runnable::run);
    holding(line, () -> end(line));
  }

  /// The lots of a part that are not taken over yet.
  private List<Runnable> rest(ImportLine line, ImportPart part) {
    Set<Integer> done = rows.adopted(line.id(), part);
    return IntStream.iterate(1, from -> from <= line.lastRow(), from -> from + ROWS_A_TRANSACTION)
        .filter(from -> !done.contains(from))
        .mapToObj(from -> (Runnable) () -> adopt(line, part, from))
        .toList();
  }

  private void adopt(ImportLine line, ImportPart part, int from) {
    int to = Math.min(from + ROWS_A_TRANSACTION - 1, line.lastRow());
    holding(line, () -> rows.adopt(line.id(), part, from, to, clock.instant()));
  }

  private void end(ImportLine line) {
    if (rows.move(line.id(), ImportState.ADOPTING, ImportState.ADOPTED, clock.instant())) {
      Map<String, String> counts =
          Map.of("new", "" + line.counts().fresh(), "changed", "" + line.counts().changed());
      note(line, "children-imported", counts);
      rows.call("import_forget", line.id());
      rows.call("import_settled", line.id());
      events.publishEvent(new ImportTaken(line.id()));
    }
  }

  private void note(ImportLine line, String act, Map<String, String> detail) {
    audit.record(
        Optional.of(line.sentBy()), act, "children-import", line.address().toString(), detail);
  }

  private ImportReading.Read readRows(ImportLine line) {
    Connection connection = DataSourceUtils.getConnection(database);
    try (InputStream in = rows.content(line.id())) {
      return new ImportReading(line, LocalDate.now(clock), connection)
          .read(in, count -> progress(line.id(), count));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  /// Seen by others at once: it is not part of the reading's own transaction.
  private void progress(long id, int count) {
    if (count % 20_000 == 0) {
      rights.apart(() -> jdbc.sql(PROGRESS).param("id", id).param("rows", count).update());
    }
  }

  private void holding(ImportLine line, Runnable work) {
    rights.holding(
        NamedRight.IMPORT,
        Optional.of(line.sentBy()),
        line.address().toString(),
        () -> {
          work.run();
          return true;
        });
  }

  /// One transaction, and only one at a time: a job may be taken up again while its first run ends.
  private void alone(long id, ImportState state, Consumer<ImportLine> work) {
    whileIn(
        id,
        state,
        line ->
            holding(
                line,
                () -> {
                  jdbc.sql(ALONE).param("id", id).query(String.class).list();
                  rows.find(id).filter(found -> found.state() == state).ifPresent(work);
                }));
  }

  private void whileIn(long id, ImportState state, Consumer<ImportLine> work) {
    Optional<ImportLine> line =
        rights
            .quietly(NamedRight.IMPORT, () -> rows.find(id))
            .filter(found -> found.state() == state);
    try {
      line.ifPresent(work);
    } catch (RuntimeException failure) {
      LOG.error(
          "The import {} stopped while {}: {}", id, state, failure.getClass().getSimpleName());
      throw failure;
    }
  }
}
