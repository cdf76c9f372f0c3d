// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import java.time.Instant;

/// One browser in which a person is signed in.
///
/// @param handle names the session without being able to stand for it
/// @param device such as `Firefox on Windows`
/// @param place where from, coarse
public record SessionRow(
    String handle, String device, String place, Instant begunAt, Instant seenAt) {}
