// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.children.ChildId;
import org.throughline.ehc.Every;

/// A provision of section F, of any plan in force, of which less was delivered than the plan says.
///
/// @param address of the case in which the version in force was drafted
/// @param last when it was last delivered; absent when it never was
public record BehindLine(
    ChildId child,
    UUID address,
    UUID stem,
    String text,
    int times,
    Every every,
    int delivered,
    Optional<LocalDate> last,
    boolean hasGap) {}
