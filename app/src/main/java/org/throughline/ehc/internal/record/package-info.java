// SPDX-License-Identifier: Apache-2.0
/// What the events of a case tell, and how changes of what is kept beside them are remembered.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.record;
