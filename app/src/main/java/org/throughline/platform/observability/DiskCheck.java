// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.throughline.platform.database.DatabaseSettings;
import org.throughline.platform.web.AdministratorWarning;

/// Room on the disk of the data folder: administrators are warned early; below the last 200 MB the
/// system calls itself down, because the database is about to refuse every write.
@Component("diskSpaceHealthIndicator")
class DiskCheck implements HealthIndicator, AdministratorWarning {

  private static final long MEGABYTE = 1024L * 1024;
  private static final long WARNED_BELOW = 1_000 * MEGABYTE;
  private static final long DOWN_BELOW = 200 * MEGABYTE;

  private final Path data;

  DiskCheck(DatabaseSettings settings) {
    data = settings.data();
  }

  @Override
  public Health health() {
    long free = data.toFile().getUsableSpace();
    Health.Builder health = free < DOWN_BELOW ? Health.down() : Health.up();
    return health
        .withDetail("total", data.toFile().getTotalSpace())
        .withDetail("free", free)
        .build();
  }

  @Override
  public Optional<String> sentence() {
    return judge(data.toFile().getUsableSpace());
  }

  static Optional<String> judge(long free) {
    return free >= WARNED_BELOW
        ? Optional.empty()
        : Optional.of(
            "The disk that holds the data has only "
                + free / MEGABYTE
                + " MB left. Make room: without any, nothing can be saved.");
  }
}
