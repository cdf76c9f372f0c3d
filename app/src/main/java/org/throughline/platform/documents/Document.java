// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.time.Instant;
import org.throughline.platform.identity.AccountId;

/// What is known of a stored file.
///
/// @param fileName as its sender called it, without folders
/// @param size in bytes
/// @param sha256 of the content, 64 hexadecimal digits
/// @param subject the kind of record that it belongs to, such as `action`; names the
///     [DocumentGuard]
/// @param subjectId the record's number or code
public record Document(
    DocumentId id,
    String fileName,
    DocumentType type,
    long size,
    String sha256,
    String subject,
    String subjectId,
    AccountId storedBy,
    Instant storedAt,
    Scan scan) {

  /// The size as officers read it, such as `1.4 MB`.
  public String sizeInWords() {
    if (size < 1024 * 1024) {
      return Math.max(1, Math.round(size / 1024.0)) + " KB";
    }
    return String.format("%.1f MB", size / 1024.0 / 1024.0);
  }
}
