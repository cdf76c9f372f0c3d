// SPDX-License-Identifier: Apache-2.0
/// What readers of every kind of file share.
@org.jspecify.annotations.NullMarked
package org.throughline.returns.internal;
