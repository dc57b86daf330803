package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the reference's law of scaling and its plans of fleets say: curves with their peaks, and prices by load. */
final class ExploreScaling implements Routes, Explored {

    static final List<Double> CONTENTIONS = List.of(0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5);
    static final List<Double> COHERENCES = List.of(0.0, 0.0001, 0.0005, 0.001, 0.005, 0.02, 0.1);
    static final int MOST_WORKERS = 64;

    private static final String PATH = "/explore/scaling";
    /** Slots and dollars a month: cheap at the bottom, straight in the middle, dear at the top, as lists are. */
    private static final int[][] PRICES = {{4, 24}, {8, 42}, {16, 84}, {32, 168}, {64, 336}, {128, 760}, {256, 1_900}};
    private static final long BALANCING_CENTS = 3_600;
    private static final int FULL_PERCENT = 70;
    private static final int[] LOADS = {2, 5, 10, 20, 40, 80, 160, 320, 640};

    private final Supplier<Reference> reference;
    private String answer;

    ExploreScaling(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        app.get(PATH, context -> context.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store").result(answer()));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        notes.accept("curves and prices");
        return Map.of(PATH, answer());
    }

    /** It is the same each time. */
    private synchronized String answer() {
        if (answer == null) {
            answer = JsonWriter.string(json(reference.get()));
        }
        return answer;
    }

    /**
     * Has everything computed that the page draws.
     *
     * @param reference has ScalingLaw, FleetPlan and MachineType
     * @return curves by contention and coherence, and the prices of fleets by load and spares
     */
    static JsonObject json(Reference reference) {
        try {
            JsonObject json = new JsonObject();
            json.put("contentions", new JsonArray(CONTENTIONS));
            json.put("coherences", new JsonArray(COHERENCES));
            json.put("curves", curves(reference.type("ScalingLaw")));
            json.put("loads", fleets(reference.type("FleetPlan"), reference.type("MachineType")));
            return json;
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("ScalingLaw or FleetPlan is not as expected", changed);
        }
    }

    private static JsonArray curves(Class<?> law) throws ReflectiveOperationException {
        JsonArray curves = new JsonArray();
        for (double contention : CONTENTIONS) {
            JsonArray row = new JsonArray();
            for (double coherence : COHERENCES) {
                Object made = law.getConstructor(double.class, double.class, double.class)
                        .newInstance(1.0, contention, coherence);
                JsonArray points = new JsonArray();
                for (int workers = 1; workers <= MOST_WORKERS; workers++) {
                    points.add(law.getMethod("throughput", int.class).invoke(made, workers));
                }
                JsonObject curve = new JsonObject();
                curve.put("points", points);
                OptionalInt peak = (OptionalInt) law.getMethod("peak").invoke(made);
                peak.ifPresent(workers -> curve.put("peak", workers));
                row.add(curve);
            }
            curves.add(row);
        }
        return curves;
    }

    private static JsonArray fleets(Class<?> plan, Class<?> machineType) throws ReflectiveOperationException {
        Constructor<?> maker = machineType.getConstructor(String.class, int.class, long.class);
        List<Object> priceList = new ArrayList<>();
        for (int[] price : PRICES) {
            priceList.add(maker.newInstance(price[0] + " slots", price[0], price[1] * 100L));
        }
        JsonArray loads = new JsonArray();
        for (int load : LOADS) {
            for (int spares = 0; spares <= 1; spares++) {
                Object made = plan.getConstructor(List.class, long.class, int.class, int.class)
                        .newInstance(priceList, BALANCING_CENTS, FULL_PERCENT, spares);
                JsonArray fleets = new JsonArray();
                for (Object type : priceList) {
                    fleets.add(fleet(type, (Optional<?>) plan.getMethod("smallest", machineType, long.class,
                            Duration.class).invoke(made, type, (long) load, Duration.ofSeconds(1))));
                }
                JsonObject json = new JsonObject();
                json.put("load", load);
                json.put("spares", spares);
                json.put("fleets", fleets);
                loads.add(json);
            }
        }
        return loads;
    }

    private static JsonObject fleet(Object type, Optional<?> fleet) throws ReflectiveOperationException {
        Object found = fleet.orElseThrow();
        JsonObject json = new JsonObject();
        json.put("type", type.getClass().getMethod("name").invoke(type));
        json.put("machines", found.getClass().getMethod("machines").invoke(found));
        json.put("cents", found.getClass().getMethod("cents").invoke(found));
        return json;
    }
}
