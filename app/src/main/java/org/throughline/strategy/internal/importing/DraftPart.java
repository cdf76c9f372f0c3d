// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import org.throughline.papers.Confidence;

/// One part as the reader understood it, before anybody decided about it.
///
/// @param parent the place in the list of the part that it hangs under; -1 for none
/// @param remark why a person should look; empty when there is nothing to say
/// @param place such as `page 3`
/// @param block the block of the paper that it was read from
record DraftPart(
    int parent,
    PartKind kind,
    PartText text,
    Confidence confidence,
    String remark,
    String place,
    int block) {}
