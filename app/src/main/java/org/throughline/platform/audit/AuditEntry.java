// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.platform.identity.AccountId;

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

  public AuditEntry {
    detail = Collections.unmodifiableMap(new TreeMap<>(detail));
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
