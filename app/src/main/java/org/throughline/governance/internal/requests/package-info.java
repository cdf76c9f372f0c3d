// SPDX-License-Identifier: Apache-2.0
/// What bodies have asked for.
@org.jspecify.annotations.NullMarked
package org.throughline.governance.internal.requests;
