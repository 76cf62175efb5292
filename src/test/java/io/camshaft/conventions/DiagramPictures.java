package io.camshaft.conventions;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws processes as pictures with the viewer of the case page, in an installed Chromium. */
public final class DiagramPictures {

    private static final String VIEWER = "META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

    private static final String DRAW =
            """
            async xml => {
              const viewer = new BpmnJS({container: '#canvas'});
              await viewer.importXML(xml);
              const canvas = viewer.get('canvas');
              const box = canvas.viewbox().inner;
              const frame = document.getElementById('canvas');
              frame.style.width = (box.width + 40) + 'px';
              frame.style.height = (box.height + 40) + 'px';
              canvas.resized();
              canvas.viewbox({x: box.x - 20, y: box.y - 20, width: box.width + 40, height: box.height + 40});
              document.querySelectorAll('.bjs-powered-by').forEach(mark => mark.style.opacity = 0.6);
            }""";

    private DiagramPictures() {}

    /** The installed browser; empty where there is none. */
    public static Optional<Path> browser() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static void draw(Path browser, List<ProcessModel> processes) throws IOException {
        Playwright.CreateOptions options =
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(options);
                Browser chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(browser)
                                .setArgs(List.of("--no-sandbox")))) {
            for (ProcessModel process : processes) {
                Path picture = ProcessCatalogue.pictureOf(process.process().getId());
                Files.createDirectories(picture.getParent());
                Page page = chromium.newPage(new Browser.NewPageOptions().setViewportSize(2600, 1400));
                page.setContent(
                        "<body style='margin:0;background:#fff'><div id='canvas' style='width:100px;height:100px'>");
                page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
                page.evaluate(DRAW, process.xml());
                page.locator("#canvas").screenshot(new Locator.ScreenshotOptions().setPath(picture));
                page.close();
            }
        }
    }

    private static String viewer() throws IOException {
        try (InputStream script = DiagramPictures.class.getClassLoader().getResourceAsStream(VIEWER)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
