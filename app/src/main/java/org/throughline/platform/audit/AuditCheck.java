// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.database.DatabaseSettings;

/// Checks the audit log as a whole and anchors its end outside the database.
@Component
class AuditCheck {

  private static final String HEAD =
      """
      select entry_id, hash from audit.head
      """;

  private final DataSource database;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final AnchorFile anchors;

  AuditCheck(DataSource database, JdbcClient jdbc, Clock clock, DatabaseSettings settings) {
    this.database = database;
    this.jdbc = jdbc;
    this.clock = clock;
    this.anchors = new AnchorFile(settings.data());
  }

  /// Walks along the whole log.
  ChainReport verify() {
    try (Connection connection = database.getConnection()) {
      return AuditChain.verify(connection, anchors.read());
    } catch (SQLException failure) {
      throw new IllegalStateException("The audit log could not be read", failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Notes the end of the log unless it was ever noted before.
  void anchorFirst() {
    if (anchors.isMissing()) {
      anchor();
    }
  }

  /// Notes the end of the log in the file of anchors.
  void anchor() {
    ChainHead head = jdbc.sql(HEAD).query(ChainHead::read).single();
    if (head.entryId() > 0) {
      try {
        anchors.add(
            new Anchor(
                clock.instant().truncatedTo(ChronoUnit.SECONDS), head.entryId(), head.hex()));
      } catch (IOException failure) {
        throw new UncheckedIOException("The audit log could not be anchored", failure);
      }
    }
  }
}
