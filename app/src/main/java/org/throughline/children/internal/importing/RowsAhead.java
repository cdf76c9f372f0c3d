// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.throughline.platform.database.CopyRows;

/// Rows on their way into the tables where they wait: one batch is sent while the next is read. The
/// connection is not to be used otherwise until this is closed.
final class RowsAhead implements AutoCloseable {

  private final Connection connection;
  private final ExecutorService sender = Executors.newSingleThreadExecutor();
  private Batch filling;
  private Batch spare;
  private Future<?> sending = CompletableFuture.completedFuture(true);

  /// @param right the command that copies rows which keep to every rule
  /// @param refused the command that copies those which do not
  RowsAhead(Connection connection, String right, String refused) {
    this.connection = connection;
    this.filling = new Batch(new CopyRows(right), new CopyRows(refused));
    this.spare = new Batch(new CopyRows(right), new CopyRows(refused));
  }

  private record Batch(CopyRows right, CopyRows refused) {

    private void send(Connection connection) {
      try {
        right.send(connection);
        refused.send(connection);
      } catch (SQLException failure) {
        throw new UncheckedIOException(new IOException("The rows could not be copied", failure));
      }
    }
  }

  /// Takes the next row that keeps to every rule.
  CopyRows right() {
    return filling.right();
  }

  /// Takes the next row that does not.
  CopyRows refused() {
    return filling.refused();
  }

  /// Begins to send what was taken, after the batch before it.
  void send() {
    await();
    Batch full = filling;
    filling = spare;
    spare = full;
    sending = sender.submit(() -> full.send(connection));
  }

  /// Returns when everything is sent.
  void await() {
    try {
      sending.get();
    } catch (ExecutionException failed) {
      throw Lots.asItWas(failed, "Rows that were read could not be kept");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    sender.close();
  }
}
