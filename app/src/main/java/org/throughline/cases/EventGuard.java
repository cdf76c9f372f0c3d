// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.util.List;
import org.throughline.platform.Problem;

/// A module that knows why an event may not be recorded yet, such as a final plan before what must
/// be offered first. A module declares its own as a bean; whoever records asks all of them.
public interface EventGuard {

  /// Everything that stands against it, each with its remedy; none to consent.
  List<Problem> objections(CaseSummary summary, NewEvent event);
}
