// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.List;

/// Gives as many live sections as there are records of a kind, such as one a scorecard.
public interface LiveSource {

  /// Those there are now.
  List<LiveSection> sections();
}
