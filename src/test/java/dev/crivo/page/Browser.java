package dev.crivo.page;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/**
 * The Chromium of the machine, without a window and without a network. Where it has none, tests
 * that need it are skipped, but for machines that say CRIVO_BROWSER_REQUIRED=1: there they fail.
 */
public final class Browser implements AutoCloseable {

  /** Kept, for a logger that nobody holds forgets its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    // It warns of every Chromium that is newer than it is.
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  public static Browser open() {
    var chromium = program("chromium");
    var chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      System.err.println("SKIPPED: no Chromium with its driver here (chromium, chromium-driver)");
      assumeThat(System.getenv("CRIVO_BROWSER_REQUIRED")).isEqualTo("1");
      throw new IllegalStateException("CRIVO_BROWSER_REQUIRED=1, but there is no Chromium");
    }
    var service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.get()).build();
    return new Browser(new ChromeDriver(service, options(chromium.get())));
  }

  private static Optional<File> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name).toFile())
        .filter(File::canExecute)
        .findFirst();
  }

  private static ChromeOptions options(File chromium) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(chromium);
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--force-device-scale-factor=1");
    return options;
  }

  /** Opens a file at a width, in light or dark. */
  public void show(Path file, int width, boolean dark) {
    driver.manage().window().setSize(new Dimension(width, 900));
    emulate(width, dark);
    driver.get(file.toUri().toString());
  }

  /** Windows cannot be narrower than 500, screens can. */
  private void emulate(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** What a script comes to, such as {@code return document.title}. */
  public Object value(String script) {
    return ((JavascriptExecutor) driver).executeScript(script);
  }

  public WebElement element(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  public List<WebElement> elements(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Presses keys wherever the focus is. */
  public void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Goes on by Tab until an element has the focus, as somebody without a mouse does. */
  public WebElement tabTo(String css) {
    for (var i = 0; i < 200; i++) {
      var active = driver.switchTo().activeElement();
      if (active.equals(element(css))) {
        return active;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("no Tab leads to " + css);
  }

  /** All that the browser complained of since it was last asked. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What keeps people out of the page, by axe-core: rule and places. */
  public List<String> barriers() {
    return new AxeBuilder().analyze(driver).getViolations().stream().map(Browser::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().limit(3).map(n -> "\n  " + n.getHtml()).toList();
  }

  /** The page on A4 as PDF. */
  public byte[] pdf() {
    var options = new PrintOptions();
    options.setPageSize(new org.openqa.selenium.print.PageSize(29.7, 21.0));
    return Base64.getDecoder().decode(driver.print(options).getContent());
  }

  /** The whole page as PNG. */
  public byte[] picture() {
    var png =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    return Base64.getDecoder().decode((String) png.get("data"));
  }

  @Override
  public void close() {
    driver.quit();
  }

  /** Waits for what the page does by itself after it was asked to, such as to follow a link. */
  void until(String condition) {
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
    driver.executeAsyncScript(
        "const done = arguments[0];"
            + "(function look() { if (%s) { done(); } else { setTimeout(look, 20); } })();"
                .formatted(condition));
  }
}
