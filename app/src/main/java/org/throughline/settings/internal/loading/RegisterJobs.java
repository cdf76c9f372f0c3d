// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.jobs.OneTimeJob;

/// Reads and applies files of the register in the background. A reading that was cut off begins
/// anew; an applying that was cut off left nothing behind and is done again.
@Configuration(proxyBeanMethods = false)
class RegisterJobs {

  private static final Logger LOG = LoggerFactory.getLogger(RegisterJobs.class);

  @Bean
  OneTimeJob<Long> readSettings(RegisterFiles rows, RegisterReading reading, Clock clock) {
    return new OneTimeJob<>(
        "read-settings",
        "Reads a file of the register of schools that was sent, without changing anything",
        Long.class,
        (name, load) -> read(rows, reading, clock, load));
  }

  @Bean
  OneTimeJob<Long> applySettings(RegisterFiles rows, Applying applying, Clock clock) {
    return new OneTimeJob<>(
        "apply-settings",
        "Applies a file of the register of schools that was looked at",
        Long.class,
        (name, load) -> apply(rows, applying, clock, load));
  }

  private static void read(RegisterFiles rows, RegisterReading reading, Clock clock, long load) {
    if (!rows.begin(load)) {
      return;
    }
    try {
      Path file = Files.createTempFile("throughline-settings", ".csv");
      try {
        try (OutputStream out = Files.newOutputStream(file)) {
          rows.copy(load, out);
        }
        try (InputStream in = Files.newInputStream(file)) {
          reading.read(rows.find(load).orElseThrow(), in);
        }
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A file could not be read to its end", unreadable);
    } catch (RuntimeException failure) {
      LOG.error("The file of settings {} could not be read", load, failure);
      rows.read(load, LoadState.FAILED, "", List.of(), Counts.NONE, 0, clock.instant());
    }
  }

  private static void apply(RegisterFiles rows, Applying applying, Clock clock, long load) {
    try {
      applying.apply(load, LoadState.APPLYING, Optional.empty());
    } catch (RuntimeException failure) {
      LOG.error("The file of settings {} could not be applied", load, failure);
      rows.move(load, LoadState.APPLYING, LoadState.FAILED, Optional.empty(), clock.instant());
    }
  }
}
