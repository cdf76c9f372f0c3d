// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How papers are read.
///
/// @param deadAfter a reading that gave no sign of life for so long is dead and is taken up again:
///     it may take a minute at most
@ConfigurationProperties("throughline.papers")
record ReadingSettings(@DefaultValue("90s") Duration deadAfter) {

  ReadingSettings {
    if (deadAfter.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("throughline.papers.dead-after is at least 1s");
    }
  }
}
