// SPDX-License-Identifier: Apache-2.0
/// How the living plan is kept.
@org.jspecify.annotations.NullMarked
package org.throughline.delivery.internal;
