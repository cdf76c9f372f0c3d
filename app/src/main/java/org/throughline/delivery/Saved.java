// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

/// An action after a command was carried out.
public record Saved(ActionId action, long version) {}
