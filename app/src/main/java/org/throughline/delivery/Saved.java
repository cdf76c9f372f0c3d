// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

/// An action after a command was carried out.
///
/// @param isRepeated whether the same form had been written before, so that nothing was done now
public record Saved(ActionId action, long version, boolean isRepeated) {}
