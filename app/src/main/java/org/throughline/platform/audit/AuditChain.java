// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.audit.ChainReport.Break;
import org.throughline.platform.audit.ChainReport.Kind;

/// Walks along the audit log from its first line to its end and says where it was tampered with.
///
/// Each line must carry the hash of the line before and of its own words; the last must be the
/// one that the head names; and lines that were anchored outside the database must still carry
/// the hash that they had then, which is what betrays a chain that was made anew as a whole.
/// Lines are streamed, so the log may be of any length.
final class AuditChain {

  private static final String HEAD =
      """
      select entry_id, hash from audit.head
      """;

  private static final String LINES =
      """
      select entry_id, at, account_id, act, subject, subject_id, detail, previous, hash
        from audit.entry
       order by entry_id
      """;

  private static final String LINE_WITH_HASH =
      """
      select entry_id from audit.entry where hash = ?
      """;

  private static final int FETCHED_AT_ONCE = 2_000;

  private final Connection connection;
  private final List<Anchor> anchors;
  private int nextAnchor;
  private long last;
  private byte[] hash = new byte[32];
  private long lines;

  private AuditChain(Connection connection, List<Anchor> anchors) {
    this.connection = connection;
    this.anchors = Anchor.inOrder(anchors);
  }

  /// Reads the whole log as it stands at one moment.
  ///
  /// @param connection no transaction may be open on it; given back as it was
  static ChainReport verify(Connection connection, List<Anchor> anchors) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      return walk(connection, anchors);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  /// Reads the whole log within the transaction that is open on the connection.
  static ChainReport walk(Connection connection, List<Anchor> anchors) throws SQLException {
    AuditChain chain = new AuditChain(connection, anchors);
    Optional<Break> broken = chain.firstBreak();
    return new ChainReport(chain.lines, anchors.size(), broken);
  }

  private Optional<Break> firstBreak() throws SQLException {
    ChainHead head = head();
    try (PreparedStatement statement = connection.prepareStatement(LINES)) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Optional<Break> broken = next(row);
          if (broken.isPresent()) {
            return broken;
          }
        }
      }
    }
    return end(head).or(this::anchorPastTheEnd);
  }

  private Optional<Break> next(ResultSet row) throws SQLException {
    long id = row.getLong("entry_id");
    byte[] stored = row.getBytes("hash");
    lines++;
    Optional<Break> broken =
        id == last + 1 ? words(id, row, stored).or(() -> anchored(id, stored)) : gap(id);
    last = id;
    hash = stored;
    return broken;
  }

  private Optional<Break> words(long id, ResultSet row, byte[] stored) throws SQLException {
    byte[] previous = row.getBytes("previous");
    boolean follows = Arrays.equals(previous, hash);
    Optional<AuditEntry> entry = AuditEntry.read(row);
    boolean isUnchanged =
        entry.isPresent() && Arrays.equals(entry.get().hashAfter(previous), stored);
    if (isUnchanged && follows) {
      return Optional.empty();
    }
    if (isUnchanged) {
      return id == 1
          ? broken(1, Kind.REPLACED, "Line 1 does not begin the log: what stood before is gone.")
          : broken(
              id - 1,
              Kind.REPLACED,
              "Line %,d was replaced: line %,d follows another line than the one that is there."
                  .formatted(id - 1, id));
    }
    return !follows && isElsewhere(previous)
        ? broken(
            id, Kind.REORDERED, "Line %,d was moved: it belongs after another line.".formatted(id))
        : broken(id, Kind.CHANGED, "Line %,d was changed after it was written.".formatted(id));
  }

  private boolean isElsewhere(byte[] previous) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LINE_WITH_HASH)) {
      statement.setBytes(1, previous);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private Optional<Break> gap(long id) {
    return id == last + 2
        ? broken(last + 1, Kind.REMOVED, "Line %,d was removed.".formatted(last + 1))
        : broken(
            last + 1, Kind.REMOVED, "Lines %,d to %,d were removed.".formatted(last + 1, id - 1));
  }

  private Optional<Break> anchored(long id, byte[] stored) {
    Optional<Break> broken = Optional.empty();
    while (broken.isEmpty()
        && nextAnchor < anchors.size()
        && anchors.get(nextAnchor).entryId() == id) {
      Anchor anchor = anchors.get(nextAnchor++);
      if (!anchor.hash().equals(HexFormat.of().formatHex(stored))) {
        broken =
            broken(
                id,
                Kind.REWRITTEN,
                ("Line %,d is not the line that was anchored outside the database on %s: the log"
                        + " was written anew.")
                    .formatted(id, anchor.day()));
      }
    }
    return broken;
  }

  private Optional<Break> end(ChainHead head) {
    if (last < head.entryId()) {
      return broken(
          last + 1,
          Kind.TRUNCATED,
          "The log ends at line %,d, but its head names line %,d: its end was removed."
              .formatted(last, head.entryId()));
    }
    if (last > head.entryId()) {
      return broken(
          head.entryId() + 1,
          Kind.ADDED,
          "Line %,d was added past the head of the log.".formatted(head.entryId() + 1));
    }
    return Arrays.equals(hash, head.hash())
        ? Optional.empty()
        : broken(
            last,
            Kind.REPLACED,
            "Line %,d is not the one that the log's head names.".formatted(last));
  }

  private Optional<Break> anchorPastTheEnd() {
    return nextAnchor == anchors.size()
        ? Optional.empty()
        : broken(
            last + 1,
            Kind.TRUNCATED,
            ("The log had %,d lines when it was anchored outside the database on %s; now it ends at"
                    + " line %,d: its end was removed.")
                .formatted(anchors.getLast().entryId(), anchors.getLast().day(), last));
  }

  private ChainHead head() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HEAD);
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("The audit log has no head");
      }
      return ChainHead.read(row, 0);
    }
  }

  private static Optional<Break> broken(long line, Kind kind, String sentence) {
    return Optional.of(new Break(line, kind, sentence));
  }
}
