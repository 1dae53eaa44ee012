using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Running;
using GamingAudit.Output.Files;
using GamingAudit.Tool.Commands.Laboratory.Writing;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary>How experiments are run.</summary>
/// <param name="Seed">Decides every draw that no published figure fixes.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Pictures">The folder for the charts; null for none.</param>
/// <param name="Resume">The file that keeps the parts of sweeps; null for none.</param>
internal sealed record LabSettings(ulong Seed, int Threads, string? Pictures, string? Resume)
{
    /// <summary>What an experiment in this process may use.</summary>
    public LabContext Context(CancellationToken cancellation) => new()
    {
        Seed = Seed,
        Threads = Threads,
        Progress = part => Say($"  {part}"),
        Store = Resume is { } file ? new SweepFile(file) : null,
        Cancellation = cancellation,
    };

    /// <summary>Says what is under way to a person who waits at a terminal.</summary>
    public void Say(string what)
    {
        if (!Console.IsErrorRedirected) Console.Error.WriteLine(what);
    }

    /// <summary>Draws a report's charts, as soon as it is there.</summary>
    public void Keep(LabReport report)
    {
        if (Pictures is null) return;
        foreach (LabChart chart in report.Charts)
            OutputFile.WriteText(
                Path.Combine(Pictures, $"{report.Experiment}-{chart.Name}.svg"),
                writer => writer.Write(LabSvg.Draw(chart)));
    }
}
