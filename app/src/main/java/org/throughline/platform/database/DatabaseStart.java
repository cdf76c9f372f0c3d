// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the database beside the application's own start, which needs it only later.
public final class DatabaseStart {

  private final DatabaseSettings settings;
  private final Optional<DataFolder> folder;
  private @Nullable CompletableFuture<EmbeddedDatabase> started;

  private DatabaseStart(DatabaseSettings settings) {
    this.settings = settings;
    this.folder =
        settings.outside().isPresent()
            ? Optional.empty()
            : Optional.of(DataFolder.claim(settings.data()));
  }

  /// Takes the data folder for the application that starts in `context`.
  ///
  /// @throws org.throughline.platform.commandline.CannotContinue when the folder cannot be had
  public static DatabaseStart claim(ConfigurableApplicationContext context) {
    DatabaseStart start =
        claim(
            Binder.get(context.getEnvironment())
                .bind("throughline", DatabaseSettings.class)
                .orElseThrow(() -> new IllegalStateException("No setting throughline.data")));
    context.getBeanFactory().registerSingleton("databaseStart", start);
    return start;
  }

  static DatabaseStart claim(DatabaseSettings settings) {
    return new DatabaseStart(settings);
  }

  /// The data folder, which is ours from now on.
  public Path data() {
    return settings.data();
  }

  /// Lets the server start in a thread of its own. However the program ends, the server is stopped.
  public synchronized void begin() {
    if (started == null && folder.isPresent()) {
      started =
          CompletableFuture.supplyAsync(
              () -> EmbeddedDatabase.start(folder.get(), settings.programs()),
              Thread.ofPlatform().name("database-start")::start);
      SpringApplication.getShutdownHandlers().add(this::stop);
    }
  }

  /// The server, once it answers; none when an outside database is configured.
  synchronized Optional<EmbeddedDatabase> await() {
    begin();
    try {
      return Optional.ofNullable(started).map(CompletableFuture::join);
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private void stop() {
    try {
      await().ifPresent(EmbeddedDatabase::close);
    } catch (RuntimeException neverStarted) {
      // The failed start has let everything go.
    }
  }
}
