// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

import java.util.List;
import org.throughline.platform.web.Paging;

/// Where the thread is broken.
///
/// @param measures those that judge nothing
/// @param commitments those that nothing judges, a page of them
public record GapsPage(
    String sentence,
    List<Card> priorities,
    List<Card> commitments,
    List<Card> measures,
    Paging paging) {

  public GapsPage {
    priorities = List.copyOf(priorities);
    commitments = List.copyOf(commitments);
    measures = List.copyOf(measures);
  }
}
