// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.statute.Event;
import org.throughline.statute.ServiceMethod;

/// Reads an event for the law's timeline.
final class EventRow {

  private EventRow() {}

  static Event of(ResultSet row) throws SQLException {
    int replaces = row.getInt("replaces");
    Optional<Long> replaced = row.wasNull() ? Optional.empty() : Optional.of((long) replaces);
    String type = row.getString("type");
    return new Event(
        row.getInt("number"),
        type,
        row.getObject("happened_on", LocalDate.class),
        row.getObject("recorded_at", Timestamp.class).toInstant(),
        method(row.getString("method")),
        replaced,
        row.getBoolean("is_withdrawal"),
        NamedPeople.in(type, row.getString("details")));
  }

  private static Optional<ServiceMethod> method(@Nullable String code) {
    return Arrays.stream(ServiceMethod.values())
        .filter(each -> each.code().equals(code))
        .findFirst();
  }
}
