package io.camshaft.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.view.freemarker.FreeMarkerView;

/** A FreeMarker page inside the frame. Error pages get the frame too, because it is added when the page is rendered. */
public class PageView extends FreeMarkerView {

    private PageFrame frame;

    @Override
    protected void initApplicationContext() {
        super.initApplicationContext();
        frame = obtainApplicationContext().getBean(PageFrame.class);
    }

    @Override
    protected void exposeHelpers(Map<String, Object> model, HttpServletRequest request) {
        Object token = request.getAttribute(CsrfToken.class.getName());
        if (token != null) {
            model.put("_csrf", token);
        }
        frame.addTo(model);
    }
}
