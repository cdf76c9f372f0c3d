// SPDX-License-Identifier: Apache-2.0
/// What the plans of the invented authority say.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.invented;
