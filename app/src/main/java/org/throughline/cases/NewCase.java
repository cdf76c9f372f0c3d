// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.util.Optional;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;

/// A case that somebody wishes to open.
///
/// @param pathway its code, such as `ehc-needs-assessment`
/// @param setting the URN of the setting it has most to do with
/// @param officer who keeps it; empty for nobody yet
/// @param first what it begins with
public record NewCase(
    ChildId child,
    String pathway,
    Optional<String> setting,
    Optional<AccountId> officer,
    NewEvent first) {}
