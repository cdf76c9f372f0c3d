// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.List;

/// What stands beside a child on its page and is kept further up, such as its cases. A module that
/// has such things offers one of these as a bean.
public interface BesideChild {

  /// A thing with its page.
  ///
  /// @param label what it is, such as `EHC needs assessment and plan`
  /// @param words how it stands, in short
  record Line(String label, String words, String path) {}

  /// Such as `Cases`.
  String heading();

  /// What this person may see, the latest first.
  List<Line> of(ChildSummary child);

  /// The page where another is begun.
  Line another(ChildSummary child);
}
