// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.platform.identity.AccountId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// One line of the audit log.
///
/// @param detail small facts about the act, by name; never personal data
public record AuditEntry(
    long id,
    Instant at,
    Optional<AccountId> by,
    String act,
    String subject,
    String subjectId,
    Map<String, String> detail) {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  public AuditEntry {
    detail = Collections.unmodifiableMap(new TreeMap<>(detail));
  }

  /// The entry as it stands in the log; absent when it holds what we never write.
  static Optional<AuditEntry> read(ResultSet row) throws SQLException {
    JsonNode detail = JSON.readTree(row.getString("detail"));
    long account = row.getLong("account_id");
    Optional<AccountId> by = row.wasNull() ? Optional.empty() : Optional.of(new AccountId(account));
    return detail.isObject() && detail.valueStream().allMatch(JsonNode::isString)
        ? Optional.of(
            new AuditEntry(
                row.getLong("entry_id"),
                row.getTimestamp("at").toInstant(),
                by,
                row.getString("act"),
                row.getString("subject"),
                row.getString("subject_id"),
                words(detail)))
        : Optional.empty();
  }

  private static Map<String, String> words(JsonNode detail) {
    Map<String, String> words = new TreeMap<>();
    detail.properties().forEach(part -> words.put(part.getKey(), part.getValue().stringValue()));
    return words;
  }

  /// The hash that this entry carries when it stands after the entry with hash `previous`.
  byte[] hashAfter(byte[] previous) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      return digest.digest(canonical().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The text that is hashed: every part on its own line, with its length before it, so that no
  /// two entries share a text.
  String canonical() {
    StringBuilder text = new StringBuilder();
    line(text, Long.toString(id));
    line(text, at.toString());
    line(text, by.map(account -> Long.toString(account.value())).orElse(""));
    line(text, act);
    line(text, subject);
    line(text, subjectId);
    detail.forEach(
        (name, value) -> {
          line(text, name);
          line(text, value);
        });
    return text.toString();
  }

  private static void line(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part).append('\n');
  }
}
