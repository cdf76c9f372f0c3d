// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

/// How an action is going now. The only thing that changes its status.
///
/// @param expectedVersion the version the officer saw
/// @param words what happened, in the officer's words
public record RecordProgress(
    ActionId action,
    long expectedVersion,
    ActionStatus status,
    String words,
    Signature signature) {}
