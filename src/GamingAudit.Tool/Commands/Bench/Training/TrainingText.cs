using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>Measurements of training, a line each as it is made.</summary>
internal sealed class TrainingText : IReportFormat<TrainingBench>
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public void Write(TrainingBench report, TextWriter output)
    {
        foreach (string line in Lines(report)) output.WriteLine(line);
    }

    private static IEnumerable<string> Lines(TrainingBench report) => report switch
    {
        PpoBench bench => PpoLines.Of(bench),
        EngineBench bench => EngineLines.Of(bench),
        _ => throw new InvalidOperationException($"{report.GetType().Name} is no measurement of training."),
    };
}
