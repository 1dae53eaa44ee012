using System.Text.Json.Serialization;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Reporting.Witnesses;

/// <summary>The shape of a witness file, in the order in which it is written.</summary>
internal sealed record WitnessContents
{
    [JsonPropertyOrder(0)]
    public required int Format { get; init; }

    [JsonPropertyOrder(1)]
    public required string Target { get; init; }

    [JsonPropertyOrder(2)]
    public required string Version { get; init; }

    [JsonPropertyOrder(3)]
    public required Verdict Verdict { get; init; }

    /// <summary>Left out for an exploit, so that older files read as what they are.</summary>
    [JsonPropertyOrder(4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public WitnessKind Kind { get; init; }

    [JsonPropertyOrder(4)]
    public required string FoundBy { get; init; }

    [JsonPropertyOrder(5)]
    public required string Source { get; init; }

    [JsonPropertyOrder(6)]
    public required string Command { get; init; }

    /// <summary>Steps and length of the exploit as it was found; older files do not say.</summary>
    [JsonPropertyOrder(7)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OriginalSteps { get; init; }

    [JsonPropertyOrder(8)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OriginalLength { get; init; }

    [JsonPropertyOrder(9)]
    public required Episode Exploit { get; init; }

    [JsonPropertyOrder(10)]
    public required Episode Honest { get; init; }

    /// <summary>In the data of an exported test only.</summary>
    [JsonPropertyOrder(11)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HonestTrajectory>? Trajectories { get; init; }

    public static WitnessContents Of(WitnessDocument document) => new()
    {
        Format = document.Witness.Format,
        Target = document.Witness.Target,
        Version = document.Witness.Version,
        Verdict = document.Witness.Verdict,
        Kind = document.Witness.Kind,
        FoundBy = document.Witness.FoundBy,
        Source = document.Source,
        Command = document.Command,
        OriginalSteps = document.Witness.OriginalSteps,
        OriginalLength = document.Witness.OriginalLength,
        Exploit = document.Witness.Exploit with { States = null },
        Honest = document.Witness.Honest with { States = null },
        Trajectories = document.Trajectories.Count > 0 ? document.Trajectories : null,
    };

    public WitnessDocument ToDocument() => new(
        new Witness
        {
            Format = Format,
            Target = Target,
            Version = Version,
            Verdict = Verdict,
            Kind = Kind,
            FoundBy = FoundBy,
            OriginalSteps = OriginalSteps,
            OriginalLength = OriginalLength,
            Exploit = Exploit,
            Honest = Honest,
        },
        Source,
        Command)
    {
        Trajectories = Trajectories ?? [],
    };
}
