// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.delivery.ActionStatus;

/// One locked action while a person's command is carried out on it: gathers what changed.
public final class ActionEdit {

  /// An update to be written.
  record Progress(ActionStatus status, String words) {}

  private final ActionRow row;
  private final List<FieldChange> changes = new ArrayList<>();
  private final Map<String, String> detail = new TreeMap<>();
  private Optional<Progress> progress = Optional.empty();

  ActionEdit(ActionRow row) {
    this.row = row;
    detail.put("code", row.code());
  }

  /// The action as it stood before.
  public ActionRow row() {
    return row;
  }

  public void changed(String field, String was, String becomes) {
    changes.add(new FieldChange(field, was, becomes));
  }

  public void changed(List<FieldChange> fields) {
    changes.addAll(fields);
  }

  public void progressed(ActionStatus status, String words) {
    progress = Optional.of(new Progress(status, words));
    detail.put("was", row.status().slug());
    detail.put("status", status.slug());
  }

  List<FieldChange> changes() {
    return changes;
  }

  Optional<Progress> progress() {
    return progress;
  }

  boolean isEmpty() {
    return changes.isEmpty() && progress.isEmpty();
  }

  /// What the audit log keeps: names of fields and statuses, never words that people typed.
  Map<String, String> detail() {
    if (!changes.isEmpty()) {
      detail.put(
          "fields", String.join(" ", changes.stream().map(FieldChange::field).distinct().toList()));
    }
    return detail;
  }
}
