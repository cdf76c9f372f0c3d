// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.util.Optional;

/// Something wrong that whoever does casework must know on opening the tray. A module declares its
/// own as a bean; it is asked with every tray, so it answers in a moment.
public interface TrayNotice {

  /// What is wrong, and where it is put right.
  ///
  /// @param words a sentence
  /// @param label of the link
  record Line(String words, String label, String href) {}

  /// Absent while all is well.
  Optional<Line> line();
}
