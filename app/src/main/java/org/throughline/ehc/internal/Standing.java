// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.util.UUID;

/// A row as it stands in a version of a plan, taken out or not.
public record Standing(long id, UUID stem, long version, RowState state) {}
