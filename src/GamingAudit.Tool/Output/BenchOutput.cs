using System.Globalization;
using System.Text;
using System.Text.Json;
using GamingAudit.Engine.Bench;

namespace GamingAudit.Tool.Output;

/// <summary>Writes measurements.</summary>
internal static class BenchOutput
{
    private const string Columns = "{0,-26}{1,10}{2,13}{3,9}{4,9}{5,9}{6,9}{7,12}{8,14}{9,10}\n";

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

    private static void Append(StringBuilder text, params object[] cells) =>
        text.AppendFormat(CultureInfo.InvariantCulture, Columns, cells);

    private static string Number(double seconds) =>
        seconds.ToString(seconds < 1 ? "0.00000" : "0.00", CultureInfo.InvariantCulture);

    private static string Rate(double perSecond) => perSecond.ToString("0.00e0", CultureInfo.InvariantCulture);
}
