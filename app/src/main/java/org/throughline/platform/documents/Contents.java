// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Every content once, wherever it is kept. New ones go where the configuration says; old ones
/// stay where they are.
@Component
class Contents {

  // Keeping and cleaning away the same content wait for each other.
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('documents.content ' || :sha256, 0))
      """;

  private static final String KEPT_IN =
      """
      select kept_in from documents.content where sha256 = :sha256
      """;

  private static final String ADD =
      """
      insert into documents.content (sha256, size, kept_in, kept_at)
      values (:sha256, :size, :keptIn, :at)
      """;

  private static final String UNUSED =
      """
      select c.sha256
        from documents.content c
       where not exists (select from documents.document d where d.sha256 = c.sha256)
       order by c.sha256
       limit 1000
      """;

  private static final String REMOVE =
      """
      delete from documents.content c
       where c.sha256 = :sha256
         and not exists (select from documents.document d where d.sha256 = c.sha256)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Kept, ContentStore> stores;
  private final Kept where;
  private final TransactionTemplate transaction;
  private final TransactionTemplate nested;

  Contents(
      JdbcClient jdbc,
      Clock clock,
      List<ContentStore> stores,
      DocumentSettings settings,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.stores =
        stores.stream().collect(Collectors.toMap(ContentStore::kept, Function.identity()));
    this.where = settings.documents();
    this.transaction = new TransactionTemplate(transactions);
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// Keeps a content, or finds it kept already. When it cannot be kept, nothing of it is left and
  /// the caller's transaction can go on.
  ///
  /// @throws NotKept when the disk is full or cannot be reached
  void keep(Spool spool) throws NotKept {
    try {
      nested.executeWithoutResult(status -> keepNow(spool));
    } catch (UncheckedIOException failure) {
      throw new NotKept(failure);
    }
  }

  private void keepNow(Spool spool) {
    lock(spool.sha256());
    Optional<Kept> known = keptIn(spool.sha256());
    if (known.isEmpty()) {
      jdbc.sql(ADD)
          .param("sha256", spool.sha256())
          .param("size", spool.size())
          .param("keptIn", where.name())
          .param("at", Timestamp.from(clock.instant()))
          .update();
    }
    ContentStore store = store(known.orElse(where));
    try {
      if (!store.has(spool.sha256())) {
        store.write(spool);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  InputStream open(String sha256) {
    try {
      return store(keptIn(sha256).orElseThrow()).open(sha256);
    } catch (IOException gone) {
      throw new UncheckedIOException("A content is not where it was kept", gone);
    }
  }

  /// Contents that no document has any more, a thousand at most.
  List<String> unused() {
    return jdbc.sql(UNUSED).query(String.class).list();
  }

  /// Removes a content, unless a document has taken it up meanwhile.
  void removeUnused(String sha256) {
    transaction.executeWithoutResult(
        status -> {
          lock(sha256);
          Optional<Kept> known = keptIn(sha256);
          if (known.isPresent() && jdbc.sql(REMOVE).param("sha256", sha256).update() == 1) {
            remove(known.get(), sha256);
          }
        });
  }

  /// Removes a file that was left by a transaction that did not commit.
  void removeUnknown(String sha256) {
    transaction.executeWithoutResult(
        status -> {
          lock(sha256);
          if (keptIn(sha256).filter(Kept.FOLDER::equals).isEmpty()) {
            remove(Kept.FOLDER, sha256);
          }
        });
  }

  private void remove(Kept kept, String sha256) {
    try {
      store(kept).remove(sha256);
    } catch (IOException failure) {
      throw new UncheckedIOException("A content could not be removed", failure);
    }
  }

  private void lock(String sha256) {
    jdbc.sql(LOCK).param("sha256", sha256).query((row, number) -> number).list();
  }

  private Optional<Kept> keptIn(String sha256) {
    return jdbc.sql(KEPT_IN)
        .param("sha256", sha256)
        .query(String.class)
        .optional()
        .map(Kept::valueOf);
  }

  private ContentStore store(Kept kept) {
    return Optional.ofNullable(stores.get(kept)).orElseThrow();
  }
}
