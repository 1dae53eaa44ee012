namespace GamingAudit.Laboratory.Documents;

/// <summary>What an experiment found, before it is text, JSON or a picture.</summary>
/// <param name="Experiment">The experiment's name.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Seed">What it was run with.</param>
/// <param name="Findings">The conclusions, one sentence each.</param>
/// <param name="Tables">The figures.</param>
/// <param name="Charts">The pictures.</param>
internal sealed record LabReport(
    string Experiment, string Title, ulong Seed, IReadOnlyList<string> Findings, IReadOnlyList<LabTable> Tables,
    IReadOnlyList<LabChart> Charts)
{
    /// <summary>A sentence for each target that was left out since its code is at fault; null for none.</summary>
    public IReadOnlyList<string>? AtFault { get; init; }
}
