package dev.crivo.page;

import com.samskivert.mustache.Mustache;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.Map;

/**
 * The form of a page. Its style and script are part of it; of other scripts the browser runs none,
 * whatever the record holds.
 */
final class Template {

  static final Template AUDIT = new Template("audit.html");

  private final com.samskivert.mustache.Template compiled;
  private final Map<String, String> parts;

  private Template(String name) {
    var script = Resources.license() + Resources.chart("uPlot.iife.min.js") + own("audit.js");
    this.compiled =
        Mustache.compiler()
            .emptyStringIsFalse(true)
            .withLoader(Template::partial)
            .compile(own(name));
    this.parts =
        Map.of(
            "style",
            own("look.css") + Resources.chart("uPlot.min.css") + own("audit.css"),
            "script",
            script,
            "scriptHash",
            Resources.sha256(script));
  }

  private static String own(String name) {
    return Resources.text("/dev/crivo/page/" + name);
  }

  private static Reader partial(String name) {
    return new StringReader(own(name + ".html"));
  }

  /** Sets the content in, escaped. */
  void write(Object content, Writer out) {
    compiled.execute(content, parts, out);
  }
}
