// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

/// Changes what is to be done, by whom or by when.
///
/// @param expectedVersion the version the officer saw
public record ReviseAction(
    ActionId action, long expectedVersion, ActionFacts facts, Signature signature) {}
