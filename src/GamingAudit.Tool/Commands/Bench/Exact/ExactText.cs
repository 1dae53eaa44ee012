using System.Globalization;
using GamingAudit.Engine.Bench;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Exact;

/// <summary>Measurements of the exact solver as a table.</summary>
internal sealed class ExactText : IReportFormat<ExactBench>
{
    private const string Columns = "{0,-26}{1,10}{2,13}{3,9}{4,9}{5,9}{6,9}{7,12}{8,14}{9,10}\n";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public void Write(ExactBench report, TextWriter output)
    {
        Row(
            output, "target", "states", "transitions", "horizon", "build s", "sweep s", "front. s", "states/s",
            "transitions/s", "peak MiB");
        foreach (ExactMeasurement m in report.Measurements)
            Row(
                output, m.Target, $"{m.States}", $"{m.Transitions}", $"{m.Horizon}", Number(m.Timings.Build),
                Number(m.Timings.Sweep), Number(m.Timings.Frontier), Rate(m.StatesPerSecond),
                Rate(m.TransitionsPerSecond), $"{m.PeakBytes >> 20}");
    }

    private static void Row(TextWriter output, params object[] cells) =>
        output.Write(string.Format(Invariant, Columns, cells));

    private static string Number(double seconds) => seconds.ToString(seconds < 1 ? "0.00000" : "0.00", Invariant);

    private static string Rate(double perSecond) => perSecond.ToString("0.00e0", Invariant);
}
