namespace GamingAudit.Output.Sarif;

/// <summary>A finding (section 3.27).</summary>
internal sealed record SarifResult
{
    public required string RuleId { get; init; }

    public required int RuleIndex { get; init; }

    /// <summary>note, warning or error.</summary>
    public required string Level { get; init; }

    public required SarifMessage Message { get; init; }

    public required IReadOnlyList<SarifLocation> Locations { get; init; }

    public IReadOnlyList<SarifLocation>? RelatedLocations { get; init; }

    /// <summary>How it comes about (section 3.27.18).</summary>
    public IReadOnlyList<SarifCodeFlow>? CodeFlows { get; init; }

    /// <summary>new, unchanged, updated or absent, where there is a baseline (section 3.27.24).</summary>
    public string? BaselineState { get; init; }

    /// <summary>Names of the finding that survive edits around it, by the method that made them (3.27.17).</summary>
    public required IReadOnlyDictionary<string, string> PartialFingerprints { get; init; }

    /// <summary>Empty where the finding stands (section 3.27.23).</summary>
    public required IReadOnlyList<SarifSuppression> Suppressions { get; init; }

    public required SarifResultProperties Properties { get; init; }
}

/// <summary>
/// PROVEN where it follows from the code or an exact solution, else JUDGEMENT; the target or the file that it is in;
/// and the day of the earlier run that it was taken over from.
/// </summary>
internal sealed record SarifResultProperties(string Basis, string Subject, string? UnchangedSince = null);

/// <summary>A way in which a finding comes about (section 3.36): in one thread.</summary>
internal sealed record SarifCodeFlow(IReadOnlyList<SarifThreadFlow> ThreadFlows);

/// <summary>What happens in a thread (section 3.37).</summary>
internal sealed record SarifThreadFlow(IReadOnlyList<SarifThreadFlowLocation> Locations);

/// <summary>A step of it (section 3.38).</summary>
internal sealed record SarifThreadFlowLocation(SarifLocation Location);

/// <summary>
/// A suppression (section 3.35): of kind inSource with the author's reason, or external with that of the baseline.
/// </summary>
internal sealed record SarifSuppression(string Kind, string? Justification);

/// <summary>A place (section 3.28); an id where messages refer to it.</summary>
internal sealed record SarifLocation(
    SarifPhysicalLocation PhysicalLocation, int? Id = null, SarifMessage? Message = null);

/// <summary>A part of a file (section 3.29).</summary>
internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion Region);

/// <summary>A file, or what a base id stands for (section 3.4).</summary>
internal sealed record SarifArtifactLocation(string? Uri, string? UriBaseId = null, SarifMessage? Description = null);

/// <summary>
/// Lines and columns from 1; the end column is exclusive (section 3.30). A line alone is the whole line.
/// </summary>
internal sealed record SarifRegion(int StartLine, int? StartColumn, int? EndLine, int? EndColumn);
