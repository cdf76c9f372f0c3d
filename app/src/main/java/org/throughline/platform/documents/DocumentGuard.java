// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.util.Optional;
import org.throughline.platform.identity.Account;

/// Decides who may read the files of one kind of record. The module that owns the record declares
/// it as a bean; files of a kind that has none are given to nobody.
public interface DocumentGuard {

  /// The kind of record, as it was given to [Documents#store], such as `action`.
  String subject();

  /// Whether a person may read the files of the record.
  ///
  /// @param account who asks; absent for the public
  /// @param subjectId as it was given when the file was stored; may hold nonsense
  boolean mayRead(Optional<Account> account, String subjectId);
}
