// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewTree;

/// The last step of an import: what the strategy is called, who owns it, where it stands.
///
/// @param dropped how many parts were put aside and will not be taken in
public record AdoptPage(
    Review review,
    ReviewTree.Counts counts,
    long dropped,
    HeadingForm form,
    FormErrors errors,
    List<Option> owners,
    List<Option> statuses) {
  public AdoptPage {
    owners = List.copyOf(owners);
    statuses = List.copyOf(statuses);
  }
}
