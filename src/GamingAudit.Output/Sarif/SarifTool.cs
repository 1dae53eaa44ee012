namespace GamingAudit.Output.Sarif;

/// <summary>The tool of a run (section 3.18).</summary>
internal sealed record SarifTool(SarifDriver Driver);

/// <summary>The tool's main part with its rules (section 3.19).</summary>
internal sealed record SarifDriver(string Name, string Version, IReadOnlyList<SarifRule> Rules);

/// <summary>A rule (section 3.49).</summary>
internal sealed record SarifRule
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required SarifMessage ShortDescription { get; init; }

    /// <summary>The rule's page.</summary>
    public required SarifMessage Help { get; init; }

    /// <summary>Where its page lies; the format allows absolute addresses only.</summary>
    public string? HelpUri { get; init; }

    public required SarifConfiguration DefaultConfiguration { get; init; }

    public required SarifRuleProperties Properties { get; init; }
}

/// <summary>A rule's level unless somebody changes it (section 3.50).</summary>
internal sealed record SarifConfiguration(string Level);

/// <summary>What viewers group rules by, and the page in the repository of the rules.</summary>
internal sealed record SarifRuleProperties(string Category, string Page, IReadOnlyList<string> Tags);
