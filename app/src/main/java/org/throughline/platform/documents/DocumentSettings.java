// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How files are kept.
///
/// @param documents `database`, or `folder` for a folder beside it; what was kept before stays
///     where it is and is still found
/// @param antivirus where a clamd listens, as `host:port`; empty when there is none, and then
///     every file is marked as not scanned
@ConfigurationProperties("throughline")
record DocumentSettings(
    @DefaultValue("DATABASE") Kept documents, @DefaultValue("") String antivirus) {

  Optional<String> scanner() {
    return antivirus.isBlank() ? Optional.empty() : Optional.of(antivirus);
  }
}
