using System.Globalization;
using System.Text;
using System.Text.Json;
using GamingAudit.Engine.Bench;

namespace GamingAudit.Tool.Output;

/// <summary>Writes measurements.</summary>
internal static class BenchOutput
{
    private const string Columns = "{0,-26}{1,10}{2,13}{3,9}{4,9}{5,9}{6,9}{7,12}{8,14}{9,10}\n";

    private const string PpoColumns = "{0,-9}{1,6}{2,9}{3,12}{4,8}{5,8}{6,8}{7,8}{8,11}{9,11}{10,9}";
    private const string AdversaryColumns = "{0,-24}{1,6}{2,12}{3,12}{4,12}{5,10}{6,11}{7,9}";

    public static string AdversaryHeader => Row(
        AdversaryColumns, "target", "seed", "J_p random", "J_p found", "J_p best", "fraction", "steps", "seconds");

    public static string Json(PpoBenchDocument measurements) =>
        JsonSerializer.Serialize(measurements, BenchJsonContext.Default.PpoBenchDocument) + "\n";

    public static string Json(AdversaryMeasurement[] measurements) =>
        JsonSerializer.Serialize(measurements, BenchJsonContext.Default.AdversaryMeasurementArray) + "\n";

    /// <summary>
    /// A header, and a line for each measurement as it is made; the four phases are microseconds a step.
    /// </summary>
    public static IEnumerable<string> Lines(IEnumerable<PpoMeasurement> measurements)
    {
        yield return Row(
            PpoColumns, "kernels", "envs", "threads", "steps/s", "env us", "inf us", "gae us", "upd us", "ppo GF/s",
            "gemm GF/s", "of GEMM");
        foreach (PpoMeasurement m in measurements)
            yield return Row(
                PpoColumns, m.Kernels, m.Environments, m.Threads, m.StepsPerSecond.ToString("N0", Invariant),
                Fixed(m.EnvironmentMicroseconds), Fixed(m.InferenceMicroseconds), Fixed(m.AdvantageMicroseconds),
                Fixed(m.UpdateMicroseconds), Fixed(m.TrainingGigaflops), Fixed(m.GemmGigaflops), Fixed(m.OfGemm));
    }

    public static string Line(CartPoleMeasurement m) => string.Create(
        Invariant,
        $"CartPole, seed {m.Seed}: mean return {m.MeanReturn:F1} after {m.Steps:N0} steps, {m.Seconds:F2} s");

    public static string Line(AdversaryMeasurement m) => Row(
        AdversaryColumns, m.Target, m.Seed, Fixed(m.Random), Fixed(m.Found), Known(m.Optimum), Known(m.Fraction, 4),
        m.Steps, Fixed(m.Seconds));

    /// <summary>On how many targets every search, and any search, came to 95 % of the optimum.</summary>
    public static string Summary(IReadOnlyList<AdversaryMeasurement> measurements)
    {
        ILookup<string, double> fractions = measurements
            .Where(m => m.Fraction is not null)
            .ToLookup(m => m.Target, m => m.Fraction!.Value);
        return $"95 % of the proxy optimum: {fractions.Count(target => target.All(f => f >= 0.95))} of "
            + $"{fractions.Count} targets with every seed, {fractions.Count(target => target.Any(f => f >= 0.95))} "
            + "with one.\n";
    }

    public static string Json(IReadOnlyList<ExactMeasurement> measurements) =>
        JsonSerializer.Serialize([.. measurements], BenchJsonContext.Default.ExactMeasurementArray) + "\n";

    public static string Text(IReadOnlyList<ExactMeasurement> measurements)
    {
        var text = new StringBuilder();
        Append(
            text, "target", "states", "transitions", "horizon", "build s", "sweep s", "front. s", "states/s",
            "transitions/s", "peak MiB");
        foreach (ExactMeasurement m in measurements)
            Append(
                text, m.Target, $"{m.States}", $"{m.Transitions}", $"{m.Horizon}", Number(m.Timings.Build),
                Number(m.Timings.Sweep), Number(m.Timings.Frontier), Rate(m.StatesPerSecond),
                Rate(m.TransitionsPerSecond), $"{m.PeakBytes >> 20}");
        return text.ToString();
    }

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static string Row(string columns, params object[] cells) => string.Format(Invariant, columns, cells);

    private static string Fixed(double number, int digits = 2) => number.ToString($"F{digits}", Invariant);

    private static string Known(double? number, int digits = 2) =>
        number is { } known ? Fixed(known, digits) : "-";

    private static void Append(StringBuilder text, params object[] cells) =>
        text.AppendFormat(CultureInfo.InvariantCulture, Columns, cells);

    private static string Number(double seconds) =>
        seconds.ToString(seconds < 1 ? "0.00000" : "0.00", CultureInfo.InvariantCulture);

    private static string Rate(double perSecond) => perSecond.ToString("0.00e0", CultureInfo.InvariantCulture);
}
