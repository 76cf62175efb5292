/** Business-time clocks that are drawn on the diagram: they pause, warn and explain themselves. Terms: clock 时限, warning 预警, breach 超时. */
package io.camshaft.platform.clock;
