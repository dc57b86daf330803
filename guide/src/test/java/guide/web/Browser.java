package guide.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, which cannot reach anything but this machine. */
final class Browser implements AutoCloseable {

    static final String MISSING = "There is no Chromium with its chromedriver on the PATH, and so no test in a browser:"
            + " apt-get install chromium chromium-driver";

    /** Only to end at all where something never comes: on a busy machine a verdict may take minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(600);
    /** It warns of a browser newer than itself. */
    private static final Logger TALK = Logger.getLogger("org.openqa.selenium");
    /** Each keeps the browser, its driver and this process busy for some milliseconds. */
    private static final Duration GLANCE = Duration.ofMillis(50);
    /** How many glances must see the same before it counts as still. */
    private static final int STILL_GLANCES = 8;

    private final ChromeDriver driver;

    Browser(Path profile) {
        TALK.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome", "chrome").orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--window-size=1200,900", "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // Named here, so that nothing looks for it elsewhere.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile()).usingAnyFreePort().build();
        driver = new ChromeDriver(service, options);
    }

    /** Whether this machine has one. */
    static boolean isThere() {
        return program("chromium", "chromium-browser", "google-chrome", "chrome").isPresent()
                && program("chromedriver").isPresent();
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe"))))
                .filter(Files::isExecutable).findFirst();
    }

    void open(String address) {
        driver.get(address);
    }

    void resize(int width, int height) {
        // The window of a desktop is not as narrow as a telephone.
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void restoreSize() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.manage().window().setSize(new Dimension(1200, 900));
    }

    /** Does something while the page is as a printer gets it. */
    void onPaper(Runnable work) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            work.run();
        } finally {
            driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    void forgetWhatIsCached() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** The first element that a selector finds, as soon as there is one that is shown. */
    WebElement find(String selector) {
        return waiting("'" + selector + "' is shown").until(now -> now.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed).findFirst().orElse(null));
    }

    /** Brings an element into view and clicks it. */
    void click(String selector) {
        click(find(selector));
    }

    /** Clicks the button within something that has these words on it. */
    void press(String within, String words) {
        WebElement button = waiting("a button '" + words + "' in " + within).until(now -> now
                .findElements(By.cssSelector(within + " button")).stream()
                .filter(each -> each.isDisplayed() && each.getText().startsWith(words)).findFirst().orElse(null));
        click(button);
    }

    private void click(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    /** Waits until a script's value is true. */
    void waitUntil(String condition) {
        waiting(condition).until(now -> Boolean.TRUE.equals(driver.executeScript("return Boolean(" + condition + ")")));
    }

    /** Waits until something has not changed for a while. */
    void waitUntilStill(Supplier<?> something) {
        List<Object> seen = new ArrayList<>();
        waiting("still").until(now -> {
            Object last = something.get();
            if (!seen.isEmpty() && !seen.get(0).equals(last)) {
                seen.clear();
            }
            seen.add(last);
            return seen.size() > STILL_GLANCES;
        });
    }

    private FluentWait<WebDriver> waiting(String what) {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE, GLANCE);
        wait.withMessage(() -> what + "; the console says " + complaints());
        return wait;
    }

    /** The text that a selector finds. */
    String text(String selector) {
        // What is found may be replaced before it is read.
        return waiting("'" + selector + "' has a text").ignoring(StaleElementReferenceException.class)
                .until(now -> now.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed).findFirst().map(WebElement::getText).orElse(null));
    }

    /** The value of an expression. */
    Object value(String expression) {
        return driver.executeScript("return " + expression);
    }

    double number(String expression) {
        return ((Number) value(expression)).doubleValue();
    }

    /** What the console says since it was asked last, but for what is not worth a warning. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage).toList();
    }

    /** What the page has loaded from anywhere but where it comes from itself. */
    Object foreignRequests() {
        return value("performance.getEntriesByType('resource').map(e => e.name)"
                + ".filter(name => !name.startsWith(location.origin + '/') && !name.startsWith('data:'))");
    }

    /**
     * What is not accessible in a part of the page: the rules that are broken, and where. There are no frames to look
     * into otherwise; and what is in order need not be listed.
     */
    @SuppressWarnings("deprecation")
    List<String> barriers(String selector) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder().setLegacyMode(true).withOptions(options)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).include(selector)
                .analyze(driver).getViolations().stream().map(Browser::shown).toList();
    }

    private static String shown(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().limit(3)
                .map(node -> node.getHtml() + " " + node.getFailureSummary()).toList();
    }

    void keepPicture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
