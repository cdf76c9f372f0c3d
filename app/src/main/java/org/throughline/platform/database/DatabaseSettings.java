// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data is kept.
///
/// @param data the folder of the embedded database and of everything else that is kept
/// @param programs the folder that the embedded server's programs are unpacked to
/// @param databaseUrl an outside PostgreSQL's JDBC address; the embedded one is used when empty
@ConfigurationProperties("throughline")
public record DatabaseSettings(
    Path data,
    Path programs,
    @DefaultValue("") String databaseUrl,
    @DefaultValue("") String databaseUser,
    @DefaultValue("") String databasePassword) {

  Optional<DatabaseAddress> outside() {
    return databaseUrl.isBlank()
        ? Optional.empty()
        : Optional.of(new DatabaseAddress(databaseUrl, databaseUser, databasePassword));
  }
}
