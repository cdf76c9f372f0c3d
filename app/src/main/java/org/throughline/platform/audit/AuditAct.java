// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.platform.identity.AccountId;

/// One act to put on record.
///
/// @param by who acted; absent for the system itself and for the public
/// @param act in the past tense and kebab case, such as `action-updated`
/// @param subject the kind of record, such as `action`
/// @param subjectId the record's number or code, never a name
/// @param detail small facts about the act; never personal data
public record AuditAct(
    Optional<AccountId> by,
    String act,
    String subject,
    String subjectId,
    Map<String, String> detail) {

  public AuditAct {
    detail = Collections.unmodifiableMap(new TreeMap<>(detail));
  }
}
