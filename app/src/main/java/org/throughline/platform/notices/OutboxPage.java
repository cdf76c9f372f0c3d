// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import java.util.List;
import org.throughline.platform.web.Paging;

/// The page of the outbox.
///
/// @param answer the sentence that it begins with
/// @param way where mail goes
/// @param waitingNotices notices that wait for the next morning's mail
/// @param state the filter: `waiting`, `sent`, `failed` or empty
public record OutboxPage(
    String answer, String way, int waitingNotices, String state, List<Line> lines, Paging paging) {

  /// One mail.
  ///
  /// @param shape `good`, `bad` or `wait`, for its shape and colour
  /// @param notices what it says: subjects and sentences without personal data
  public record Line(
      long id,
      String to,
      String made,
      String shape,
      String state,
      String problem,
      int attempts,
      List<Notice> notices) {}
}
