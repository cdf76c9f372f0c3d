// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.audit.ChainReport.Break;
import org.throughline.platform.audit.ChainReport.Kind;
import org.throughline.testing.ThroughlineTest;

/// Tampers as somebody would who has the database owner's password, always in a transaction that
/// is rolled back: the log itself stays whole for the other tests.
@ThroughlineTest
class AuditChainTest {

  private final AuditLog log;
  private final DataSource database;
  private final DataSource owner;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private long last;

  AuditChainTest(
      AuditLog log,
      DataSource database,
      @Qualifier("ownerDataSource") DataSource owner,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.log = log;
    this.database = database;
    this.owner = owner;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @BeforeEach
  void someActsAreOnRecord() {
    transaction.executeWithoutResult(
        status -> log.recordAll(IntStream.range(0, 6).mapToObj(AuditChainTest::act).toList()));
    last = jdbc.sql("select entry_id from audit.head").query(Long.class).single();
  }

  @Test
  void aLogThatNobodyTouchedIsWhole() throws SQLException {
    ChainReport report = verify();

    assertThat(report.isWhole()).isTrue();
    assertThat(report.lines()).isEqualTo(last);
    assertThat(report.sentence()).startsWith("The audit log is whole");
  }

  @Test
  void aChangedLineIsFound() {
    Break broken =
        afterOwnerRuns(
            "update audit.entry set act = 'nothing-happened' where entry_id = " + (last - 2));

    assertThat(broken.kind()).isEqualTo(Kind.CHANGED);
    assertThat(broken.line()).isEqualTo(last - 2);
  }

  @Test
  void aChangedMomentOrDetailIsFound() {
    assertThat(
            afterOwnerRuns(
                    "update audit.entry set at = at + interval '1 microsecond' where entry_id = "
                        + last)
                .kind())
        .isEqualTo(Kind.CHANGED);
    assertThat(
            afterOwnerRuns(
                    "update audit.entry set detail = '{\"part\": 1}' where entry_id = " + last)
                .kind())
        .isEqualTo(Kind.CHANGED);
    assertThat(
            afterOwnerRuns(
                    "update audit.entry set account_id = null, subject_id = '' where entry_id = "
                        + last)
                .kind())
        .isEqualTo(Kind.CHANGED);
  }

  @Test
  void aRemovedLineIsFound() {
    Break one = afterOwnerRuns("delete from audit.entry where entry_id = " + (last - 1));
    Break two =
        afterOwnerRuns(
            "delete from audit.entry where entry_id in (" + (last - 2) + "," + (last - 1) + ")");

    assertThat(one.kind()).isEqualTo(Kind.REMOVED);
    assertThat(one.sentence()).endsWith("was removed.");
    assertThat(two.line()).isEqualTo(last - 2);
    assertThat(two.sentence()).endsWith("were removed.");
  }

  @Test
  void linesThatChangedPlacesAreFound() {
    Break broken =
        afterOwnerRuns(
            "update audit.entry set entry_id = -1 where entry_id = " + (last - 3),
            "update audit.entry set entry_id = " + (last - 3) + " where entry_id = " + (last - 2),
            "update audit.entry set entry_id = " + (last - 2) + " where entry_id = -1");

    assertThat(broken.kind()).isEqualTo(Kind.REORDERED);
    assertThat(broken.line()).isEqualTo(last - 3);
  }

  @Test
  void aCutEndIsFoundAgainstTheHead() {
    Break broken = afterOwnerRuns("delete from audit.entry where entry_id = " + last);

    assertThat(broken.kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(broken.line()).isEqualTo(last);
  }

  @Test
  void aCutEndIsFoundAgainstTheAnchorsWhenTheHeadWasMovedToo() throws SQLException {
    Anchor anchor = anchorOfToday();

    Break broken = afterOwnerRuns(List.of(anchor), cutAndMoveHead());

    assertThat(broken.kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(broken.sentence()).contains("anchored outside the database on 2026-11-21");
  }

  @Test
  void aLineReplacedWithItsHashIsFoundByTheLineAfterIt() throws SQLException {
    Break broken = afterOwnerForges(last - 1, false, List.of());

    assertThat(broken.kind()).isEqualTo(Kind.REPLACED);
    assertThat(broken.line()).isEqualTo(last - 1);
  }

  @Test
  void aWholeChainMadeAnewIsFoundByItsAnchor() throws SQLException {
    Break broken = afterOwnerForges(last, true, List.of(anchorOfToday()));

    assertThat(broken.kind()).isEqualTo(Kind.REWRITTEN);
    assertThat(broken.line()).isEqualTo(last);
  }

  @Test
  void theApplicationCanNeitherChangeNorRemoveALine() {
    for (String forbidden :
        List.of(
            "update audit.entry set act = 'x'",
            "delete from audit.entry",
            "truncate audit.entry",
            "delete from audit.head")) {
      assertThatThrownBy(() -> jdbc.sql(forbidden).update())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void twentyWritersAtOnceKeepOneChain() throws Exception {
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < 20; writer++) {
        all.add(writers.submit(this::writeTenTimes));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }

    ChainReport report = verify();
    assertThat(report.isWhole()).isTrue();
    assertThat(report.lines()).isEqualTo(last + 20 * 15);
  }

  private void writeTenTimes() {
    for (int time = 0; time < 10; time++) {
      int number = time;
      transaction.executeWithoutResult(
          status -> {
            if (number % 2 == 0) {
              log.recordAll(List.of(act(number), act(number + 1)));
            } else {
              AuditAct act = act(number);
              log.record(act.by(), act.act(), act.subject(), act.subjectId(), act.detail());
            }
          });
    }
  }

  private static AuditAct act(int number) {
    return new AuditAct(
        Optional.empty(),
        "tested",
        "test",
        Integer.toString(number),
        Map.of("part", "x = \"" + number + "\"", "note", "naïve 🙂"));
  }

  private ChainReport verify() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return AuditChain.verify(connection, List.of());
    }
  }

  private Anchor anchorOfToday() {
    return new Anchor(
        Instant.parse("2026-11-21T12:00:00Z"),
        last,
        jdbc.sql("select entry_id, hash from audit.head").query(ChainHead::read).single().hex());
  }

  private String[] cutAndMoveHead() {
    return new String[] {
      "delete from audit.entry where entry_id = " + last,
      "update audit.head set entry_id = entry_id - 1, hash = (select hash from audit.entry where entry_id = "
          + (last - 1)
          + ")"
    };
  }

  private Break afterOwnerRuns(String... statements) {
    return afterOwnerRuns(List.of(), statements);
  }

  /// What a check finds when the owner has run `statements`; they are undone afterwards.
  private Break afterOwnerRuns(List<Anchor> anchors, String... statements) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
        return AuditChain.walk(connection, anchors).broken().orElseThrow();
      } finally {
        connection.rollback();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Changes a line and gives it the hash that its new words should have.
  private Break afterOwnerForges(long line, boolean withHead, List<Anchor> anchors)
      throws SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("update audit.entry set act = 'forged' where entry_id = " + line);
        byte[] hash = forgedHash(statement, line);
        try (var update =
            connection.prepareStatement("update audit.entry set hash = ? where entry_id = ?")) {
          update.setBytes(1, hash);
          update.setLong(2, line);
          update.execute();
        }
        if (withHead) {
          statement.execute(
              "update audit.head set hash = (select hash from audit.entry where entry_id = "
                  + line
                  + ")");
        }
        return AuditChain.walk(connection, anchors).broken().orElseThrow();
      } finally {
        connection.rollback();
      }
    }
  }

  private static byte[] forgedHash(Statement statement, long line) throws SQLException {
    try (var row = statement.executeQuery("select * from audit.entry where entry_id = " + line)) {
      row.next();
      return AuditEntry.read(row).orElseThrow().hashAfter(row.getBytes("previous"));
    }
  }
}
