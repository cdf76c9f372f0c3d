// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.internal.Sources;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.jobs.Jobs;
import org.throughline.platform.jobs.OneTimeJob;
import org.throughline.returns.census.CensusFile;
import org.throughline.returns.census.ColumnMapping;
import org.throughline.returns.census.PupilItem;
import org.throughline.returns.census.PupilTable;

/// What people do with files of pupils.
@Component
public class ImportDesk {

  private static final int PIECE = 1 << 20;
  private static final String FILE = "file";
  private static final int EXAMPLE = 30;

  private final ImportRows rows;
  private final ImportFindings findings;
  private final Sources sources;
  private final Jobs jobs;
  private final OneTimeJob<Long> readImport;
  private final OneTimeJob<Long> adoptImport;
  private final OneTimeJob<Long> undoImport;
  private final AuditLog audit;
  private final Clock clock;

  ImportDesk(
      ImportRows rows,
      ImportFindings findings,
      Sources sources,
      Jobs jobs,
      OneTimeJob<Long> readImport,
      OneTimeJob<Long> adoptImport,
      OneTimeJob<Long> undoImport,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.findings = findings;
    this.sources = sources;
    this.jobs = jobs;
    this.readImport = readImport;
    this.adoptImport = adoptImport;
    this.undoImport = undoImport;
    this.audit = audit;
    this.clock = clock;
  }

  /// Keeps a file that was sent and guesses what its columns hold: as they were mapped before, else
  /// by their headings.
  @Transactional
  public Outcome<ImportLine> send(String name, byte[] content, AccountId by) {
    Optional<PupilTable.Start> start = begin(content);
    if (content.length == 0 || start.isEmpty()) {
      return refused("CHILD-201", "The file is empty. Choose another file.");
    }
    List<String> heading = start.get().heading();
    CensusFile holds = CensusFile.of(heading);
    if (holds == CensusFile.EXCLUSIONS) {
      return refused(
          "CHILD-202",
          "This file holds %s without the pupils' names, which the index does not take. Send the file of pupils."
              .formatted(holds.label()));
    }
    if (heading.size() < (holds == CensusFile.ADDRESSES ? 2 : 3) || isZip(content)) {
      return refused(
          "CHILD-203",
          "This is not a table of pupils. Save it as CSV with headings in the first row.");
    }
    ColumnMapping guess = ColumnMapping.guess(heading, start.get().sample(), holds.items());
    Optional<ColumnMapping> before =
        rows.keptMapping(key(heading))
            .map(kept -> MappingText.read(kept, guess.notes()))
            .filter(kept -> kept.suits(start.get().sample()));
    CensusFile known = holds.isUnclear() ? before.map(CensusFile::of).orElse(holds) : holds;
    String fileName = name.isBlank() ? "file.csv" : name.substring(0, Math.min(200, name.length()));
    long id =
        rows.add(
            new ImportRows.NewImport(
                fileName,
                known,
                heading,
                before.orElse(guess),
                content.length,
                by,
                clock.instant()));
    for (int piece = 0; piece * PIECE < content.length; piece++) {
      int to = Math.min(content.length, (piece + 1) * PIECE);
      rows.addPiece(id, piece + 1, java.util.Arrays.copyOfRange(content, piece * PIECE, to));
    }
    ImportLine line = rows.find(id).orElseThrow();
    note(line, by, "children-import-sent", Map.of("bytes", "" + content.length));
    return new Outcome.Done<>(line);
  }

  @Transactional(readOnly = true)
  public Optional<ImportLine> find(String address) {
    return RandomNumbers.read(address).flatMap((UUID known) -> rows.find(known));
  }

  @Transactional(readOnly = true)
  public List<ImportLine> newest() {
    return rows.newest();
  }

  /// Has the file read with this mapping, which is remembered for files with the same headings.
  ///
  /// @param holds what the file holds, which a person has to say where its columns do not
  @Transactional
  public Outcome<ImportLine> map(
      ImportLine line,
      CensusFile holds,
      ColumnMapping mapping,
      String words,
      String setting,
      AccountId by) {
    List<Problem> problems = new ArrayList<>(missing(holds, mapping));
    if (words.isBlank()) {
      problems.add(
          new Problem(
              "CHILD-211",
              "words",
              "Say where the file comes from, such as School census, autumn 2026."));
    }
    if (!setting.isEmpty() && !setting.matches("\\d{6,7}|[A-Z]{2}\\d{6}")) {
      problems.add(
          new Problem(
              "CHILD-164",
              "setting",
              "This is not a URN. Enter six digits, or two letters and six digits."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    if (!rows.map(line.id(), holds, mapping, words.strip(), setting)) {
      return refused("CHILD-212", "The file is being worked on already. Load this page again.");
    }
    rows.keepMapping(key(line.heading()), mapping, by, clock.instant());
    note(line, by, "children-import-mapped", Map.of());
    jobs.start(readImport, "import-" + line.id() + "-" + clock.millis(), line.id());
    return new Outcome.Done<>(line);
  }

  /// What no column of a file is known to hold though it must; none where that is not known yet.
  public static List<Problem> missing(ImportLine line) {
    return line.holds().isUnclear() ? List.of() : missing(line.holds(), line.mapping());
  }

  private static List<Problem> missing(CensusFile holds, ColumnMapping mapping) {
    if (holds.isUnclear()) {
      return List.of(
          new Problem(
              "CHILD-217", "holds", "Choose what the file holds: its columns do not say it."));
    }
    if (holds == CensusFile.ADDRESSES) {
      return missingOfAddresses(mapping);
    }
    return Stream.of(PupilItem.FORENAME, PupilItem.SURNAME, PupilItem.BORN_ON)
        .filter(item -> mapping.of(item) < 0)
        .map(
            item ->
                noColumn(
                    "No column holds “%s”. Choose which one does, or set the file aside if none does.",
                    item.label()))
        .toList();
  }

  private static List<Problem> missingOfAddresses(ColumnMapping mapping) {
    List<Problem> problems = new ArrayList<>();
    if (CensusFile.KEYS.stream().allMatch(item -> mapping.of(item) < 0)) {
      problems.add(
          noColumn(
              "No column says whose addresses these are. Choose which one holds the %s.",
              "UPN, ULN, NHS number or reference"));
    }
    if (mapping.of(PupilItem.ADDRESS) < 0 && mapping.of(PupilItem.POSTCODE) < 0) {
      problems.add(
          noColumn(
              "No column holds “%s”. Choose which one does, or set the file aside if none does.",
              PupilItem.POSTCODE.label()));
    }
    return problems;
  }

  private static Problem noColumn(String sentence, String what) {
    return new Problem("CHILD-210", "columns", sentence.formatted(what));
  }

  /// Has what was read taken over.
  @Transactional
  public Outcome<ImportLine> adopt(ImportLine line, AccountId by) {
    long source =
        sources.add(
            Sources.Kind.IMPORT,
            line.words(),
            Optional.of(by),
            Optional.of(line.id()),
            clock.instant());
    if (!line.sentBy().equals(by) || !rows.beginAdopting(line.id(), source)) {
      return refused(
          "CHILD-213",
          "Only who sent the file can take it over, and only once. Load this page again.");
    }
    note(line, by, "children-import-adopted", Map.of());
    jobs.start(adoptImport, "import-" + line.id(), line.id());
    return new Outcome.Done<>(line);
  }

  /// Forgets a file that was sent by mistake, all but its name.
  @Transactional
  public Outcome<ImportLine> setAside(ImportLine line, AccountId by) {
    if (!rows.setAside(line.id(), clock.instant())) {
      return refused(
          "CHILD-219",
          "Only who sent the file can set it aside, and only before it is taken over. Load this page again.");
    }
    note(line, by, "children-import-set-aside", Map.of());
    return new Outcome.Done<>(line);
  }

  /// Forgets every file that nobody took over in the days that the rule of retention gives.
  @Transactional
  public void setOldAside() {
    for (UUID file : rows.setOldAside(clock.instant())) {
      audit.record(
          Optional.empty(),
          "children-import-set-aside",
          "children-import",
          file.toString(),
          Map.of());
    }
  }

  /// What stands in each column of the first rows, for who sent the file: two cells of each.
  @Transactional(readOnly = true)
  public List<List<String>> examples(ImportLine line) {
    List<List<String>> sample =
        begin(rows.beginning(line.id())).map(PupilTable.Start::sample).orElse(List.of());
    return IntStream.range(0, line.heading().size())
        .mapToObj(column -> examples(sample, column))
        .toList();
  }

  private static List<String> examples(List<List<String>> sample, int column) {
    return sample.stream()
        .filter(row -> row.size() > column)
        .map(row -> row.get(column).strip())
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(2)
        .map(cell -> cell.length() <= EXAMPLE ? cell : cell.substring(0, EXAMPLE - 1) + "…")
        .toList();
  }

  /// Has an import taken back.
  @Transactional
  public Outcome<ImportLine> undo(ImportLine line, AccountId by) {
    if (!rows.move(line.id(), ImportState.ADOPTED, ImportState.UNDOING, clock.instant())) {
      return refused(
          "CHILD-214", "Only what was taken over can be taken back. Load this page again.");
    }
    note(line, by, "children-import-taken-back", Map.of());
    jobs.start(undoImport, "import-" + line.id(), line.id());
    return new Outcome.Done<>(line);
  }

  /// Decides about a row that may be a child of the index.
  @Transactional
  public Outcome<ImportLine> decide(ImportLine line, int row, String decision, AccountId by) {
    if (!rows.decide(line.id(), row, decision)) {
      return refused("CHILD-215", "That row was decided already. Load this page again.");
    }
    note(line, by, "children-import-decided", Map.of("row", "" + row, "decision", decision));
    return new Outcome.Done<>(line);
  }

  /// Rows of one kind.
  @Transactional(readOnly = true)
  public List<ImportFindings.Shown> rows(ImportLine line, String state, int most, int skipped) {
    return findings.page(line.id(), state, most, skipped);
  }

  @Transactional(readOnly = true)
  public List<ImportFindings.Difference> differences(ImportLine line, int from, int to) {
    return line.holds() == CensusFile.ADDRESSES
        ? findings.moves(line.id(), from, to, LocalDate.now(clock))
        : findings.differences(line.id(), from, to);
  }

  @Transactional(readOnly = true)
  public List<ImportFindings.Refused> firstRefused(ImportLine line, int most) {
    return findings.firstRefused(line.id(), most);
  }

  @Transactional(readOnly = true)
  public void eachRefused(ImportLine line, Consumer<ImportFindings.Refused> reader) {
    findings.eachRefused(line.id(), reader);
  }

  private void note(ImportLine line, AccountId by, String act, Map<String, String> detail) {
    audit.record(Optional.of(by), act, "children-import", line.address().toString(), detail);
  }

  private static boolean isZip(byte[] content) {
    return content.length > 2 && content[0] == 'P' && content[1] == 'K';
  }

  private static Optional<PupilTable.Start> begin(byte[] content) {
    try (InputStream in = new ByteArrayInputStream(content)) {
      return PupilTable.begin(in);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String key(List<String> heading) {
    try {
      String text = String.join("\n", heading).toLowerCase(Locale.ROOT);
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Outcome<ImportLine> refused(String code, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, FILE, message)));
  }
}
